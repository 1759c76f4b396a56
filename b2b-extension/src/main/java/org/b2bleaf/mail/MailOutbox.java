package org.b2bleaf.mail;

/** Where every mail of the product is left. It is delivered a moment later, outside the request, on any node. */
public interface MailOutbox {

    /** Queues the mail in the caller's transaction: what is rolled back is not mailed. Never talks to a mail server. */
    OutboxMail queue(MailDraft draft);

    /** The same, with a record of why it is sent. */
    OutboxMail queue(MailDraft draft, MailOrigin origin);
}
