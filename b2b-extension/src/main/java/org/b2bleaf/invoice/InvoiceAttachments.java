package org.b2bleaf.invoice;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.mail.MailAttachment;
import org.b2bleaf.mail.MailAttachments;
import org.springframework.stereotype.Component;

/** Invoices and credit notes in mails. */
@Component("b2bInvoiceAttachments")
public class InvoiceAttachments implements MailAttachments {

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @Override
    public String kind() {
        return Invoices.ATTACHMENT;
    }

    @Override
    public Optional<MailAttachment> make(long id) {
        return invoices.find(id).map(paper -> InvoiceFile.of(paper, invoices));
    }
}
