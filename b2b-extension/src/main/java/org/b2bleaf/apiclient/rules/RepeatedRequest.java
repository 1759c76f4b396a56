package org.b2bleaf.apiclient.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * What a request with an idempotency key is, given what is stored for its client and key: the rules of the IETF draft
 * "The Idempotency-Key HTTP Header Field".
 */
public enum RepeatedRequest {
    /** It begins; or the node that had begun it has died. */
    BEGINS,
    /** It was answered; the same answer again. */
    ANSWERED,
    /** It is being worked on. */
    UNDER_WAY,
    /** The key was used for something else. */
    SOMETHING_ELSE;

    /** Answers are kept for so long. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** A request that was begun so long ago is worked on by nobody any more. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    /**
     * @param answered whether there is an answer
     * @param sameContent whether the stored request asked for the same
     * @param startedAt when it was begun, the last time
     */
    public static RepeatedRequest of(boolean answered, boolean sameContent, Instant startedAt, Instant now) {
        if (!startedAt.isAfter(now.minus(KEPT))) {
            return BEGINS;
        }
        if (!sameContent) {
            return SOMETHING_ELSE;
        }
        if (answered) {
            return ANSWERED;
        }
        return startedAt.isAfter(now.minus(LEASE)) ? UNDER_WAY : BEGINS;
    }
}
