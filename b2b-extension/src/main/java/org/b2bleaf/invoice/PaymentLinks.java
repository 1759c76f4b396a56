package org.b2bleaf.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.invoice.rules.LinkState;

/**
 * Links that pay one invoice without a sign-in. A link shows the number of the invoice, what is to pay and who sells, and
 * nothing else; it opens no session and no other page. Its token is random, in the mail alone; the database has its hash.
 */
public interface PaymentLinks {

    /**
     * Mails a link.
     *
     * @param recipient an e-mail address
     * @param actor for the audit trail
     * @throws LinkRefused when there is nothing to pay, or nobody to send it to
     */
    void send(long invoiceId, String recipient, String actor);

    /** Makes the links of an order pay nothing any more. */
    void withdraw(long b2bOrderId, String actor);

    /** Newest first. */
    List<SentLink> linksOf(long b2bOrderId);

    /** A link as staff see it. */
    record SentLink(String recipient, Instant sentAt, String sentBy, Instant expiresAt, LinkState state) {}

    /**
     * What a link pays now.
     *
     * @param token as it came; may be anything, null too
     * @return empty when it pays nothing, for whatever reason: the answers must be alike
     */
    Optional<LinkPage> find(String token);

    /**
     * The same for somebody who pays: also a link whose invoice is paid by now, perhaps by the same form a moment ago.
     */
    Optional<LinkPage> findToPay(String token);

    /**
     * Counts that somebody asked for a link that pays nothing.
     *
     * @param remoteAddress as the request has it
     * @return whether too many came from this network in this hour
     */
    boolean isTooManyMisses(String remoteAddress);

    /** Counts a card that is about to be tried; false when too many were tried in this hour. */
    boolean mayTryCard(LinkPage link);

    /** Forgets counts that limit nothing any more. Called by a job. */
    void cleanUp();
}
