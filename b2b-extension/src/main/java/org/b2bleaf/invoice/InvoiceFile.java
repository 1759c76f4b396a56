package org.b2bleaf.invoice;

import org.b2bleaf.mail.MailAttachment;

/** A paper as a file. */
final class InvoiceFile {

    private InvoiceFile() {}

    static MailAttachment of(InvoiceRef paper, Invoices invoices) {
        return new MailAttachment(paper.fileName(), "application/pdf", invoices.pdf(paper.id()));
    }
}
