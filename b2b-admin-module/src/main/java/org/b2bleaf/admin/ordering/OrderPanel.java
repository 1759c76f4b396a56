package org.b2bleaf.admin.ordering;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.StaffRights;
import org.b2bleaf.admin.membership.PanelField;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderDao;
import org.b2bleaf.ordering.overview.MerchantOrders;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.openadmin.web.form.entity.DefaultEntityFormActions;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Tab;
import org.broadleafcommerce.openadmin.web.service.AbstractFormBuilderExtensionHandler;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is B2B about an order, on Broadleaf's own page of it: to read, with a link to where it can be worked on. */
@Component("b2bOrderPanel")
public class OrderPanel extends AbstractFormBuilderExtensionHandler {

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao dao;

    @Resource(name = "b2bMerchantOrders")
    protected MerchantOrders orders;

    @Resource(name = "b2bOrderTextsOfAdmin")
    protected OrderTextsOfAdmin texts;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    @Override
    public ExtensionResultStatusType modifyDetailEntityForm(EntityForm form) {
        if (!EntityHandler.isOf(form.getCeilingEntityClassname(), Order.class) || form.getId() == null) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        B2bOrder order = dao.findByOrderId(Long.parseLong(form.getId()));
        if (order == null) {
            return ExtensionResultStatusType.NOT_HANDLED;
        }
        // Papers and payments hang on it: it is cancelled, never deleted.
        form.removeAction(DefaultEntityFormActions.DELETE);
        if (!rights.mayRead(B2bOrder.class)) {
            return ExtensionResultStatusType.HANDLED_CONTINUE;
        }
        OrderRow row = texts.row(order, orders.isOverdue(order), LocaleContextHolder.getLocale());
        PanelField panel = new PanelField("b2bOrder", "B2B_ORDER", row);
        // At the top of what shows first: on a phone further tabs are hard to reach.
        Tab first = form.getTabs().isEmpty() ? null : form.getTabs().iterator().next();
        form.addField(
                panel,
                "B2bOrder_tab",
                1,
                first == null ? null : first.getTitle(),
                first == null ? null : first.getOrder());
        form.clearFieldsMap();
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }
}
