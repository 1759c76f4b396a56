package org.b2bleaf.admin.company;

import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.admin.audit.HistoryTab;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.DetailsRefused;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Component;

/** Companies. A new one is posted together with its first location, see {@link FirstLocation}. */
@Component("b2bCompanyHandler")
public class CompanyHandler extends EntityHandler {

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bHistoryTab")
    protected HistoryTab history;

    public CompanyHandler() {
        super(Company.class, "name", true);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        if (mayRead(B2bOrder.class)) {
            fields.put(
                    "orders",
                    FormFields.records(
                            "orders", "B2bCompany_orders", 40, B2bOrderImpl.class, "company", CompanyImpl.class));
        }
        history.addToCompany(fields);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) {
        PostedForm posted = new PostedForm(request.getEntity());
        PostedForm postedLocation = posted.part(FirstLocation.PREFIX);
        CompanyForm form = form(posted);
        LocationForm locationForm = new LocationForm(postedLocation);
        // The service names fields of both alike, so each is asked on its own first.
        Company company = new CompanyImpl();
        CompanyLocationImpl location = new CompanyLocationImpl();
        form.fill(company);
        locationForm.fill(location);
        posted.refuse(companies.problemsOf(company));
        postedLocation.refuse(companies.problemsOf(location));
        if (posted.isRefused()) {
            return request.getEntity();
        }
        return shown(companies.create(form::fill, locationForm::fill, actor.current()), request, helper);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        PostedForm posted = new PostedForm(request.getEntity());
        CompanyForm form = form(posted);
        // On a company that is thrown away: the stored one must not change when the form cannot be read.
        Company trial = new CompanyImpl();
        form.fill(trial);
        if (trial.getMainContact() != null) {
            posted.name("mainContact", trial.getMainContact().getEmailAddress());
        }
        if (posted.isRefused()) {
            return request.getEntity();
        }
        long id = posted.record();
        try {
            Company company = companies.edit(id, posted.version(), form::fill, actor.current());
            return shown(company, request, helper);
        } catch (DetailsRefused e) {
            posted.refuse(e.problems());
        } catch (ChangedMeanwhile e) {
            posted.refuse("CHANGED_MEANWHILE");
        }
        return request.getEntity();
    }

    private CompanyForm form(PostedForm posted) {
        return new CompanyForm(posted, customers::readCustomerById);
    }
}
