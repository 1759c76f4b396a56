package org.b2bleaf.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.event.rules.WebhookState;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The mails to the merchant about endpoints that fail, queued in the transaction that finds it out. */
@Service("b2bWebhookMails")
public class WebhookMails {

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** @param state ENABLED while it only fails, otherwise why it was disabled */
    void queue(Webhook webhook, WebhookState state) {
        EmailAddress.parse(settings.text(SettingKey.WEBHOOK_NOTIFY)).ifPresent(to -> queue(to, webhook, state));
    }

    private void queue(EmailAddress to, Webhook webhook, WebhookState state) {
        Locale locale = MailLanguage.FALLBACK.locale();
        String host = webhook.url().replaceFirst("^(https?://[^/?#]*).*", "$1");
        String shop = settings.text(SettingKey.SHOP_NAME);
        String subject = text("subject." + state, locale, host, shop);
        String intro = text("intro." + state, locale, host, settings.number(SettingKey.WEBHOOK_DISABLE_AFTER_DAYS));
        String hint = text("hint." + state, locale);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("language", locale.toLanguageTag());
        variables.put("subject", subject);
        variables.put("intro", intro);
        variables.put("hint", hint);
        variables.put("description", webhook.description());
        variables.put("shop", shop);
        String plain = intro + "\n\n" + (webhook.description().isEmpty() ? "" : webhook.description() + "\n\n") + hint
                + "\n\n" + shop + "\n";
        outbox.queue(new MailDraft(
                state.isEnabled() ? "webhook-failing" : "webhook-disabled",
                to.value(),
                subject,
                plain,
                templates.html("b2b-webhook", locale, variables),
                false));
    }

    private String text(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.mail.webhook." + name, arguments, locale);
    }
}
