package org.b2bleaf.returns.rules;

/** Why something cannot be done with a return. Its words are {@code b2b.return.problem.NAME}. */
public enum ReturnProblem {
    /** The order is not fulfilled yet. */
    NOT_FULFILLED,
    CANCELLED,
    /** The days are over in which it could be returned. */
    TOO_LATE,
    /** All of it is returned already. */
    NOTHING_LEFT,
    /** No line has a quantity. */
    NOTHING_CHOSEN,
    /** The order has no such line. */
    UNKNOWN_LINE,
    LINE_TWICE,
    /** No whole number, or a negative one. */
    QUANTITY_NOT_UNDERSTOOD,
    /** The limit is what is left. */
    MORE_THAN_LEFT,
    /** The limit is what was asked for, or approved. */
    MORE_THAN_ASKED,
    REASON_MISSING,
    TEXT_TOO_LONG,
    /** Somebody else has changed the return since the page was shown, or it stands elsewhere by now. */
    CHANGED_MEANWHILE,
    AMOUNT_MISSING,
    AMOUNT_NOT_UNDERSTOOD,
    /** The limit is what the return is worth, or what is paid or owed at all. */
    AMOUNT_TOO_HIGH,
    /** Nothing was paid that could be given back in this way. */
    WAY_NOT_POSSIBLE,
    /** The card of the order is being charged at the moment. */
    PAYMENT_UNDER_WAY
}
