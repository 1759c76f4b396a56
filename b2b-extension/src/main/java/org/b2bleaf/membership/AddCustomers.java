package org.b2bleaf.membership;

import java.util.List;
import java.util.Map;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.rules.TransferChoice;

/**
 * Adds customers to a company: what the modals of the company, the location and the customer page ask for.
 *
 * @param company null when none was chosen, which is refused
 * @param customers in the order of the form; at least one
 * @param permissions by location id, the same for each customer; at least one. The first location of a new company is
 *     {@link CompanyChoice.New#FIRST_LOCATION}.
 * @param transfer whether the customers' earlier orders move to one of these locations
 * @param sendMail whether the customers get the access mail
 */
public record AddCustomers(
        CompanyChoice company,
        List<CustomerChoice> customers,
        Map<Long, Permission> permissions,
        TransferChoice transfer,
        boolean sendMail) {

    public AddCustomers {
        customers = List.copyOf(customers);
        permissions = Map.copyOf(permissions);
    }
}
