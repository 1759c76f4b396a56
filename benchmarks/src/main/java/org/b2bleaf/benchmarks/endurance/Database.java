package org.b2bleaf.benchmarks.endurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that can be brought down and started again on the same data and port. */
final class Database implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private EmbeddedPostgres server;
    private int port;

    /** @param folder for its data and log */
    Database(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        start();
    }

    /** The first time empty, later with what was committed. */
    void start() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgresql.log").toFile()));
        if (port != 0) {
            builder.setPort(port);
        }
        server = builder.start();
        port = server.getPort();
    }

    /** Ends it at once, as a power failure would: nothing is asked of those who are connected, and nothing is written. */
    void crash() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
        // SIGQUIT is PostgreSQL's "immediate shutdown".
        new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).start().waitFor();
        if (!Wait.until(
                END_LIMIT,
                () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty())) {
            throw new IllegalStateException("PostgreSQL does not end");
        }
        // Lets go of its lock on the folder; there is nobody left to stop.
        server.close();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    static String user() {
        return USER;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, USER);
    }

    long count(String sql, Object... parameters) throws SQLException {
        List<String> found = column(sql, parameters);
        return found.isEmpty() || found.get(0) == null ? 0 : Long.parseLong(found.get(0));
    }

    /** @return the first column */
    List<String> column(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** @return how many rows */
    int change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
