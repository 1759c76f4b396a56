package org.b2bleaf.signin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Finds and makes the customers who sign in by a code sent to their address. Called within the caller's transaction. */
public interface CustomerAccounts {

    /**
     * Makes transactions about the same addresses wait for each other until this one ends, as the column of addresses is
     * not unique. Comes before {@link #registeredWith} when a customer may be made after it.
     */
    void lock(Collection<EmailAddress> emails);

    /**
     * The one active registered customer whose address is spelled exactly like this: a look into the index of the host's
     * column, however many customers there are.
     *
     * @return empty when there is none, or more than one
     */
    Optional<Customer> spelledExactly(EmailAddress email);

    /** The registered customers with this address in whatever case, deactivated ones included; seldom more than one. */
    List<Customer> registeredWith(EmailAddress email);

    /**
     * Makes a customer whose password nobody knows, without a mail of welcome.
     *
     * @param firstName null when unknown
     * @param lastName null when unknown
     * @param actor for the audit trail
     */
    Customer create(EmailAddress email, String firstName, String lastName, String actor);
}
