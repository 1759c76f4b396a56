package org.b2bleaf.demo.site;

import javax.annotation.Resource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts of {@code messages/DemoMessages} for code that cannot leave them to a template. */
@Component("demoTexts")
public class Texts {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    public String of(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
