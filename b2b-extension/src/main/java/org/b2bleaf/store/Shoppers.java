package org.b2bleaf.store;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Recognises the person behind a request. */
public interface Shoppers {

    /**
     * @param customer the signed-in customer
     * @param start of the session
     * @param chosenLocationId the location that the session holds, null when none was chosen; ignored when the customer
     *     may not buy for it (any more)
     * @return the shopper with the permissions of this moment, read in one statement; empty when the session is over: the
     *     customer was deactivated or deleted, signed out everywhere, or proved the address only after somebody had opened
     *     the session with a password
     */
    Optional<Shopper> recognise(Customer customer, SessionStart start, Long chosenLocationId);
}
