package org.b2bleaf.persistence;

import java.time.LocalDate;
import java.util.Date;

/** Days as entities keep them: JPA 2.0 knows {@link Date} alone. */
public final class Days {

    private Days() {}

    /** @param day may be null */
    public static Date stored(LocalDate day) {
        return day == null ? null : java.sql.Date.valueOf(day);
    }

    /** @param stored of a column without a time; may be null */
    public static LocalDate of(Date stored) {
        return stored == null ? null : new java.sql.Date(stored.getTime()).toLocalDate();
    }
}
