package org.b2bleaf.card.rules;

import java.time.Duration;
import java.time.Instant;

/** How many cards there may be, and how often one may be tried: a page that saves cards must not become one that tests stolen ones. */
public final class CardLimits {

    /** Cards of one location. */
    public static final int CARDS = 30;

    /** Cards that one person may try to save within {@link #WINDOW}. */
    public static final int TRIES = 10;

    public static final Duration WINDOW = Duration.ofHours(1);

    private CardLimits() {}

    /** Tries since this moment count. */
    public static Instant triesSince(Instant now) {
        return now.minus(WINDOW);
    }
}
