package org.b2bleaf.company;

import java.io.Serializable;
import java.util.Date;
import org.b2bleaf.company.rules.Permission;
import org.broadleafcommerce.profile.core.domain.Customer;

/** What one member may do at one location. It has no effect while the location or its company is archived. */
public interface LocationPermission extends Serializable {

    Long getId();

    CompanyLocation getLocation();

    Customer getCustomer();

    Permission getPermission();

    void setPermission(Permission permission);

    Date getCreatedAt();
}
