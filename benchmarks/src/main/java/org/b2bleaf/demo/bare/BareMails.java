package org.b2bleaf.demo.bare;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.annotation.PreDestroy;
import javax.annotation.Resource;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOrigin;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.OutboxMail;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends the theme's order mail from a thread of its own and stores nothing: no order of the yardstick waits for its mail,
 * and each is mailed like one of a shop with the modules' outbox.
 */
public class BareMails implements MailOutbox {

    @Resource(name = "blMailSender")
    protected JavaMailSender sender;

    private final ExecutorService postman = Executors.newSingleThreadExecutor();

    /** @return null, which the theme does not look at */
    @Override
    public OutboxMail queue(MailDraft draft) {
        postman.execute(() -> send(draft));
        return null;
    }

    @Override
    public OutboxMail queue(MailDraft draft, MailOrigin origin) {
        return queue(draft);
    }

    private void send(MailDraft draft) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom("orders@fjordsupply.example");
            helper.setTo(draft.to());
            helper.setSubject(draft.subject());
            helper.setText(draft.text(), draft.html());
            sender.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        postman.shutdownNow();
    }
}
