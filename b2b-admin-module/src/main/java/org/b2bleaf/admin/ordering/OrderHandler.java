package org.b2bleaf.admin.ordering;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.b2bleaf.admin.entity.FormFields;
import org.b2bleaf.admin.entity.ReadOnlyHandler;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.TermsTypeChoice;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.PaymentStatusChoice;
import org.broadleafcommerce.common.BroadleafEnumerationType;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The lists of orders on the pages of companies and locations: they show them and change nothing. */
@Component("b2bOrderHandler")
public class OrderHandler extends ReadOnlyHandler {

    /** Ten columns fit a page of 1280 pixels when the short ones take no more than they need. */
    private static final Map<String, String> WIDTHS = Map.of(
            "orderNumber", "138px",
            "termsType", "96px",
            "dueDate", "76px",
            "paymentStatus", "118px",
            "total", "78px",
            "submittedAt", "84px");

    public OrderHandler() {
        super(B2bOrder.class, "submittedAt", false);
    }

    @Override
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {
        for (FieldMetadata field : fields.values()) {
            // Nothing is typed here, so nothing is marked as needed.
            ((BasicFieldMetadata) field).setRequiredOverride(false);
        }
        column(fields, "companyName")
                .setProminent(idOnPage(Company.class, request).isEmpty()
                        && idOnPage(CompanyLocation.class, request).isEmpty());
        column(fields, "locationName")
                .setProminent(idOnPage(CompanyLocation.class, request).isEmpty());
        WIDTHS.forEach((name, width) -> column(fields, name).setColumnWidth(width));
    }

    private static BasicFieldMetadata column(Map<String, FieldMetadata> fields, String name) {
        return (BasicFieldMetadata) fields.get(name);
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        DynamicResultSet orders = super.fetch(request, criteria, dao, helper);
        for (Entity order : orders.getRecords()) {
            String currency = order.findProperty("currency").getValue();
            String days = order.findProperty("netDays").getValue();
            show(order, "total", amount -> money(amount, currency));
            show(order, "dueDate", OrderHandler::day);
            show(order, "submittedAt", OrderHandler::day);
            show(order, "paymentStatus", status -> choice(PaymentStatusChoice.valueOf(status)));
            boolean transferred = order.findProperty("transferId").getValue() != null;
            show(
                    order,
                    "termsType",
                    type -> transferred ? BLCMessageUtils.getMessage("B2bOrder_transferred") : terms(type, days));
        }
        return orders;
    }

    private static String terms(String type, String days) {
        return days == null
                ? choice(TermsTypeChoice.valueOf(type))
                : BLCMessageUtils.getMessage("B2bOrder_net", Integer.valueOf(days));
    }

    private static String choice(BroadleafEnumerationType choice) {
        return FormFields.choiceText(choice.getClass().getName(), choice.getType(), choice.getFriendlyType());
    }

    private static void show(Entity order, String name, UnaryOperator<String> text) {
        Property property = order.findProperty(name);
        if (property.getValue() != null) {
            property.setDisplayValue(text.apply(property.getValue()));
        }
    }

    private static String money(String amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(LocaleContextHolder.getLocale());
        format.setCurrency(Currency.getInstance(currency));
        // Broadleaf writes decimals as the language of the admin does.
        return format.format(new BigDecimal(amount.replace(',', '.')));
    }

    /** Without the time that Broadleaf gives every date. */
    private static String day(String date) {
        LocalDate day = LocalDate.parse(date.substring(0, "yyyy.MM.dd".length()).replace('.', '-'));
        return OrderTextsOfAdmin.day(day, LocaleContextHolder.getLocale());
    }
}
