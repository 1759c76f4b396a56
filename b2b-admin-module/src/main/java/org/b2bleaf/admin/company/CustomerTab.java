package org.b2bleaf.admin.company;

import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.audit.HistoryTab;
import org.b2bleaf.admin.entity.EntityHandler;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** Shows on Broadleaf's page of a customer at which locations of which companies that person buys, and the history. */
@Component("b2bCustomerTab")
public class CustomerTab extends EntityHandler {

    @Resource(name = "b2bHistoryTab")
    protected HistoryTab history;

    public CustomerTab() {
        super(Customer.class, "id", true);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        history.addToCustomer(fields);
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
