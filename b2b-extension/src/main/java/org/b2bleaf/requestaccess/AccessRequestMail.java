package org.b2bleaf.requestaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the mails about requests. Nobody has proved that an address is the sender's: a mail to it says nothing that the
 * sender has typed, or the form would deliver anybody's words to anybody in the shop's name.
 */
@Component("b2bAccessRequestMail")
public class AccessRequestMail {

    private static final String TEMPLATE = "b2b-access-request";

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** "We have got it." */
    MailDraft confirmation(AccessRequest request) {
        Locale locale = locale(request);
        return draft(
                "access-request-received",
                request.getEmail(),
                locale,
                message("received.subject", locale, shop()),
                List.of(
                        message("greeting", locale),
                        message("received.text", locale, shop()),
                        message("received.next", locale),
                        message("received.notYou", locale),
                        shop()));
    }

    /** "We cannot." The reason is the staff's own words, in whatever language they wrote them. */
    MailDraft rejection(AccessRequest request, String reason) {
        Locale locale = locale(request);
        return draft(
                "access-request-rejected",
                request.getEmail(),
                locale,
                message("rejected.subject", locale, shop()),
                List.of(
                        message("greeting", locale),
                        message("rejected.text", locale, shop()),
                        message("rejected.reason", locale, reason),
                        shop()));
    }

    /** "There is a request." To whom the setting names; empty when it names nobody. */
    Optional<MailDraft> notice(AccessRequest request) {
        Locale locale = MailLanguage.FALLBACK.locale();
        String place = Stream.of(
                        request.getAddress1(), request.getPostalCode(), request.getCity(), request.getCountry())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add(message("notice.text", locale, request.getCompanyName(), request.getContactName()));
        lines.add(place);
        lines.add(request.getEmail());
        Stream.of(request.getPhone(), request.getTaxId(), request.getMessage())
                .filter(Objects::nonNull)
                .forEach(lines::add);
        lines.add(message("notice.where", locale));
        return EmailAddress.parse(settings.text(SettingKey.REQUEST_ACCESS_NOTIFY))
                .map(to -> draft(
                        "access-request-notice",
                        to.value(),
                        locale,
                        message("notice.subject", locale, request.getCompanyName()),
                        lines));
    }

    private MailDraft draft(String kind, String to, Locale locale, String subject, List<String> lines) {
        String html = templates.html(
                TEMPLATE, locale, Map.of("subject", subject, "language", locale.toLanguageTag(), "lines", lines));
        return new MailDraft(kind, to, subject, String.join("\n\n", lines) + "\n", html, false);
    }

    private static Locale locale(AccessRequest request) {
        return MailLanguage.of(request.getLanguage())
                .orElse(MailLanguage.FALLBACK)
                .locale();
    }

    private String shop() {
        return settings.text(SettingKey.SHOP_NAME);
    }

    private String message(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.accessRequest." + name, arguments, locale);
    }
}
