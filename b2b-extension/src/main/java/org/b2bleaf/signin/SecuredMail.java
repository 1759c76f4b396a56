package org.b2bleaf.signin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the owner of an address that a password does not open the account any more (OWASP ASVS 6.3.7). */
@Component("b2bSecuredMail")
public class SecuredMail {

    private static final String KIND = "account-secured";
    private static final String TEMPLATE = "b2b-account-secured";

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    MailDraft write(EmailAddress to, Locale locale) {
        String shop = settings.text(SettingKey.SHOP_NAME);
        String subject = message("subject", locale, shop);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("greeting", message("greeting", locale));
        lines.put("password", message("password", locale, shop));
        lines.put("why", message("why", locale));
        lines.put("cart", message("cart", locale));
        lines.put("signature", shop);
        String text = String.join("\n\n", lines.values()) + "\n";
        Map<String, String> variables = new LinkedHashMap<>(lines);
        variables.put("subject", subject);
        variables.put("language", locale.toLanguageTag());
        return new MailDraft(KIND, to.value(), subject, text, templates.html(TEMPLATE, locale, variables), false);
    }

    private String message(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.secured." + name, arguments, locale);
    }
}
