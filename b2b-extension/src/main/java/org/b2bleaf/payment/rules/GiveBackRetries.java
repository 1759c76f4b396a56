package org.b2bleaf.payment.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before the gateway is asked once more to give money back. */
public final class GiveBackRetries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private GiveBackRetries() {}

    /**
     * @param attempts how many have failed, at least 1
     * @return empty when it is given up and left to the merchant
     */
    public static Optional<Duration> pauseAfter(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
