package org.b2bleaf.mail;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The record of every mail: what waits, what was sent, what was given up. Whoever looks after the shop tries a failed mail
 * again or sends a mail once more; both are written to the audit trail in the same transaction.
 */
public interface MailLog {

    /**
     * One page of mails, newest first.
     *
     * @param first 0 for the first page
     */
    List<OutboxMail> search(MailFilter filter, int first, int limit);

    /** @return null when there is none */
    OutboxMail find(long mailId);

    /** In the order in which they were queued. */
    List<OutboxMail> findAll(Collection<Long> mailIds);

    /** What a mail says; empty when that is secret or was wiped. */
    Optional<MailBody> bodyOf(OutboxMail mail);

    /** How many mails were given up and wait for somebody to look. */
    long countFailed();

    /** The kinds of mails that there are, by name. */
    List<String> kinds();

    /**
     * Queues a mail that was given up, with all attempts before it again.
     *
     * @param actor for the audit trail
     * @return false when there is nothing to try: it was not given up, or was secret and is wiped
     */
    boolean retry(long mailId, String actor);

    /**
     * Sends the same text to the same address once more.
     *
     * @param actor for the audit trail
     * @throws IllegalArgumentException when there is no such mail or its text is secret
     */
    OutboxMail resend(long mailId, String actor);
}
