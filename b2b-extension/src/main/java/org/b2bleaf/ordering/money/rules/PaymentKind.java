package org.b2bleaf.ordering.money.rules;

/** What happened to the money of an order. Every amount is positive; the kind says what it does to the sums. */
public enum PaymentKind {
    /** Reserved on a card. Nothing is paid by it. */
    AUTHORIZED,
    /** Taken from a card, at once or out of a reservation. */
    CAPTURED,
    /** Came to the merchant in another way, such as a bank transfer, and was written down by hand. */
    RECEIVED,
    /** A reservation, or a part of one, was let go. */
    VOIDED,
    /** Given back. By itself it makes the same amount open again: see {@link #CREDITED}. */
    REFUNDED,
    /** The buyer owes less, though no money moved: a return, a cancelled order, a refund that was granted. */
    CREDITED;

    /** Whether money came in. */
    public boolean isIncome() {
        return this == CAPTURED || this == RECEIVED;
    }
}
