package org.b2bleaf.demo.data;

import javax.annotation.Resource;
import org.b2bleaf.signin.AccountSecurity;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Component;

/** Creates the demo's customers. */
@Component("demoPeople")
public class People {

    /** For the host's own password sign-in of D2C customers. */
    private static final String PASSWORD = "demo";

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bAccountSecurity")
    protected AccountSecurity security;

    /** @return a registered customer without any permission */
    Customer register(String email, String firstName, String lastName) {
        Customer customer = customers.createCustomer();
        customer.setEmailAddress(email);
        customer.setUsername(email);
        customer.setFirstName(firstName);
        customer.setLastName(lastName);
        customer.setUnencodedPassword(PASSWORD);
        Customer saved = customers.saveCustomer(customer, true);
        // The demo's passwords stay after the first sign-in by a code.
        security.trust(saved.getId());
        return saved;
    }
}
