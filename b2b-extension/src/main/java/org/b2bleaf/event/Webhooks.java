package org.b2bleaf.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.event.rules.DeliveryStatus;

/**
 * The endpoints of other systems, and what was delivered to them. Each act is written to the audit trail in the same
 * transaction; {@code actor} is as {@link org.b2bleaf.audit.Actor} names people. An id that does not exist throws
 * {@link javax.persistence.EntityNotFoundException}.
 */
public interface Webhooks {

    /** The newest last. */
    List<Webhook> list();

    Optional<Webhook> find(long id);

    /** What is wrong with a draft, by field: the ends of message keys. Empty when it can be stored. */
    Map<String, String> problemsOf(WebhookDraft draft);

    /** @throws WebhookRefused when it cannot be stored */
    NewSecret create(WebhookDraft draft, String actor);

    /**
     * @param version that was read
     * @throws WebhookRefused when it cannot be stored
     * @throws WebhookChangedMeanwhile when it is not that version any more
     */
    void edit(long id, int version, WebhookDraft draft, String actor);

    /** With all that was delivered. */
    void delete(long id, String actor);

    /** Makes a new secret; for a day what is sent is signed with the old one, too. */
    NewSecret renewSecret(long id, String actor);

    /** Events from now on are not meant for it, and what waits goes on waiting. */
    void disable(long id, String actor);

    /** What waits is delivered now. */
    void enable(long id, String actor);

    /**
     * Sends it an event that means nothing.
     *
     * @return the event's id
     */
    String sendTest(long id, String actor);

    /** The newest first. */
    List<WebhookDelivery> deliveries(DeliveryFilter filter, int first, int limit);

    /** Of one endpoint, each status among them. */
    Map<DeliveryStatus, Long> counts(long webhookId);

    Optional<WebhookDelivery> delivery(long webhookId, String eventId);

    /** What an event said. */
    Optional<String> payload(String eventId);

    /**
     * Delivers an event once more, with all attempts.
     *
     * @return false when it waits already, or the endpoint is disabled
     */
    boolean redeliver(long webhookId, String eventId, String actor);

    /**
     * Delivers what was given up of the events since a moment.
     *
     * @return how many; 0 when the endpoint is disabled
     */
    int redeliverFailed(long webhookId, Instant since, String actor);
}
