package org.b2bleaf.payment.rules;

import java.time.Duration;
import java.time.Instant;

/** When a charge has waited for too long. */
public final class ChargeAge {

    /** Far longer than a gateway takes to answer or a node to notice that it will not. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);

    /** By then whatever was paid for is stored, or is not going to be. */
    private static final Duration LONGEST_WITHOUT_USE = Duration.ofMinutes(15);

    private ChargeAge() {}

    /** A charge that started before this moment and has no answer will get none: its node died. */
    public static Instant unansweredSince(Instant now) {
        return now.minus(LONGEST_ANSWER);
    }

    /** Money that was taken before this moment and is not used belongs to nothing that the shop knows of. */
    public static Instant unusedSince(Instant now) {
        return now.minus(LONGEST_WITHOUT_USE);
    }
}
