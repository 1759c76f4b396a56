package org.b2bleaf.company;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Customer;

/** How a person is named on screens and orders: first and last name, or the e-mail address while there is none. */
public final class CustomerName {

    private CustomerName() {}

    /** @return never blank for a customer with an e-mail address */
    public static String of(Customer customer) {
        String name = Stream.of(customer.getFirstName(), customer.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? customer.getEmailAddress() : name;
    }
}
