package org.b2bleaf.admin.preview;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/** The button "Preview" on the page of an active location; {@code modals.js} opens its window. */
@Component("b2bPreviewButton")
public class PreviewButton extends AbstractFormBuilderExtensionHandler {

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!EntityHandler.isOf(form.getCeilingEntityClassname(), CompanyLocation.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        CompanyLocation location = companies.findLocationById(Long.parseLong(form.getId()));
        if (location.getStatus().isActive() && location.getCompany().getStatus().isActive()) {
            form.addAction(
                    0,
                    new EntityFormAction("B2B_PREVIEW")
                            .withButtonClass("b2b-page-action")
                            .withUrlPostfix("/preview")
                            .withDisplayText("B2bPreview_button"));
        }
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
