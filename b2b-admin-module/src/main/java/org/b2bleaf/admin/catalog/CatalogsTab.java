package org.b2bleaf.admin.catalog;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.StaffRights;
import org.b2bleaf.admin.membership.PanelField;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.PriceExplanations;
import org.b2bleaf.company.CompanyLocation;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/** The catalogs of a location as a tab of its page, for those who may read catalogs. */
@Component("b2bCatalogsTab")
public class CatalogsTab extends AbstractFormBuilderExtensionHandler {

    /** Behind the customers. */
    private static final int ON_LOCATION = 55;

    @Resource(name = "b2bPriceExplanations")
    protected PriceExplanations explanations;

    @Resource(name = "b2bCatalogTexts")
    protected CatalogTexts texts;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!EntityHandler.isOf(form.getCeilingEntityClassname(), CompanyLocation.class)
                || !rights.mayRead(Catalog.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        long id = Long.parseLong(form.getId());
        CatalogsPanel panel = new CatalogsPanel(
                id, rights.may(Catalog.class, EntityOperationType.UPDATE), explanations.catalogsOf(id), texts);
        form.addField(
                new PanelField("b2bCatalogs", "B2B_CATALOGS", panel), "B2bCatalogs", 1, "B2bCatalogs", ON_LOCATION);
        form.clearFieldsMap();
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
