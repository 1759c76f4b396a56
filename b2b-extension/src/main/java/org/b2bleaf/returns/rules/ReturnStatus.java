package org.b2bleaf.returns.rules;

/** Where a return stands. It goes on from one to the next, and ends as declined or refunded. */
public enum ReturnStatus {
    /** The buyer has asked for it. */
    REQUESTED,
    /** The merchant waits for the goods. */
    APPROVED,
    DECLINED,
    /** The goods are there. */
    RECEIVED,
    /** Money was given back, or less is owed. */
    REFUNDED;

    /** Whether its quantities cannot be returned once more. */
    public boolean holdsQuantities() {
        return this != DECLINED;
    }

    public boolean isOpen() {
        return this != DECLINED && this != REFUNDED;
    }

    /** Whether the merchant is the one to go on. */
    public boolean waitsForMerchant() {
        return this == REQUESTED || this == RECEIVED;
    }
}
