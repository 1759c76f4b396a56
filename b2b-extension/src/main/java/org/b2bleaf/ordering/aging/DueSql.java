package org.b2bleaf.ordering.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.b2bleaf.ordering.aging.rules.Age;

/**
 * Conditions of SQL on the due date of an order {@code o}, by the calendar of its location. Days are written out, as they
 * are the same for everybody; zones are named parameters, see {@link #zones}.
 */
public final class DueSql {

    private final LocalDays days;
    private final Map<String, Set<String>> zones = new LinkedHashMap<>();

    public DueSql(LocalDays days) {
        this.days = days;
    }

    /** The parameters of what was written so far. */
    public Map<String, Set<String>> zones() {
        return zones;
    }

    /** That the due date is over. An index on it serves. */
    public String isPast() {
        String past = "o.DUE_DATE < " + literal(days.latest());
        if (days.isOneDay()) {
            return past;
        }
        List<String> either = new ArrayList<>();
        either.add("o.DUE_DATE < " + literal(days.earliest()));
        for (LocalDate day : days.zones().keySet()) {
            if (!day.equals(days.earliest())) {
                Set<String> there = new TreeSet<>();
                days.zones().tailMap(day).values().forEach(there::addAll);
                either.add(
                        "(o.DUE_DATE < %s and exists (select 1 from B2B_LOCATION z where z.LOCATION_ID = o.LOCATION_ID and z.TIME_ZONE in (%s)))"
                                .formatted(literal(day), parameter("past", there)));
            }
        }
        return "(" + past + " and (" + String.join(" or ", either) + "))";
    }

    /** The number of the {@link Age}. Needs the location {@code l} when {@link LocalDays#isOneDay} does not hold. */
    String age() {
        if (days.isOneDay()) {
            return age(days.earliest());
        }
        StringBuilder sql = new StringBuilder("case");
        days.zones().forEach((day, there) -> {
            if (!day.equals(days.latest())) {
                sql.append(" when l.TIME_ZONE in (")
                        .append(parameter("day", there))
                        .append(") then ")
                        .append(age(day));
            }
        });
        return sql.append(" else ").append(age(days.latest())).append(" end").toString();
    }

    private static String age(LocalDate today) {
        StringBuilder sql = new StringBuilder("case when o.DUE_DATE is null then 0");
        for (Age age : Age.values()) {
            if (age != Age.OVER_90) {
                sql.append(" when o.DUE_DATE >= ")
                        .append(literal(age.earliestDueDate(today)))
                        .append(" then ")
                        .append(age.ordinal());
            }
        }
        return sql.append(" else ").append(Age.OVER_90.ordinal()).append(" end").toString();
    }

    private String parameter(String name, Set<String> values) {
        String numbered = name + zones.size();
        zones.put(numbered, values);
        return ":" + numbered;
    }

    private static String literal(LocalDate day) {
        return "DATE '" + day + "'";
    }
}
