package org.b2bleaf.invoice;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.mail.MailOrigin;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends papers by mail when staff ask for it. */
@Service("b2bInvoiceSending")
public class InvoiceSending {

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao dao;

    @Resource(name = "b2bInvoiceMails")
    protected InvoiceMails mails;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    /** Where papers of an order go, for a form; empty when nobody is known. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<String> usualRecipient(long b2bOrderId) {
        return Optional.ofNullable(dao.findOrder(b2bOrderId))
                .flatMap(order -> mails.recipients(order.getLocation()).stream().findFirst());
    }

    /**
     * @param recipient an e-mail address
     * @param actor for the audit trail
     * @return false when the address is none
     * @throws IllegalArgumentException when there is no such paper, or its order is gone
     */
    @Transactional("blTransactionManager")
    public boolean send(long invoiceId, String recipient, String actor) {
        Invoice paper = dao.find(invoiceId);
        B2bOrder order = paper == null ? null : dao.findOrder(paper.getOrderId());
        if (order == null) {
            throw new IllegalArgumentException("There is no invoice " + invoiceId + " of an order");
        }
        return EmailAddress.parse(recipient)
                .map(address -> {
                    mails.queueInvoice(
                            order,
                            InvoiceRef.of(paper),
                            address.value(),
                            new MailOrigin(null, paper.getCompanyId(), null, null, actor, null));
                    audit.record(
                            actor,
                            "invoice-sent",
                            AuditSubject.of("order", order.getId()).inCompany(paper.getCompanyId()),
                            null,
                            null,
                            paper.getNumber() + ", " + address.value());
                    return true;
                })
                .orElse(false);
    }
}
