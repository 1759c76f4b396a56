package org.b2bleaf.admin.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.FormFields.Option;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyMember;
import org.b2bleaf.company.CompanyMemberImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.MemberAccess;
import org.b2bleaf.company.PermissionChoice;
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
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Component;

/**
 * The members of a company on its page: one row a person with the permission per location, and a form with one choice
 * per location.
 */
@Component("b2bMemberHandler")
public class MemberHandler extends EntityHandler {

    /** Broadleaf gives a group that says nothing the order 99999. */
    private static final int BEHIND_CUSTOMER = 100_000;

    private static final String NAME = FormFields.computed("name");
    private static final String ACCESS = FormFields.computed("access");
    private static final String PERMISSION = "permission";

    /** The choice of no permission at a location. */
    static final String NO_ACCESS = "NONE";

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    public MemberHandler() {
        super(CompanyMember.class, "customer", true);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        fields.put(NAME, FormFields.column(NAME, "B2bMember_name", 5, CompanyMemberImpl.class));
        BasicFieldMetadata access = FormFields.column(ACCESS, "B2bMember_access", 15, CompanyMemberImpl.class);
        access.setColumnWidth("420px");
        fields.put(ACCESS, access);
        ((BasicFieldMetadata) fields.get("createdAt")).setVisibility(VisibilityEnum.HIDDEN_ALL);
        int order = 0;
        for (CompanyLocation location : locations(request)) {
            String name = field(location.getId());
            fields.put(
                    name,
                    FormFields.choice(
                            name,
                            location.getName(),
                            options(),
                            "B2bMember_Permissions",
                            BEHIND_CUSTOMER + order++,
                            CompanyMemberImpl.class));
        }
    }

    private static List<Option> options() {
        return Stream.concat(
                        Stream.of(new Option(NO_ACCESS, "No access")),
                        Stream.of(PermissionChoice.values())
                                .map(choice -> new Option(choice.getType(), choice.getFriendlyType())))
                .toList();
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        DynamicResultSet members = super.fetch(request, criteria, dao, helper);
        Optional<Company> company = company(request);
        if (company.isPresent()) {
            Map<Long, MemberAccess> access = permissions.membersOf(company.get().getId()).stream()
                    .collect(Collectors.toMap(MemberAccess::customerId, member -> member));
            for (Entity member : members.getRecords()) {
                describe(
                        member,
                        access.get(Long.valueOf(member.findProperty("customer").getValue())),
                        company.get());
            }
        }
        return members;
    }

    private static void describe(Entity member, MemberAccess access, Company company) {
        FormFields.add(member, NAME, access.name());
        String summary = company.getLocations().stream()
                .filter(location -> access.permissions().containsKey(location.getId()))
                .map(location ->
                        location.getName() + ": " + label(access.permissions().get(location.getId())))
                .collect(Collectors.joining(", "));
        FormFields.add(member, ACCESS, summary.isEmpty() ? "No access" : summary);
        for (CompanyLocation location : company.getLocations()) {
            Permission permission = access.permissions().get(location.getId());
            FormFields.add(member, field(location.getId()), permission == null ? NO_ACCESS : permission.name());
        }
    }

    private static String label(Permission permission) {
        return PermissionChoice.valueOf(permission.name()).getFriendlyType();
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        PostedForm posted = new PostedForm(request.getEntity());
        Company company = companies.findById(posted.id("company"));
        Long customerId = posted.id("customer");
        Map<Long, Permission> chosen = chosen(posted, company);
        if (customerId == null) {
            posted.refuse("customer", "REQUIRED");
        } else if (chosen.isEmpty()) {
            posted.name("customer", customers.readCustomerById(customerId).getEmailAddress());
            company.getLocations().forEach(location -> posted.refuse(field(location.getId()), "CHOOSE_A_LOCATION"));
        }
        if (!posted.isRefused()) {
            chosen.forEach(
                    (locationId, permission) -> permissions.grant(locationId, customerId, permission, actor.current()));
        }
        return request.getEntity();
    }

    /** The permissions may be changed, not who the member is. */
    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        PostedForm posted = new PostedForm(request.getEntity());
        CompanyMember member = stored(posted, dao);
        Map<Long, Permission> chosen = chosen(posted, member.getCompany());
        if (posted.isRefused()) {
            return request.getEntity();
        }
        long customerId = member.getCustomer().getId();
        for (CompanyLocation location : member.getCompany().getLocations()) {
            Permission permission = chosen.get(location.getId());
            if (permission != null) {
                permissions.grant(location.getId(), customerId, permission, actor.current());
            } else if (posted.has(field(location.getId()))) {
                permissions.revoke(location.getId(), customerId, actor.current());
            }
        }
        return request.getEntity();
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        CompanyMember member = stored(new PostedForm(request.getEntity()), dao);
        permissions.removeMember(
                member.getCompany().getId(), member.getCustomer().getId(), actor.current());
    }

    private static CompanyMember stored(PostedForm posted, DynamicEntityDao dao) {
        return (CompanyMember) dao.retrieve(CompanyMemberImpl.class, posted.id("id"));
    }

    /** By location of the company, whatever else was posted; without those of no access. */
    private static Map<Long, Permission> chosen(PostedForm posted, Company company) {
        Map<Long, Permission> chosen = new HashMap<>();
        for (CompanyLocation location : company.getLocations()) {
            String field = field(location.getId());
            String value = posted.text(field, null);
            if (value != null && !value.equals(NO_ACCESS)) {
                chosen.put(location.getId(), posted.choice(field, Permission.class, null));
            }
        }
        return chosen;
    }

    private static String field(long locationId) {
        return PERMISSION + locationId;
    }

    /** Whether a field of the form is the choice for a location. */
    static boolean isPermission(String field) {
        return field.startsWith(PERMISSION);
    }

    private List<CompanyLocation> locations(PersistencePackage request) {
        return company(request).map(Company::getLocations).orElse(List.of());
    }

    private Optional<Company> company(PersistencePackage request) {
        return idOnPage(Company.class, request).map(companies::findById);
    }
}
