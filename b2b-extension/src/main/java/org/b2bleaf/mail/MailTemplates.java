package org.b2bleaf.mail;

import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import org.springframework.stereotype.Service;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Renders the HTML of mails, in requests and in jobs alike. */
@Service("b2bMailTemplates")
public class MailTemplates {

    @Resource(name = "b2bMailTemplateEngine")
    protected TemplateEngine engine;

    /**
     * @param template name of a file in {@code emailTemplates/} without its extension
     * @param variables what the template may show; escaped by it
     */
    public String html(String template, Locale locale, Map<String, ?> variables) {
        return engine.process(template, new Context(locale, variables));
    }
}
