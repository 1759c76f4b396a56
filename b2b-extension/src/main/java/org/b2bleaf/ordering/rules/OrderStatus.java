package org.b2bleaf.ordering.rules;

/** Where a B2B order stands with the merchant. */
public enum OrderStatus {
    SUBMITTED,
    FULFILLED,
    CANCELLED
}
