package org.b2bleaf.returns.rules;

import java.util.Locale;

/** Why a line is returned. */
public enum ReturnReason {
    DAMAGED,
    DEFECTIVE,
    WRONG_PRODUCT,
    TOO_MUCH,
    NOT_NEEDED,
    /** In the buyer's own words. */
    OTHER;

    /** @return the reason that a form names; {@link #OTHER} for words of the buyer's own; null for none */
    public static ReturnReason of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String name = typed.strip().toUpperCase(Locale.ROOT);
        for (ReturnReason reason : values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return OTHER;
    }

    /** @return the buyer's own words when the form names no reason of the list; null else */
    public static String wordsOf(String typed) {
        return of(typed) == OTHER && !OTHER.name().equalsIgnoreCase(typed.strip()) ? typed.strip() : null;
    }
}
