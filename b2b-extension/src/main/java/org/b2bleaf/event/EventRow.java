package org.b2bleaf.event;

import java.time.Instant;
import org.b2bleaf.event.rules.EventType;

/**
 * A row of B2B_EVENT.
 *
 * @param companyId null for none
 * @param customerId whom it is about, or who placed what it is about; null for none
 * @param payload JSON
 */
record EventRow(
        String id,
        EventType type,
        String subject,
        Long companyId,
        Long customerId,
        Instant occurredAt,
        String payload) {

    B2bEvent event() {
        return new B2bEvent(id, type, subject, occurredAt, payload);
    }
}
