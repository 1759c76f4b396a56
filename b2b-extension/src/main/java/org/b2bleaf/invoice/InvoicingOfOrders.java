package org.b2bleaf.invoice;

import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.events.OrderCancelled;
import org.b2bleaf.ordering.events.OrderPlaced;
import org.b2bleaf.ordering.events.PaymentBooked;
import org.b2bleaf.ordering.money.PaymentEntry;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.terms.rules.TermsType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Issues papers in the transaction of what they are about: an invoice with each order on terms, a credit note with what the
 * buyer does not owe any more.
 */
@Component("b2bInvoicingOfOrders")
public class InvoicingOfOrders {

    @Resource(name = "b2bInvoiceIssuing")
    protected InvoiceIssuing issuing;

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao dao;

    @Resource(name = "b2bInvoiceMails")
    protected InvoiceMails mails;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @EventListener
    public void on(OrderPlaced placed) {
        B2bOrder order = dao.findOrder(placed.b2bOrderId());
        boolean onTerms = order.getTerms().type() != TermsType.NONE;
        if (onTerms || settings.isOn(SettingKey.INVOICE_PAID_ORDERS)) {
            InvoiceRef invoice = issuing.issue(order, Actor.SYSTEM);
            mails.queueInvoiceToBilling(order, invoice);
        }
    }

    /** A credit lowers what is owed; a refund alone gives money back, and is booked with a credit when it lowers it too. */
    @EventListener
    public void on(PaymentBooked booked) {
        PaymentEntry entry = dao.findEntry(booked.entryId());
        if (entry.getKind() == PaymentKind.CREDITED) {
            credit(booked.b2bOrderId(), entry);
        }
    }

    private void credit(long b2bOrderId, PaymentEntry entry) {
        issuing.credit(b2bOrderId, entry.getAmount(), "entry:" + entry.getId(), entry.getNote(), entry.getActor())
                .ifPresent(note -> mails.queueCreditNote(dao.findOrder(b2bOrderId), note, entry.getNote()));
    }

    /** Whatever is left of the invoice: usually nothing, as what is not owed any more was credited already. */
    @EventListener
    public void on(OrderCancelled cancelled) {
        B2bOrder order = dao.findOrder(cancelled.b2bOrderId());
        issuing.credit(order.getId(), null, "cancelled:" + order.getId(), order.getCancelReason(), Actor.SYSTEM)
                .ifPresent(note -> mails.queueCreditNote(order, note, order.getCancelReason()));
    }
}
