package org.b2bleaf.admin.audit;

import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.audit.AuditEvent;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.openadmin.web.form.component.ListGrid;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.stereotype.Component;

/** Takes the buttons off an event and off the lists of events, which nobody may change. */
@Component("b2bAuditForms")
public class AuditForms extends AbstractFormBuilderExtensionHandler {

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (EntityHandler.isOf(form.getCeilingEntityClassname(), AuditEvent.class)) {
            form.removeAllActions();
            return ExtensionResultStatusType.HANDLED_CONTINUE;
        }
        ListGrid history = form.findListGrid(HistoryTab.NAME);
        if (history == null) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        history.getRowActions().clear();
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
