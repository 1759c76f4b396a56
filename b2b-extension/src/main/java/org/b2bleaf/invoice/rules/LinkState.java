package org.b2bleaf.invoice.rules;

import java.math.BigDecimal;
import java.time.Instant;

/** Whether a payment link still pays something. */
public enum LinkState {
    OPEN,
    /** Nothing is left to pay: by this link, or in another way. */
    PAID,
    EXPIRED,
    /** The order was cancelled, or the merchant has withdrawn the link. */
    WITHDRAWN;

    /**
     * @param withdrawn by the merchant
     * @param open what is still to pay of the order
     */
    public static LinkState of(Instant expiresAt, boolean withdrawn, boolean cancelled, BigDecimal open, Instant now) {
        if (withdrawn || cancelled) {
            return WITHDRAWN;
        }
        if (open.signum() <= 0) {
            return PAID;
        }
        return now.isBefore(expiresAt) ? OPEN : EXPIRED;
    }
}
