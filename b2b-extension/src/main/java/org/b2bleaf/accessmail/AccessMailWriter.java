package org.b2bleaf.accessmail;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.accessmail.rules.Placeholder;
import org.b2bleaf.accessmail.rules.TemplateText;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.ShopAddress;
import org.springframework.stereotype.Component;

/** Writes an access mail from a template. The merchant's text is never seen by a template engine. */
@Component("b2bAccessMailWriter")
public class AccessMailWriter {

    private static final String LAYOUT = "b2b-access";

    /** Where the layout has the body; no text contains it, see {@link TemplateText#printable}. */
    private static final String BODY = "\uF8FF";

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates layouts;

    @Resource(name = "b2bDefaultTemplates")
    protected DefaultTemplates defaults;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shop;

    /** @param text without problems */
    PreparedMail write(MailLanguage language, TemplateDraft text, String companyName, Recipient recipient) {
        Map<Placeholder, String> values = values(language, companyName, recipient);
        Function<Placeholder, String> value = values::get;
        MarkdownBody body = new MarkdownBody(text.bodyText());
        String subject = text.subjectText().filled(value);
        String layout = layouts.html(
                LAYOUT,
                language.locale(),
                Map.of(
                        "subject",
                        subject,
                        "language",
                        language.tag(),
                        "shop",
                        values.get(Placeholder.SHOP_NAME),
                        "body",
                        BODY));
        return new PreparedMail(
                recipient.email(), subject, body.plainText(value), layout.replace(BODY, body.html(value)));
    }

    private Map<Placeholder, String> values(MailLanguage language, String companyName, Recipient recipient) {
        String firstName = recipient.firstName().isBlank() ? recipient.name() : recipient.firstName();
        Map<Placeholder, String> values = Map.of(
                Placeholder.FIRST_NAME, firstName,
                Placeholder.LAST_NAME, recipient.lastName(),
                Placeholder.EMAIL, recipient.email(),
                Placeholder.COMPANY_NAME, companyName,
                Placeholder.LOCATIONS, locations(language, recipient.locations()),
                Placeholder.SHOP_NAME, settings.text(SettingKey.SHOP_NAME),
                Placeholder.SIGN_IN_LINK, shop.of("sign-in"));
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> TemplateText.printable(value.getValue())));
    }

    private String locations(MailLanguage language, List<Recipient.Access> locations) {
        return locations.stream()
                .map(it -> it.location() + " (" + defaults.name(it.permission(), language) + ")")
                .collect(Collectors.joining(defaults.separator(language)));
    }
}
