package org.b2bleaf.admin.company;

import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.audit.HistoryTab;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.company.DetailsRefused;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.stereotype.Component;

/** Locations: on their own page and in the list of their company. */
@Component("b2bLocationHandler")
public class LocationHandler extends EntityHandler {

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bHistoryTab")
    protected HistoryTab history;

    public LocationHandler() {
        super(CompanyLocation.class, "name", true);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        LocationFields.offerLists(fields);
        // Broadleaf makes the form of a new location from the same fields, where it would stay empty.
        ((BasicFieldMetadata) fields.get("createdAt")).setVisibility(VisibilityEnum.FORM_HIDDEN);
        if (mayRead(B2bOrder.class)) {
            fields.put(
                    "orders",
                    FormFields.records(
                            "orders",
                            "B2bLocation_orders",
                            60,
                            B2bOrderImpl.class,
                            "location",
                            CompanyLocationImpl.class));
        }
        history.addToLocation(fields);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        PostedForm posted = new PostedForm(request.getEntity());
        Long companyId = posted.id("company");
        Company company = companyId == null ? null : companies.findById(companyId);
        if (company == null) {
            posted.refuse("company", "REQUIRED");
        } else {
            posted.name("company", company.getName());
        }
        LocationForm form = new LocationForm(posted);
        form.fill(new CompanyLocationImpl());
        if (posted.isRefused()) {
            return request.getEntity();
        }
        try {
            CompanyLocation location = companies.addLocation(companyId, form::fill, actor.current());
            return shown(location, request, helper);
        } catch (DetailsRefused e) {
            posted.refuse(e.problems());
            return request.getEntity();
        }
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        PostedForm posted = new PostedForm(request.getEntity());
        long id = posted.record();
        posted.name("company", companies.findLocationById(id).getCompany().getName());
        LocationForm form = new LocationForm(posted);
        // On a location that is thrown away: the stored one must not change when the form cannot be read.
        CompanyLocation trial = new CompanyLocationImpl();
        form.fill(trial);
        // Its own external id is taken, by itself; the service knows whether by another one.
        posted.refuse(companies.problemsOf(trial).stream()
                .filter(problem -> problem.kind() != DetailProblem.Kind.TAKEN)
                .toList());
        if (posted.isRefused()) {
            return request.getEntity();
        }
        try {
            CompanyLocation location = companies.editLocation(id, posted.version(), form::fill, actor.current());
            return shown(location, request, helper);
        } catch (DetailsRefused e) {
            posted.refuse(e.problems());
        } catch (ChangedMeanwhile e) {
            posted.refuse("CHANGED_MEANWHILE");
        }
        return request.getEntity();
    }
}
