package org.b2bleaf.mail;

/**
 * Which mails to list.
 *
 * @param recipient a part of the address, in any case; empty for all
 * @param kind see {@link MailDraft#kind}; null for all
 * @param status null for all
 * @param customerId null for all
 * @param companyId null for all
 */
public record MailFilter(String recipient, String kind, MailStatus status, Long customerId, Long companyId) {

    public MailFilter {
        recipient = recipient == null ? "" : recipient.strip();
    }
}
