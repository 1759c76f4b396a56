package org.b2bleaf.signin.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What happens to an address at which somebody guesses on and on (NIST SP 800-63B-4 3.2.2: at most 100 failures in a row). From
 * then on one wrong code an hour is all that anybody can type for it. It ends by itself: with the hour for the next entry,
 * with a right code altogether. A code that was asked for by a known browser (see {@link KnownBrowser}) is never held and
 * its failures are not counted, so that no stranger can keep the owner out.
 *
 * @param afterFailures in a row
 */
public record SlowDown(int afterFailures) {

    /** How long nothing is compared after a failure. */
    public static final Duration PAUSE = Duration.ofHours(1);

    /** How far back failures in a row are looked for. */
    public static final Duration MEMORY = Duration.ofDays(30);

    /**
     * The failures of strangers since the last right code.
     *
     * @param last when the newest of them was typed
     */
    public record Failures(long inARow, Optional<Instant> last) {}

    /** @return until when nothing that a stranger types is compared; empty when it is compared now */
    public Optional<Instant> heldUntil(Failures failures, Instant now) {
        if (failures.inARow() < afterFailures) {
            return Optional.empty();
        }
        return failures.last().map(last -> last.plus(PAUSE)).filter(now::isBefore);
    }
}
