package org.b2bleaf.ordering.drafts.rules;

/**
 * What the merchant wants to be done with a draft. The storefront does it a moment later, as prices, stock and payments of
 * the shop are at hand only there.
 */
public enum DraftTask {
    /** Price it and check it against today's prices, stock, permissions and terms. */
    CHECK,
    /** Make it an order, by the terms of the location. */
    APPROVE,
    /** Let the buyer pay first. */
    INVOICE
}
