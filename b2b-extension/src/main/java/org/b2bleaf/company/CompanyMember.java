package org.b2bleaf.company;

import java.util.Date;
import org.broadleafcommerce.profile.core.domain.Customer;

/** That a customer belongs to a company, with or without access to any of its locations. */
public interface CompanyMember {

    Long getId();

    Company getCompany();

    Customer getCustomer();

    Date getCreatedAt();
}
