package org.b2bleaf.payment.rules;

/** What the one who asked for a charge is told. */
public enum ChargeOutcome {
    /** The money was taken. */
    CAPTURED,
    /** The money is reserved and may be taken later. */
    AUTHORIZED,
    /** No money was taken, or it was given back. */
    DECLINED,
    /** Nobody knows; the merchant has to find out. */
    UNKNOWN;

    /** Whether the card holder's money is taken or reserved. */
    public boolean isGood() {
        return this == CAPTURED || this == AUTHORIZED;
    }
}
