package org.b2bleaf.admin.company;

import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.audit.HistoryTab;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.company.LocationPermissionImpl;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.springframework.stereotype.Component;

/** Shows on Broadleaf's page of a customer at which locations of which companies that person buys, and the history. */
@Component("b2bCustomerTab")
public class CustomerTab extends EntityHandler {

    /** The list of this tab. */
    static final String PERMISSIONS = "b2bPermissions";

    /** Behind Broadleaf's own tabs. */
    private static final int LAST_TAB = 100_000;

    @Resource(name = "blAdminSecurityRemoteService")
    protected SecurityVerifier security;

    @Resource(name = "b2bHistoryTab")
    protected HistoryTab history;

    public CustomerTab() {
        super(Customer.class, "id", true);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        if (mayReadPermissions()) {
            fields.put(
                    PERMISSIONS,
                    FormFields.records(
                            PERMISSIONS,
                            "B2bCustomer_permissions",
                            LAST_TAB,
                            LocationPermissionImpl.class,
                            "customer",
                            CustomerImpl.class));
        }
        history.addToCustomer(fields);
    }

    private boolean mayReadPermissions() {
        try {
            security.securityCheck(LocationPermissionImpl.class.getName(), EntityOperationType.FETCH);
            return true;
        } catch (ServiceException e) {
            return false;
        }
    }

    /** The page itself; a customer's own maps and collections ask for the same class with a structure of theirs. */
    @Override
    public Boolean canHandleInspect(PersistencePackage request) {
        return handles(request)
                && request.getPersistencePerspective()
                        .getPersistencePerspectiveItems()
                        .isEmpty();
    }

    // Everything else stays Broadleaf's.

    @Override
    public Boolean canHandleFetch(PersistencePackage request) {
        return false;
    }

    @Override
    public Boolean canHandleAdd(PersistencePackage request) {
        return false;
    }

    @Override
    public Boolean canHandleUpdate(PersistencePackage request) {
        return false;
    }

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return false;
    }
}
