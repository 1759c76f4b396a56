package org.b2bleaf.payment.rules;

/** What money is charged for. */
public enum ChargePurpose {
    /** An order: the whole of it or its deposit. */
    ORDER,
    /** The deposit of a draft order, taken with its submission. */
    DRAFT_DEPOSIT,
    /** The invoice of a draft order. */
    DRAFT_INVOICE,
    /** What was open of an order, or a part of it, paid later. */
    ORDER_PAYMENT
}
