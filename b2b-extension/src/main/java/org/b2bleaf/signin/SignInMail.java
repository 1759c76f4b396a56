package org.b2bleaf.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.Device;
import org.b2bleaf.signin.rules.SignInCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the mail with the code. It names when and in which browser the code was asked for, so that a person notices
 * somebody else's request, and has no link that signs in, as mail scanners open links.
 */
@Component("b2bSignInMail")
public class SignInMail {

    private static final String KIND = "sign-in-code";
    private static final String TEMPLATE = "b2b-sign-in-code";

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bClock")
    protected Clock clock;

    MailDraft write(SignInCode code, SignInRequest request, Instant now, Duration validFor) {
        Locale locale = request.locale();
        String shop = settings.text(SettingKey.SHOP_NAME);
        String subject = message("subject", locale, shop);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("greeting", message("greeting", locale));
        lines.put("intro", message("intro", locale, shop));
        lines.put("code", code.digits());
        lines.put("validity", message("validity", locale, validFor.toMinutes()));
        lines.put("asked", message("asked", locale, time(now, locale), device(request.userAgent(), locale)));
        lines.put("notYou", message("notYou", locale));
        lines.put("staff", message("staff", locale));
        lines.put("signature", shop);
        String text = String.join("\n\n", lines.values()) + "\n";

        Map<String, String> variables = new LinkedHashMap<>(lines);
        variables.put("subject", subject);
        variables.put("language", locale.toLanguageTag());
        String html = templates.html(TEMPLATE, locale, variables);
        return new MailDraft(KIND, request.email().value(), subject, text, html, true);
    }

    private String time(Instant now, Locale locale) {
        // Else the zone of a server in UTC is called "Z".
        ZoneId zone = clock.getZone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : clock.getZone();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(now.atZone(zone))
                + " "
                + DateTimeFormatter.ofPattern("zzz", locale).format(now.atZone(zone));
    }

    private String device(String userAgent, Locale locale) {
        Device device = Device.of(userAgent);
        if (device.browser().isPresent() && device.system().isPresent()) {
            return message(
                    "device", locale, device.browser().get(), device.system().get());
        }
        return device.browser().or(device::system).orElseGet(() -> message("unknownDevice", locale));
    }

    private String message(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.signIn." + name, arguments, locale);
    }
}
