package org.b2bleaf.accessmail;

import java.util.Collection;
import java.util.List;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.mail.OutboxMail;

/**
 * Tells customers by mail that they can order for a company. Each is written to in the language of the first of his or her
 * locations that has one, else in the customer's own, else in English.
 */
public interface AccessMailService {

    /** See {@link org.b2bleaf.mail.MailDraft#kind}; also the name of the template. */
    String KIND = "b2b-access";

    /**
     * Queues one mail for each customer with a permission in effect, in the caller's transaction: the mail leaves when the
     * change that causes it is stored, and not otherwise. Each is written to the audit trail.
     *
     * @param locationId of the company, when the mail is about one location only; null for all of them
     * @param actor for the audit trail and the record of the send
     * @throws javax.persistence.EntityNotFoundException when there is no such company, or the location is none of it
     */
    Queued queue(long companyId, Collection<Long> customerIds, Long locationId, String actor);

    /**
     * The customers in the order in which they were chosen, with what stands against mailing them. In a constant number of
     * statements.
     *
     * @throws javax.persistence.EntityNotFoundException as {@link #queue}
     */
    List<Recipient> recipients(long companyId, Collection<Long> customerIds, Long locationId);

    /**
     * The mail as {@link #queue} would write it.
     *
     * @throws javax.persistence.EntityNotFoundException as {@link #queue}
     */
    PreparedMail preview(long companyId, long customerId, Long locationId);

    /**
     * A mail from a text that is not saved.
     *
     * @param companyId null for a company that is made up
     * @param customerId null for a customer who is made up
     * @throws TemplateRefused when the text cannot be mailed
     * @throws javax.persistence.EntityNotFoundException when there is no such company
     */
    PreparedMail preview(MailLanguage language, TemplateDraft text, Long companyId, Long customerId);

    /**
     * Sends an access mail once more: to the address that the customer has now, by the template of now.
     *
     * @param mailId of a mail of this {@link #KIND}
     * @param actor for the audit trail and the record of the send
     * @throws ResendRefused when the customer has no access any more
     * @throws IllegalArgumentException when there is no such mail
     */
    OutboxMail resend(long mailId, String actor);

    /**
     * Whom a mail can be previewed for: customers with a permission in effect whose name, address or company begins with
     * the text, by address.
     *
     * @param text empty for any
     */
    List<Reader> readers(String text, int limit);

    /** The companies that a customer belongs to, by name. */
    List<Reader> memberships(long customerId);
}
