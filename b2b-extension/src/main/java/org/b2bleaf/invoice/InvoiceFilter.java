package org.b2bleaf.invoice;

import org.b2bleaf.invoice.rules.PaperKind;

/**
 * Which invoices and credit notes to list.
 *
 * @param text an invoice or order number, or the start of one, or a part of the company's name, in any case; empty for all
 * @param kind null for both
 * @param companyId null for all
 */
public record InvoiceFilter(String text, PaperKind kind, Long companyId) {

    public InvoiceFilter {
        text = text == null ? "" : text.strip();
    }
}
