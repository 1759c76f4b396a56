package org.b2bleaf.catalog.rules;

import java.time.LocalDate;

/**
 * The days on which a catalog counts, both ends included. A day is a day in the calendar of the location that buys, as a
 * due date is.
 *
 * @param from null for no beginning
 * @param until null for no end
 */
public record ValidDays(LocalDate from, LocalDate until) {

    public static final ValidDays ALWAYS = new ValidDays(null, null);

    /** Where a day lies. */
    public enum Standing {
        NOT_YET,
        VALID,
        OVER
    }

    /** @throws IllegalArgumentException when it ends before it begins */
    public ValidDays {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("Valid from " + from + " until " + until);
        }
    }

    public Standing on(LocalDate day) {
        if (from != null && day.isBefore(from)) {
            return Standing.NOT_YET;
        }
        return until != null && day.isAfter(until) ? Standing.OVER : Standing.VALID;
    }

    public boolean include(LocalDate day) {
        return on(day) == Standing.VALID;
    }
}
