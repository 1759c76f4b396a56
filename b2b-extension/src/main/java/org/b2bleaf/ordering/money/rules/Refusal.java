package org.b2bleaf.ordering.money.rules;

/** Why something cannot be done with an order or its money. Its words are {@code b2b.money.refused.NAME}. */
public enum Refusal {
    /** No such order. */
    UNKNOWN_ORDER(Field.NONE),
    AMOUNT_MISSING(Field.AMOUNT),
    /** No number, or one with more decimals than the currency has. */
    AMOUNT_NOT_UNDERSTOOD(Field.AMOUNT),
    AMOUNT_NOT_POSITIVE(Field.AMOUNT),
    /** The limit is what is open. */
    MORE_THAN_OPEN(Field.AMOUNT),
    NOTHING_OPEN(Field.NONE),
    NOTHING_RESERVED(Field.NONE),
    /** The limit is what can be given back. */
    MORE_THAN_PAID(Field.AMOUNT),
    NOTHING_TO_REFUND(Field.NONE),
    /** A deposit stays while the rest is open; only cancelling the order gives it back. The limit is what can be refunded. */
    DEPOSIT_NOT_REFUNDABLE(Field.AMOUNT),
    /** The limit is what is still owed. */
    MORE_THAN_OWED(Field.AMOUNT),
    DAY_MISSING(Field.DAY),
    DAY_IN_FUTURE(Field.DAY),
    DAY_BEFORE_ORDER(Field.DAY),
    REFERENCE_TOO_LONG(Field.REFERENCE),
    /** The order has a payment with this reference already; it is booked when the staff say once more that they mean it. */
    REFERENCE_USED(Field.REFERENCE),
    REASON_MISSING(Field.REASON),
    REASON_TOO_LONG(Field.REASON),
    CARRIER_TOO_LONG(Field.CARRIER),
    TRACKING_TOO_LONG(Field.TRACKING),
    /** Somebody else has changed the order since the page was shown. */
    CHANGED_MEANWHILE(Field.NONE),
    /** A capture is waiting for the gateway. */
    UNDER_WAY(Field.NONE),
    CANCELLED(Field.NONE),
    FULFILLED(Field.NONE);

    /** The field of the form at which the refusal is said. */
    public enum Field {
        /** The form as a whole. */
        NONE,
        AMOUNT,
        DAY,
        REFERENCE,
        REASON,
        CARRIER,
        TRACKING
    }

    private final Field field;

    Refusal(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
