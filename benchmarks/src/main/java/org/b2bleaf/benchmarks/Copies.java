package org.b2bleaf.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
     * @param template which row, as a condition; null for one that has nothing but defaults
     * @param different what the copies hold instead: lines of a column, a space, and SQL in which {@code n} is the number of the
     *     copy and {@code :id} its id
     */
    Copies of(String table, String template, String different) throws SQLException {
        Map<String, String> values = values(different);
        String row = template == null
                ? "(select null::" + table + " as original) o"
                : "(select t as original from " + table + " t where " + template + " limit 1) o";
        // What is not named gets the default of its column.
        String into = template == null ? table + " (" + String.join(", ", values.keySet()) + ")" : table;
        String read = template == null
                ? values.keySet().stream().map(column -> "r." + column).collect(Collectors.joining(", "))
                : "r.*";
        String object = values.entrySet().stream()
                .map(value -> "'" + value.getKey() + "', " + value.getValue())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            int added = statement.executeUpdate("insert into " + into + " select " + read + " from " + row
                    + " cross join generate_series(" + (from + 1) + ", " + to + ") n cross join lateral"
                    + " jsonb_populate_record(o.original, jsonb_build_object(" + object + ")) r");
            if (added != to - from) {
                throw new SQLException(table + " has no row with " + template);
            }
        }
        return this;
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] words = line.split(" ", 2);
            values.put(words[0].toLowerCase(Locale.ROOT), words[1].replace(":id", ID));
        });
        return values;
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
