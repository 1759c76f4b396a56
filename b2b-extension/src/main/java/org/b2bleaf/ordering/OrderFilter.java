package org.b2bleaf.ordering;

import java.time.Instant;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * Which orders of those that may be seen. Each part is null for "any".
 *
 * @param from submitted at or after
 * @param until submitted before
 * @param locationExternalId the location's external id
 * @param poNumber part of the PO number, in any case
 * @param placedBy the buyer's e-mail address, in any case
 */
public record OrderFilter(
        Instant from,
        Instant until,
        OrderStatus status,
        PaymentStatus paymentStatus,
        String locationExternalId,
        String poNumber,
        String placedBy) {

    /** Every order. */
    public static final OrderFilter ANY = new OrderFilter(null, null, null, null, null, null, null);
}
