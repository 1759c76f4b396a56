package org.b2bleaf.company.rules;

/** Something a member wants to do at one location. */
public enum LocationAct {
    BUY,
    SEE_OWN_ORDERS,
    SEE_ALL_ORDERS,
    EDIT_ADDRESSES,
    /** Saved cards that others have added. */
    REMOVE_CARDS
}
