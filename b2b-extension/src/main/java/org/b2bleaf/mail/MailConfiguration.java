package org.b2bleaf.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.annotation.Resource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The engine that renders mails, the sender and the job that sends them. */
@Configuration("b2bMailConfiguration")
public class MailConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** In milliseconds, as JavaMail reads it. */
    private static final String LONGEST_SILENCE = "30000";

    @Resource(name = "b2bMailDelivery")
    protected MailDelivery delivery;

    /** Apart from the shop's own engines, which need a request. A host replaces a template by a file of its name. */
    @Bean(name = "b2bMailTemplateEngine")
    public TemplateEngine mailTemplateEngine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("emailTemplates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode("HTML5");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /**
     * The host's own, unless another bean has this id. JavaMail waits for ever unless told otherwise: a mail server that
     * takes a connection and then says nothing would hold up every mail.
     */
    @Bean(name = "b2bMailSender")
    public JavaMailSender mailSender(@Qualifier("blMailSender") JavaMailSender hostSender) {
        if (hostSender instanceof JavaMailSenderImpl sender) {
            for (String protocol : List.of("smtp", "smtps")) {
                for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
                    sender.getJavaMailProperties().putIfAbsent("mail." + protocol + "." + limit, LONGEST_SILENCE);
                }
            }
        }
        return hostSender;
    }

    @Bean(name = "b2bMailDeliveryTask")
    public RecurringTask<Void> mailDeliveryTask() {
        return Tasks.recurring("b2b-mail-delivery", FixedDelay.of(PAUSE))
                .execute((instance, context) -> delivery.deliverDue());
    }
}
