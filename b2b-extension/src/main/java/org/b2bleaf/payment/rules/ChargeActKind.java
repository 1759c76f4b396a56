package org.b2bleaf.payment.rules;

/** What a gateway is asked to do with a charge that it has made. */
public enum ChargeActKind {
    /** Take what is reserved, or a part of it; the rest of the reservation lapses. */
    CAPTURE,
    /** Give back a part of what was taken. */
    REFUND
}
