package org.b2bleaf.admin.audit;

import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.StaffRights;
import org.b2bleaf.audit.AuditEventImpl;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocationImpl;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.springframework.stereotype.Component;

/** The tab "History" of a record, for those who may read the audit trail. */
@Component("b2bHistoryTab")
public class HistoryTab {

    /** The list of the tab. */
    static final String NAME = "b2bHistory";

    /** Behind every other tab. */
    private static final int LAST = 200_000;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    /** @param fields of a company's form */
    public void addToCompany(Map<String, FieldMetadata> fields) {
        addTo(fields, AuditCriteria.COMPANY, CompanyImpl.class);
    }

    /** @param fields of a location's form */
    public void addToLocation(Map<String, FieldMetadata> fields) {
        addTo(fields, AuditCriteria.LOCATION, CompanyLocationImpl.class);
    }

    /** @param fields of a customer's form */
    public void addToCustomer(Map<String, FieldMetadata> fields) {
        addTo(fields, AuditCriteria.CUSTOMER, CustomerImpl.class);
    }

    private void addTo(Map<String, FieldMetadata> fields, String criterion, Class<?> owner) {
        if (rights.mayRead(AuditEventImpl.class)) {
            fields.put(NAME, FormFields.records(NAME, "B2bHistory", LAST, AuditEventImpl.class, criterion, owner));
        }
    }
}
