package org.b2bleaf.ordering.rules;

import java.math.BigDecimal;

/** How far a B2B order is paid. Being overdue is a flag beside it, see {@link Overdue}. */
public enum PaymentStatus {
    /** Nothing captured, and not the whole total authorised. */
    PENDING,
    /** The whole total is authorised, nothing captured yet. */
    AUTHORIZED,
    PARTIALLY_PAID,
    PAID,
    /** Everything that was captured has been given back. */
    REFUNDED;

    /**
     * Works out the status from the sums of an order's payments. A refund of a part (a return) lowers what is owed as
     * much as what was paid, so it leaves a paid order paid.
     *
     * @param total the order's total
     * @param authorized authorised and not captured yet
     * @param captured ever captured or received, before refunds
     * @param refunded given back
     */
    public static PaymentStatus of(BigDecimal total, BigDecimal authorized, BigDecimal captured, BigDecimal refunded) {
        if (captured.signum() > 0 && refunded.compareTo(captured) >= 0) {
            return REFUNDED;
        }
        if (captured.compareTo(total) >= 0) {
            return PAID;
        }
        if (captured.signum() > 0) {
            return PARTIALLY_PAID;
        }
        return authorized.compareTo(total) >= 0 ? AUTHORIZED : PENDING;
    }
}
