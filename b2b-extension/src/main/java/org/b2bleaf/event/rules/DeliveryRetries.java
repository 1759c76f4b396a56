package org.b2bleaf.event.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a webhook that did not arrive is tried again: the schedule that Standard Webhooks proposes. */
public final class DeliveryRetries {

    /** After the first failure, the second and so on. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** One more than there are pauses. */
    public static final int MAX_ATTEMPTS = PAUSES.size() + 1;

    private DeliveryRetries() {}

    /**
     * @param attempts failed so far, at least 1
     * @return empty when it is given up
     */
    public static Optional<Instant> next(int attempts, Instant now) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(now.plus(PAUSES.get(attempts - 1)));
    }
}
