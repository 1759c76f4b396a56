package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.money.rules.MinorUnit;

/**
 * An invoice or a credit note in a list.
 *
 * @param id for {@link Invoices#pdf}
 * @param number as it is printed
 * @param total with tax, not negative
 * @param dueOn null when that depends on the fulfilment, and for a credit note
 */
public record InvoiceRef(
        long id,
        PaperKind kind,
        String number,
        long orderId,
        String orderNumber,
        long companyId,
        String companyName,
        BigDecimal total,
        Currency currency,
        LocalDate issuedOn,
        LocalDate dueOn) {

    static InvoiceRef of(Invoice paper) {
        return new InvoiceRef(
                paper.getId(),
                paper.getKind(),
                paper.getNumber(),
                paper.getOrderId(),
                paper.getOrderNumber(),
                paper.getCompanyId(),
                paper.getCompanyName(),
                MinorUnit.round(paper.getTotal(), paper.getCurrency()),
                paper.getCurrency(),
                paper.getIssuedOn(),
                paper.getDueOn());
    }

    public boolean isCreditNote() {
        return kind == PaperKind.CREDIT_NOTE;
    }

    /** A name for the file, of letters, digits, dots and dashes. */
    public String fileName() {
        return number.replaceAll("[^A-Za-z0-9._-]+", "-") + ".pdf";
    }
}
