package org.b2bleaf.admin.invoice;

import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.invoice.InvoiceRef;
import org.b2bleaf.invoice.InvoiceSending;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.invoice.PaymentLinks;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The papers of an order with what can be done with them; the fragment {@code views/b2b/papers} shows it. */
@Component("b2bPapersPanel")
public class PapersPanel {

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @Resource(name = "b2bPaymentLinks")
    protected PaymentLinks links;

    @Resource(name = "b2bInvoiceSending")
    protected InvoiceSending sending;

    @Resource(name = "b2bInvoiceTexts")
    protected InvoiceTexts texts;

    /** A payment link in words. */
    public record LinkRow(String recipient, String sentAt, String sentBy, String expiresAt, String state) {}

    /**
     * @param mayIssue whether there is something to issue, and whoever looks may do it
     * @param invoice null when there is none
     * @param maySend whether whoever looks may send papers
     * @param mayLink likewise links, and there is something to pay
     * @param recipient whom a mail would go to; empty when nobody is known
     */
    public record Papers(
            long orderId,
            List<InvoiceTexts.Row> rows,
            InvoiceRef invoice,
            boolean mayIssue,
            boolean maySend,
            boolean mayLink,
            String recipient,
            List<LinkRow> links,
            boolean hasOpenLink) {}

    /** Adds {@code papers} to a page. @param mayChange whether whoever looks may issue and send invoices */
    public void addTo(Model model, B2bOrder order, boolean mayChange, Locale locale) {
        List<InvoiceRef> papers = invoices.papersOf(order.getId());
        InvoiceRef invoice = papers.stream()
                .filter(paper -> !paper.isCreditNote())
                .findFirst()
                .orElse(null);
        boolean goesOn = order.getStatus() != OrderStatus.CANCELLED;
        List<PaymentLinks.SentLink> sent = links.linksOf(order.getId());
        model.addAttribute(
                "papers",
                new Papers(
                        order.getId(),
                        papers.stream().map(paper -> texts.row(paper, locale)).toList(),
                        invoice,
                        mayChange && invoice == null && goesOn && !order.isTransferred(),
                        mayChange && invoice != null,
                        mayChange
                                && invoice != null
                                && goesOn
                                && order.getOpenAmount().signum() > 0,
                        sending.usualRecipient(order.getId()).orElse(order.getPlacedByEmail()),
                        sent.stream()
                                .map(link -> new LinkRow(
                                        link.recipient(),
                                        AdminTexts.moment(link.sentAt(), locale),
                                        AdminTexts.actor(link.sentBy()),
                                        AdminTexts.moment(link.expiresAt(), locale),
                                        link.state().name()))
                                .toList(),
                        sent.stream().anyMatch(link -> link.state().name().equals("OPEN"))));
    }
}
