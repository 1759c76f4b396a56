package org.b2bleaf.admin.ordering;

import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.ordering.B2bOrder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/** Takes the buttons off the form of an order, which nobody may change. */
@Component("b2bOrderForms")
public class OrderForms extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!EntityHandler.isOf(form.getCeilingEntityClassname(), B2bOrder.class)) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        form.removeAllActions();
        Field transfer = form.findField("transferId");
        if (transfer != null && transfer.getValue() == null) {
            form.removeField(transfer.getName());
        }
        // A line shows on Broadleaf's own page of the order, to which the form links.
        form.findListGrid(OrderLinesHandler.LINES).getRowActions().clear();
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
