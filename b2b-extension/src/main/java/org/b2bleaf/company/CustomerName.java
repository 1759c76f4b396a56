package org.b2bleaf.company;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Customer;

/** How a person is named on screens and orders: first and last name, or the e-mail address while there is none. */
public final class CustomerName {

    private CustomerName() {}

    /** @return never blank for a customer with an e-mail address */
    public static String of(Customer customer) {
        return of(customer.getFirstName(), customer.getLastName(), customer.getEmailAddress());
    }

    /** The same for what a query has read; each part may be null. */
    public static String of(String firstName, String lastName, String email) {
        String name = Stream.of(firstName, lastName)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
