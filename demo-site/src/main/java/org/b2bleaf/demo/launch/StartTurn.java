package org.b2bleaf.demo.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Of several nodes that start at once on one PostgreSQL, one migrates, and one fills an empty shop; the others wait. The turn
 * ends with the connection of a node that dies. The embedded database belongs to one process anyway.
 */
final class StartTurn implements AutoCloseable {

    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 8_240_117_001L;

    private final Connection connection;

    private StartTurn(Connection connection) {
        this.connection = connection;
    }

    /** Waits until it is this node's turn. */
    static StartTurn take(DemoDatabase database) throws SQLException {
        if (!database.migrations().equals("postgresql")) {
            return new StartTurn(null);
        }
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
        return new StartTurn(connection);
    }

    /** The next node's turn. May be called again. */
    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
