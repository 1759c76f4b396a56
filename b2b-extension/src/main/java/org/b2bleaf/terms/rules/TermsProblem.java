package org.b2bleaf.terms.rules;

/** Why values typed for payment terms do not make payment terms. */
public enum TermsProblem {
    TYPE_MISSING,
    NET_DAYS_MISSING,
    NET_DAYS_OUT_OF_RANGE,
    NET_DAYS_WITHOUT_NET,
    FIXED_DATE_MISSING,
    FIXED_DATE_WITHOUT_FIXED_DATE_TERMS,
    DEPOSIT_WITHOUT_TERMS,
    DEPOSIT_PERCENT_AND_AMOUNT,
    DEPOSIT_PERCENT_OUT_OF_RANGE,
    DEPOSIT_AMOUNT_NOT_POSITIVE
}
