package org.b2bleaf.terms.rules;

/** When an order of a location is paid. */
public enum TermsType {
    /** At checkout. */
    NONE,
    /** A number of days after the order was submitted. */
    NET,
    /** On the day the order is fulfilled. */
    DUE_ON_FULFILMENT,
    /** On one calendar day, the same for every order. */
    FIXED_DATE
}
