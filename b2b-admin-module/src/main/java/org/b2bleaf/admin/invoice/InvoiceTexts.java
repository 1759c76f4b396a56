package org.b2bleaf.admin.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.b2bleaf.invoice.InvoiceRef;
import org.b2bleaf.money.MoneyText;
import org.springframework.stereotype.Component;

/** Writes papers and amounts out for the admin. */
@Component("b2bInvoiceTexts")
public class InvoiceTexts {

    /**
     * A paper in a list.
     *
     * @param due empty when there is no date
     */
    public record Row(
            long id,
            String kind,
            String number,
            String issued,
            String due,
            String total,
            long orderId,
            String orderNumber,
            long companyId,
            String companyName) {}

    public Row row(InvoiceRef paper, Locale locale) {
        return new Row(
                paper.id(),
                paper.kind().name(),
                paper.number(),
                day(paper.issuedOn(), locale),
                day(paper.dueOn(), locale),
                money(paper.isCreditNote() ? paper.total().negate() : paper.total(), paper.currency(), locale),
                paper.orderId(),
                paper.orderNumber(),
                paper.companyId(),
                paper.companyName());
    }

    /** @return empty for null */
    public String day(LocalDate day, Locale locale) {
        return day == null
                ? ""
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    public String money(BigDecimal amount, Currency currency, Locale locale) {
        return MoneyText.of(amount, currency, locale);
    }
}
