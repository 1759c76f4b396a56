package org.b2bleaf.admin.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.event.Webhook;
import org.b2bleaf.event.WebhookDelivery;
import org.springframework.stereotype.Component;

/** Writes endpoints and deliveries out for the admin. */
@Component("b2bWebhookTexts")
public class WebhookTexts {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Resource(name = "b2bClock")
    protected Clock clock;

    public WebhookRow row(Webhook webhook, Locale locale) {
        Instant oldUntil = webhook.oldSecretUntil();
        return new WebhookRow(
                webhook.id(),
                webhook.url(),
                webhook.description(),
                webhook.types().types().size(),
                webhook.types().stored().replace(",", ", "),
                webhook.state(),
                moment(webhook.stateSince(), locale),
                moment(webhook.failingSince(), locale),
                webhook.isUnencrypted(),
                moment(webhook.createdAt(), locale),
                AdminTexts.actor(webhook.createdBy()),
                oldUntil != null && oldUntil.isAfter(clock.instant()) ? moment(oldUntil, locale) : null);
    }

    public DeliveryRow row(WebhookDelivery delivery, Locale locale) {
        return new DeliveryRow(
                delivery.eventId(),
                delivery.type(),
                delivery.subject(),
                moment(delivery.occurredAt(), locale),
                delivery.status(),
                delivery.attempts(),
                moment(delivery.nextAt(), locale),
                moment(delivery.lastAt(), locale),
                delivery.lastResult(),
                delivery.lastHttpStatus() == null
                        ? "0"
                        : delivery.lastHttpStatus().toString(),
                delivery.lastMillis() == null ? null : delivery.lastMillis().toString());
    }

    private static String moment(Instant moment, Locale locale) {
        return moment == null ? null : AdminTexts.moment(moment, locale);
    }

    /** A payload that people can read. */
    public String pretty(String payload) {
        try {
            return JSON.writeValueAsString(JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            return payload;
        }
    }
}
