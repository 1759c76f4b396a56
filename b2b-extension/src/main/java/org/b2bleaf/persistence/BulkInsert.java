package org.b2bleaf.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Inserts very many rows into one table. Many of them go with each statement, which is several times as fast as a batch of
 * single ones on every database that we know.
 */
public final class BulkInsert {

    private static final int ROWS_PER_STATEMENT = 64;

    private final JdbcOperations jdbc;
    private final String head;
    private final String placeholders;
    private final List<Object[]> waiting = new ArrayList<>(ROWS_PER_STATEMENT);

    /** @param jdbc over the connection of the caller's transaction */
    public BulkInsert(JdbcOperations jdbc, String table, String... columns) {
        this.jdbc = jdbc;
        head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        placeholders = Stream.of(columns).map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
    }

    /** @param values in the order of the columns; null for none */
    public void add(Object... values) {
        waiting.add(values);
        if (waiting.size() == ROWS_PER_STATEMENT) {
            flush();
        }
    }

    /** Stores what is still waiting. To be called after the last row, and before the rows are looked for. */
    public void flush() {
        if (!waiting.isEmpty()) {
            jdbc.execute((ConnectionCallback<Void>) this::insertWaiting);
            waiting.clear();
        }
    }

    /** In powers of two, so that the database sees few different statements and can keep their plans. */
    private Void insertWaiting(Connection connection) throws SQLException {
        int from = 0;
        while (from < waiting.size()) {
            int to = from + Integer.highestOneBit(waiting.size() - from);
            insert(connection, waiting.subList(from, to));
            from = to;
        }
        return null;
    }

    private void insert(Connection connection, List<Object[]> rows) throws SQLException {
        String sql = head + String.join(", ", Collections.nCopies(rows.size(), placeholders));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (Object[] row : rows) {
                for (Object value : row) {
                    if (value == null) {
                        statement.setNull(place++, Types.NULL);
                    } else {
                        statement.setObject(place++, value);
                    }
                }
            }
            statement.executeUpdate();
        }
    }
}
