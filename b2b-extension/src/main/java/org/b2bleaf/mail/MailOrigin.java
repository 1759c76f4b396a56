package org.b2bleaf.mail;

/**
 * Why a mail is sent: whom it is about, who asked for it, and from which template it was written. Part of the record of
 * the send; every component may be null.
 *
 * @param customerId the person it is written to
 * @param companyId the company that it is about
 * @param templateLanguage the language tag of the template, whose name is the mail's kind
 * @param templateVersion 0 for the default that ships with the product
 * @param requestedBy see {@link org.b2bleaf.audit.Actor}
 * @param resentFrom the id of the mail that is sent once more
 */
public record MailOrigin(
        Long customerId,
        Long companyId,
        String templateLanguage,
        Integer templateVersion,
        String requestedBy,
        Long resentFrom) {

    /** A mail that the shop sends by itself. */
    public static final MailOrigin NONE = new MailOrigin(null, null, null, null, null, null);

    /** The same mail once more. */
    public MailOrigin resending(long mailId, String actor) {
        return new MailOrigin(customerId, companyId, templateLanguage, templateVersion, actor, mailId);
    }
}
