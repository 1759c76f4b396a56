package org.b2bleaf.ordering.aging.rules;

import java.time.LocalDate;

/** How long something should have been paid, in the steps that bookkeepers use. */
public enum Age {
    /** Due today or later, or on a day that is not known yet. */
    NOT_DUE(0),
    DAYS_1_30(30),
    DAYS_31_60(60),
    DAYS_61_90(90),
    OVER_90(Integer.MAX_VALUE);

    private final int mostDays;

    Age(int mostDays) {
        this.mostDays = mostDays;
    }

    /**
     * @param dueDate null when it is not known yet
     * @param today in the time zone of the location that owes it
     */
    public static Age of(LocalDate dueDate, LocalDate today) {
        for (Age age : values()) {
            if (dueDate == null || age == OVER_90 || !dueDate.isBefore(age.earliestDueDate(today))) {
                return age;
            }
        }
        throw new IllegalStateException("Nothing is older than " + OVER_90);
    }

    /**
     * The first due date that still belongs to this age.
     *
     * @throws IllegalStateException for {@link #OVER_90}, which has none
     */
    public LocalDate earliestDueDate(LocalDate today) {
        if (this == OVER_90) {
            throw new IllegalStateException(this + " has no earliest date");
        }
        return today.minusDays(mostDays);
    }

    public boolean isOverdue() {
        return this != NOT_DUE;
    }
}
