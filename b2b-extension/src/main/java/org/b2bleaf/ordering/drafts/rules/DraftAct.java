package org.b2bleaf.ordering.drafts.rules;

/** What merchant and buyer do with a draft. */
public enum DraftAct {
    /** The merchant changes lines, prices, discount or notes. */
    EDIT,
    /** The merchant has it checked against today's prices, stock, permissions and terms. */
    CHECK,
    /** The merchant makes it an order. */
    APPROVE,
    /** The merchant sends an invoice. */
    INVOICE,
    /** The merchant takes an invoice back. */
    WITHDRAW,
    /** The merchant declines it. */
    DECLINE,
    /** The buyer agrees or refuses. */
    ANSWER,
    /** The buyer pays the invoice. */
    PAY
}
