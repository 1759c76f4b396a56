package org.b2bleaf.event;

import java.time.Instant;
import java.time.LocalDate;
import org.b2bleaf.api.MoneyView;
import org.b2bleaf.invoice.rules.PaperKind;

/**
 * An invoice or a credit note as it was issued.
 *
 * @param reversesId of a credit note: the id of the invoice that it takes back; null for an invoice
 * @param tax in the total
 * @param dueOn null when that depends on the fulfilment, and for a credit note
 */
public record InvoiceView(
        String id,
        PaperKind kind,
        String number,
        String orderId,
        String orderNumber,
        String companyId,
        String companyName,
        String locationId,
        String reversesId,
        MoneyView total,
        MoneyView tax,
        LocalDate issuedOn,
        LocalDate dueOn,
        Instant issuedAt) {}
