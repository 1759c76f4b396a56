package org.b2bleaf.event;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.annotation.Resource;
import org.b2bleaf.event.rules.Ulid;
import org.springframework.stereotype.Component;

/** Gives events their ids, each greater than the ones this node gave before. */
@Component("b2bEventIds")
public class EventIds {

    /** Of an id, in characters. */
    static final int LENGTH = 30;

    private static final String PREFIX = "evt_";

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bClock")
    protected Clock clock;

    private Instant last = Instant.EPOCH;
    private byte[] lastRandom = new byte[Ulid.RANDOM_BYTES];

    /** {@link #LENGTH} characters. */
    synchronized String next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.equals(last)) {
            lastRandom = Ulid.next(lastRandom);
        } else {
            last = now;
            lastRandom = new byte[Ulid.RANDOM_BYTES];
            random.nextBytes(lastRandom);
            // Leaves room for those of the same millisecond.
            lastRandom[0] &= 0x7f;
        }
        return PREFIX + Ulid.of(last, lastRandom);
    }
}
