package org.b2bleaf.company.rules;

/** What a member was given at one location. No permission at all is shown to the merchant as "No access". */
public enum Permission {
    /** Buys for the location and sees the orders that he or she placed there. */
    ORDERING_ONLY,
    /** Buys for the location, sees every order of it and edits its addresses. */
    LOCATION_ADMIN
}
