package org.b2bleaf.admin.returns;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.returns.ReturnLine;
import org.b2bleaf.returns.ReturnRefused;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.returns.ReturnSheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes returns out for the admin. */
@Component("b2bReturnTextsOfAdmin")
public class ReturnTextsOfAdmin {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    public ReturnRow row(ReturnRequest request, Locale locale) {
        B2bOrder order = request.getOrder();
        return new ReturnRow(
                request.getId(),
                request.getReference(),
                moment(request.getRequestedAt(), locale),
                order.getId(),
                order.getOrderNumber(),
                order.getCompanyName(),
                order.getLocationName(),
                request.getRequestedByName(),
                request.getRequestedByEmail(),
                request.getStatus(),
                request.getAmount() == null ? null : money(request, request.getAmount(), locale));
    }

    public List<ReturnLineRow> lines(ReturnSheet sheet, Locale locale) {
        return sheet.request().getLines().stream()
                .map(line -> new ReturnLineRow(
                        line.getId(),
                        line.getSkuCode(),
                        line.getName(),
                        line.getQuantity(),
                        line.getApprovedQuantity(),
                        line.getReceivedQuantity(),
                        reason(line, locale),
                        money(sheet.request(), sheet.worth().get(line.getId()), locale)))
                .toList();
    }

    private String reason(ReturnLine line, Locale locale) {
        return line.getReasonText() != null
                ? line.getReasonText()
                : messages.getMessage("b2b.return.reason." + line.getReason(), null, locale);
    }

    public String problem(ReturnRequest request, ReturnRefused.Problem problem, Locale locale) {
        Object limit = problem.limit() instanceof BigDecimal amount ? money(request, amount, locale) : problem.limit();
        return messages.getMessage(
                "b2b.return.problem." + problem.problem(), new Object[] {limit == null ? "" : limit}, locale);
    }

    /** @return null for null */
    public static String moment(Date at, Locale locale) {
        return at == null ? null : AdminTexts.moment(at.toInstant(), locale);
    }

    public static String money(ReturnRequest request, BigDecimal amount, Locale locale) {
        return MoneyText.of(amount, request.getCurrency(), locale);
    }
}
