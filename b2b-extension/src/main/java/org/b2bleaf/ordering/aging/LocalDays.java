package org.b2bleaf.ordering.aging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What day it is at the locations of the shop. An order is overdue by the calendar of its location, and at any moment the
 * world has two days, or three.
 *
 * @param now the moment
 * @param zones of each day, as {@link ZoneId#getId()}; the days in ascending order, at least one
 */
public record LocalDays(Instant now, SortedMap<LocalDate, Set<String>> zones) {

    /** @param zones those in use; may be empty */
    public static LocalDays of(Collection<String> zones, Instant now) {
        SortedMap<LocalDate, Set<String>> days = new TreeMap<>();
        for (String zone : zones) {
            days.computeIfAbsent(LocalDate.ofInstant(now, ZoneId.of(zone)), day -> new TreeSet<>())
                    .add(zone);
        }
        if (days.isEmpty()) {
            days.put(LocalDate.ofInstant(now, ZoneId.of("Z")), Set.of());
        }
        return new LocalDays(now, days);
    }

    /** The day in a zone, be it in use or not. */
    public LocalDate at(ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Where the day began last. */
    public LocalDate earliest() {
        return zones.firstKey();
    }

    /** Where the day began first. */
    public LocalDate latest() {
        return zones.lastKey();
    }

    public boolean isOneDay() {
        return zones.size() == 1;
    }
}
