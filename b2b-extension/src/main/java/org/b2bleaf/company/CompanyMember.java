package org.b2bleaf.company;

import java.io.Serializable;
import java.util.Date;
import org.broadleafcommerce.profile.core.domain.Customer;

/** That a customer belongs to a company, with or without access to any of its locations. */
public interface CompanyMember extends Serializable {

    Long getId();

    Company getCompany();

    Customer getCustomer();

    Date getCreatedAt();
}
