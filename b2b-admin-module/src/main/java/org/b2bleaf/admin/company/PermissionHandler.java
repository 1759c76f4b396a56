package org.b2bleaf.admin.company;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationPermission;
import org.b2bleaf.company.LocationPermissionImpl;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Component;

/** Who may do what at a location: on the page of the location, and of the customer. */
@Component("b2bPermissionHandler")
public class PermissionHandler extends EntityHandler {

    /** On the page of a customer: the record that a row leads to. */
    static final String LOCATION_ID = FormFields.computed("locationId");

    private static final String LOCATION = FormFields.computed("location");
    private static final String COMPANY = FormFields.computed("company");
    private static final String NAME = FormFields.computed("name");

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    public PermissionHandler() {
        super(LocationPermission.class, "customer", true);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        if (idOnPage(Customer.class, request).isPresent()) {
            ((BasicFieldMetadata) fields.get("customer")).setProminent(false);
            fields.put(LOCATION, FormFields.column(LOCATION, "B2bOrder_location", 5, LocationPermissionImpl.class));
            fields.put(COMPANY, FormFields.column(COMPANY, "B2bLocation_company", 6, LocationPermissionImpl.class));
        } else {
            fields.put(NAME, FormFields.column(NAME, "B2bMember_name", 5, LocationPermissionImpl.class));
        }
        ((BasicFieldMetadata) fields.get("createdAt")).setVisibility(VisibilityEnum.FORM_HIDDEN);
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        DynamicResultSet list = super.fetch(request, criteria, dao, helper);
        boolean ofCustomer = idOnPage(Customer.class, request).isPresent();
        for (Entity row : list.getRecords()) {
            LocationPermission permission = stored(new PostedForm(row), dao);
            if (ofCustomer) {
                CompanyLocation location = permission.getLocation();
                FormFields.add(row, LOCATION, location.getName());
                FormFields.add(row, COMPANY, location.getCompany().getName());
                FormFields.add(row, LOCATION_ID, location.getId().toString());
            } else {
                FormFields.add(row, NAME, fullName(permission.getCustomer()));
            }
        }
        return list;
    }

    private static String fullName(Customer customer) {
        return Stream.of(customer.getFirstName(), customer.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        PostedForm posted = new PostedForm(request.getEntity());
        Permission permission = posted.choice("permission", Permission.class, null);
        Long customerId = posted.id("customer");
        if (customerId == null) {
            posted.refuse("customer", "REQUIRED");
        } else {
            posted.name("customer", customers.readCustomerById(customerId).getEmailAddress());
        }
        if (posted.isRefused()) {
            return request.getEntity();
        }
        permissions.grant(posted.id("location"), customerId, permission, actor.current());
        return request.getEntity();
    }

    /** The permission may be changed, not whose it is. */
    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        PostedForm posted = new PostedForm(request.getEntity());
        LocationPermission stored = stored(posted, dao);
        Permission permission = posted.choice("permission", Permission.class, stored.getPermission());
        if (!posted.isRefused()) {
            permissions.grant(stored.getLocation().getId(), stored.getCustomer().getId(), permission, actor.current());
        }
        return request.getEntity();
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        LocationPermission stored = stored(new PostedForm(request.getEntity()), dao);
        permissions.revoke(stored.getLocation().getId(), stored.getCustomer().getId(), actor.current());
    }

    private static LocationPermission stored(PostedForm posted, DynamicEntityDao dao) {
        return (LocationPermission) dao.retrieve(LocationPermissionImpl.class, posted.id("id"));
    }
}
