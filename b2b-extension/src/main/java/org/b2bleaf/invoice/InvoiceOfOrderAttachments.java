package org.b2bleaf.invoice;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.mail.MailAttachment;
import org.b2bleaf.mail.MailAttachments;
import org.b2bleaf.ordering.OrderMails;
import org.springframework.stereotype.Component;

/** The invoice in the mail of an order, if the order has one by the time that it is sent. */
@Component("b2bInvoiceOfOrderAttachments")
public class InvoiceOfOrderAttachments implements MailAttachments {

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @Override
    public String kind() {
        return OrderMails.PAPERS_OF_ORDER;
    }

    @Override
    public Optional<MailAttachment> make(long id) {
        return invoices.forOrder(id).map(paper -> InvoiceFile.of(paper, invoices));
    }
}
