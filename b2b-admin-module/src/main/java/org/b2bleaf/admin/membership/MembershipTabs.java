package org.b2bleaf.admin.membership;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** The customers of a company and of a location, and the companies of a customer, each as a tab of the record's page. */
@Component("b2bMembershipTabs")
public class MembershipTabs extends AbstractFormBuilderExtensionHandler {

    private static final int ON_COMPANY = 30;
    private static final int ON_LOCATION = 50;

    /** Behind Broadleaf's own tabs. */
    private static final int ON_CUSTOMER = 100_000;

    @Resource(name = "b2bMembershipPanels")
    protected MembershipPanels panels;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (isOf(form, Company.class)) {
            addTab(form, "B2bMembers", ON_COMPANY, "B2bMembers", customers(id(form), null));
        } else if (isOf(form, CompanyLocation.class)) {
            long companyId = companies.findLocationById(id(form)).getCompany().getId();
            addTab(form, "B2bMembers", ON_LOCATION, "B2bMembers", customers(companyId, id(form)));
        } else if (isOf(form, Customer.class) && panels.may(EntityOperationType.FETCH)) {
            PanelField field = new PanelField("b2bPanel", "B2B_COMPANIES", panels.companies(id(form), 0));
            addTab(form, "B2bMembers_ofCustomer", ON_CUSTOMER, "B2bCompanies", field);
        } else {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    private PanelField customers(long companyId, Long locationId) {
        return new PanelField("b2bPanel", "B2B_CUSTOMERS", panels.customers(companyId, locationId, null, 0));
    }

    private static void addTab(EntityForm form, String tab, int order, String heading, PanelField field) {
        form.addField(field, heading, 1, tab, order);
        form.clearFieldsMap();
    }

    private static long id(EntityForm form) {
        return Long.parseLong(form.getId());
    }

    private static boolean isOf(EntityForm form, Class<?> type) {
        return EntityHandler.isOf(form.getCeilingEntityClassname(), type);
    }
}
