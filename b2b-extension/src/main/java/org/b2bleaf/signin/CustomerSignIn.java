package org.b2bleaf.signin;

import java.util.Date;

/** Since when only sessions of a customer count that were opened later. No row: since ever. */
public interface CustomerSignIn {

    Long getCustomerId();

    /** See {@link AccountSecurity#secure}; null before. */
    Date getSecuredAt();

    /** When the customer last signed out everywhere; null when never. */
    Date getSignedOutAt();
}
