package org.b2bleaf.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;

/** Fills tables of a running demo, by PostgreSQL itself, with copies of a row that is there. */
final class Copies {

    /** Ids begin above all that generators give. */
    static final String FIRST = "3000000000";

    /** The id of the n-th copy. */
    private static final String ID = "(" + FIRST + " + n)";

    private final Connection connection;
    private final int from;
    private final int to;

    /** Copies are numbered from 1. @param from how many there are @param to how many there are to be */
    Copies(Connection connection, int from, int to) {
        this.connection = connection;
        this.from = from;
        this.to = to;
    }

    /**
     * @param template which row, as a condition; null for one that has nothing
     * @param different what the copies hold instead: lines of a column, a space, and SQL in which {@code n} is the number of the
     *     copy and {@code :id} its id
     */
    Copies of(String table, String template, String different) throws SQLException {
        String row = template == null
                ? "(select null::" + table + " as original) o"
                : "(select t as original from " + table + " t where " + template + " limit 1) o";
        String values = different
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ", 2))
                .map(words -> "'" + words[0].toLowerCase(Locale.ROOT) + "', " + words[1].replace(":id", ID))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            int added = statement.executeUpdate("insert into " + table + " select r.* from " + row
                    + " cross join generate_series(" + (from + 1) + ", " + to + ") n cross join lateral"
                    + " jsonb_populate_record(o.original, jsonb_build_object(" + values + ")) r");
            if (added != to - from) {
                throw new SQLException(table + " has no row with " + template);
            }
        }
        return this;
    }

    void statement(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether these are the first. */
    boolean areFirst() {
        return from == 0;
    }
}
