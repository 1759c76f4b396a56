package org.b2bleaf.mail.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a mail that could not be sent is tried again. */
public final class Retries {
    public static final int MAX_ATTEMPTS = 10;

    /** After the first failure, the second and so on; the last one repeats. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    /** An urgent mail, such as a sign-in code, is worth nothing later. */
    private static final Duration URGENT_LIFE = Duration.ofMinutes(15);

    private Retries() {}

    /**
     * @param attempts failed so far, at least 1
     * @param queuedAt when the mail was queued
     * @return empty when the mail is given up
     */
    public static Optional<Instant> next(int attempts, boolean urgent, Instant queuedAt, Instant now) {
        if (attempts >= MAX_ATTEMPTS) {
            return Optional.empty();
        }
        Instant next = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        boolean tooLate = urgent && next.isAfter(queuedAt.plus(URGENT_LIFE));
        return tooLate ? Optional.empty() : Optional.of(next);
    }
}
