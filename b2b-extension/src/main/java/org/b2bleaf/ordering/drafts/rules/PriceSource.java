package org.b2bleaf.ordering.drafts.rules;

/** Where the price of a draft's line comes from. */
public enum PriceSource {
    /** What the buyer agreed to. */
    AGREED,
    /** What the location pays today for this quantity. */
    TODAY,
    /** Set by the merchant. */
    SET
}
