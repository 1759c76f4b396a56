package org.b2bleaf.event;

import java.time.Instant;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.WebhookState;

/**
 * An endpoint of another system that events are delivered to.
 *
 * @param url http or https
 * @param description for the merchant's staff; empty for none
 * @param stateSince when it was enabled or disabled last
 * @param failingSince when deliveries began to fail without one that arrived since; null while they arrive
 * @param createdBy see {@link org.b2bleaf.audit.Actor}
 * @param oldSecretUntil until when what is sent carries a signature with the secret of before, too; null for none
 * @param version grows with each edit
 */
public record Webhook(
        long id,
        String url,
        String description,
        ChosenTypes types,
        WebhookState state,
        Instant stateSince,
        Instant failingSince,
        Instant createdAt,
        String createdBy,
        Instant oldSecretUntil,
        int version) {

    /** Whether what is sent could be read on its way. */
    public boolean isUnencrypted() {
        return url.regionMatches(true, 0, "http:", 0, 5);
    }
}
