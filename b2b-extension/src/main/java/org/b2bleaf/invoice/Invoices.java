package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Invoices of orders on terms and their credit notes. An invoice is issued in the transaction that places the order, with
 * the next number of a sequence without gaps, and is never changed: credit notes take back what a cancellation or a credit
 * makes of it. Who may see an order is the caller's question.
 */
public interface Invoices {

    /** The name of invoices and credit notes as attachments of mails, see {@link org.b2bleaf.mail.MailAttachment}. */
    String ATTACHMENT = "invoice";

    /**
     * @param b2bOrderId of the {@link org.b2bleaf.ordering.B2bOrder}
     * @return empty when the order has none: it was paid at the checkout, or is one of before
     */
    Optional<InvoiceRef> forOrder(long b2bOrderId);

    /** The invoice and the credit notes of an order, in the order in which they were issued. */
    List<InvoiceRef> papersOf(long b2bOrderId);

    Optional<InvoiceRef> find(long invoiceId);

    /** Newest first. */
    List<InvoiceRef> search(InvoiceFilter filter, int first, int limit);

    /**
     * Issues the invoice of an order, once: an order that has one keeps it.
     *
     * @param actor for the audit trail
     * @throws NotInvoiced when the order is cancelled, was transferred or is gone
     */
    InvoiceRef issue(long b2bOrderId, String actor);

    /**
     * Takes back a part of the invoice of an order.
     *
     * @param amount with tax, more than zero; what exceeds the rest of the invoice is left out
     * @param key at most 50 characters; a second credit of the same key is none
     * @param reason in the merchant's words; null or empty for none
     * @return empty when the order has no invoice, or nothing of it is left
     */
    Optional<InvoiceRef> credit(long b2bOrderId, BigDecimal amount, String key, String reason, String actor);

    /**
     * @return the paper as PDF, A4, in the language of the location
     * @throws IllegalArgumentException when there is none
     */
    byte[] pdf(long invoiceId);
}
