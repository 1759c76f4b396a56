package org.b2bleaf.event;

import java.time.Instant;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;

/**
 * What became of one event at one endpoint.
 *
 * @param eventId the {@code webhook-id}
 * @param type its code
 * @param subject such as {@code company/12}
 * @param attempts so far
 * @param nextAt of the next attempt; null when there is none
 * @param lastAt of the last attempt; null before the first
 * @param lastResult null before the first
 * @param lastHttpStatus null when there was no answer
 * @param lastMillis how long the last attempt took; null before the first
 */
public record WebhookDelivery(
        long webhookId,
        String eventId,
        String type,
        String subject,
        Instant occurredAt,
        DeliveryStatus status,
        int attempts,
        Instant nextAt,
        Instant lastAt,
        DeliveryResult lastResult,
        Integer lastHttpStatus,
        Integer lastMillis) {}
