package org.b2bleaf.membership;

import org.b2bleaf.company.CustomerName;
import org.b2bleaf.signin.rules.EmailAddress;

/** A customer of the shop, as far as membership looks at one. Names and e-mail may be null. */
record ShopCustomer(long id, String firstName, String lastName, String email, boolean registered, boolean deactivated) {

    /** Whether codes reach the customer, if not deactivated. */
    boolean isReachable() {
        return registered && EmailAddress.parse(email).isPresent();
    }

    boolean canSignIn() {
        return isReachable() && !deactivated;
    }

    CustomerHit hit(boolean member) {
        return new CustomerHit(id, CustomerName.of(firstName, lastName, email), email, member);
    }
}
