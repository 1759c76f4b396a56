package org.b2bleaf.payment.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * How many cards one person may try in vain. Enough for somebody who searches for a card that works, and too few for somebody
 * who tests stolen ones, which is done with small amounts and by the thousand.
 */
public final class CardTries {

    /** Declined within {@link #WINDOW}. */
    public static final int AN_HOUR = 10;

    public static final Duration WINDOW = Duration.ofHours(1);

    private CardTries() {}

    /** Tries since this moment count. */
    public static Instant since(Instant now) {
        return now.minus(WINDOW);
    }
}
