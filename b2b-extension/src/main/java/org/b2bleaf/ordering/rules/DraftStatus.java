package org.b2bleaf.ordering.rules;

/** Where a draft order stands on its way to becoming an order. */
public enum DraftStatus {
    /** Waits for the merchant. */
    SUBMITTED,
    /** Waits for the buyer's payment of the invoice. */
    INVOICED,
    /** Became an order. */
    APPROVED,
    DECLINED;

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return this == SUBMITTED || this == INVOICED;
    }
}
