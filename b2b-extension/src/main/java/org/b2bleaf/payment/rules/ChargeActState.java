package org.b2bleaf.payment.rules;

/** How far an act is. */
public enum ChargeActState {
    DUE,
    DONE,
    /** The gateway would not; the merchant has to. */
    FAILED
}
