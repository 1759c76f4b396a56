package org.b2bleaf.admin.event;

import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;

/**
 * A delivery as pages of the admin show it.
 *
 * @param nextAt null when there is no further attempt
 * @param lastAt null before the first attempt, as what follows
 * @param httpStatus 0 when there was no answer
 */
public record DeliveryRow(
        String eventId,
        String type,
        String subject,
        String occurredAt,
        DeliveryStatus status,
        int attempts,
        String nextAt,
        String lastAt,
        DeliveryResult result,
        String httpStatus,
        String millis) {}
