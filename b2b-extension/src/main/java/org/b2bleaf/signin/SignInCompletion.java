package org.b2bleaf.signin;

import java.util.Optional;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Finds out which customer owns an address that has just been proved by a code. */
public interface SignInCompletion {

    /**
     * The one registered customer with this address. When nobody has it, a new D2C customer is made, whose password
     * nobody knows. The account of a customer with a permission is secured, see {@link AccountSecurity#secure}.
     *
     * @return empty when the customer is deactivated or the address belongs to several; the person is not told which
     */
    Optional<Customer> complete(EmailAddress email);
}
