package org.b2bleaf.card.rules;

import java.time.Duration;
import java.util.List;

/** How long to wait before a gateway is asked once more to forget a card. It never ends: a card must not stay there. */
public final class RemovalRetries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private static final Duration LONGEST = Duration.ofDays(1);

    private RemovalRetries() {}

    /** @param attempts how many have failed, at least 1 */
    public static Duration pauseAfter(int attempts) {
        return attempts <= PAUSES.size() ? PAUSES.get(attempts - 1) : LONGEST;
    }

    /** Whether the merchant should look: it has failed so often that it will hardly mend itself. */
    public static boolean needsHand(int attempts) {
        return attempts == PAUSES.size() + 1;
    }
}
