package org.b2bleaf.store;

import org.broadleafcommerce.profile.core.domain.Customer;

/** Recognises the person behind a request. */
public interface Shoppers {

    /**
     * @param customer the signed-in customer
     * @param signedInByCode whether an e-mail code opened the session; only then does it carry B2B rights
     * @param chosenLocationId the location that the session holds, null when none was chosen; ignored when the customer
     *     may not buy for it (any more)
     * @return the shopper with the permissions of this moment, read in one query
     */
    Shopper recognise(Customer customer, boolean signedInByCode, Long chosenLocationId);
}
