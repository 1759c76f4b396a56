package org.b2bleaf.admin.ordering;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Map;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.order.domain.OrderItemImpl;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** B2B orders: they come from the shop, so the admin shows them and changes nothing. */
@Component("b2bOrderHandler")
public class OrderHandler extends EntityHandler {

    private static final int DAY_LENGTH = "yyyy.MM.dd".length();
    private static final int MINUTE_LENGTH = "yyyy.MM.dd HH:mm".length();

    public OrderHandler() {
        super(B2bOrder.class, "submittedAt", false);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        // The list tells the payment's state; there is no room for both.
        ((BasicFieldMetadata) fields.get("status")).setProminent(false);
        fields.put(
                OrderLinesHandler.LINES,
                FormFields.records(
                        OrderLinesHandler.LINES,
                        "B2bOrder_lines",
                        20,
                        OrderItemImpl.class,
                        OrderLinesHandler.ORDER,
                        B2bOrderImpl.class));
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        DynamicResultSet orders = super.fetch(request, criteria, dao, helper);
        for (Entity order : orders.getRecords()) {
            String currency = order.findProperty("currency").getValue();
            showAmount(order.findProperty("total"), currency);
            showAmount(order.findProperty("openAmount"), currency);
            showAmount(order.findProperty("depositAmount"), currency);
            showStart(order.findProperty("dueDate"), DAY_LENGTH);
            showStart(order.findProperty("submittedAt"), MINUTE_LENGTH);
        }
        return orders;
    }

    private static void showAmount(Property amount, String currency) {
        if (amount.getValue() != null) {
            NumberFormat format = NumberFormat.getCurrencyInstance(LocaleContextHolder.getLocale());
            format.setCurrency(Currency.getInstance(currency));
            amount.setDisplayValue(format.format(new BigDecimal(amount.getValue())));
        }
    }

    /** Broadleaf shows every date with hours and seconds. */
    private static void showStart(Property date, int length) {
        if (date.getValue() != null) {
            date.setDisplayValue(date.getValue().substring(0, length));
        }
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw readOnly(request);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        throw readOnly(request);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw readOnly(request);
    }

    private static ValidationException readOnly(PersistencePackage request) {
        return new ValidationException(request.getEntity(), "B2bProblem_READ_ONLY");
    }
}
