package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Counts the statements of a request in what PostgreSQL writes down. */
final class StatementLog {

    /** The least of so many readings is the request alone, if something else asks in between after all. */
    private static final int READINGS = 6;

    /** For jobs that are under way. */
    private static final long PAUSE_MILLIS = 1_500;

    private static final String PUT_OFF = "update B2B_SCHEDULED_TASK set EXECUTION_TIME = now() + interval '1 day'";
    private static final String GO_ON = "update B2B_SCHEDULED_TASK set EXECUTION_TIME = now()";

    private static final String MARK = "benchmark:";

    private final DataSource postgres;
    private final Path log;

    StatementLog(DataSource postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
    }

    /** Something that asks the database. */
    @FunctionalInterface
    interface Reading {
        void run() throws Exception;
    }

    /** @return how many statements that read or write rows it takes, once everything is in the caches, jobs not counted */
    int count(Host host, Reading reading) throws Exception {
        reading.run();
        if (!host.hasModules()) {
            return count(host.database(), reading);
        }
        try (Connection connection = host.connect();
                Statement statement = connection.createStatement()) {
            // Those that run put themselves back for soon.
            for (int i = 0; i < 2; i++) {
                statement.executeUpdate(PUT_OFF);
                Thread.sleep(PAUSE_MILLIS);
            }
            try {
                return count(host.database(), reading);
            } finally {
                statement.executeUpdate(GO_ON);
            }
        }
    }

    private int count(String database, Reading reading) throws Exception {
        set("log_line_prefix = '" + MARK + "%d '", "log_statement = 'all'");
        try {
            int[] counts = new int[READINGS];
            for (int i = 0; i < READINGS; i++) {
                long from = Files.size(log);
                reading.run();
                counts[i] = statements(database, from);
            }
            return Arrays.stream(counts).min().orElseThrow();
        } finally {
            set("log_statement = 'none'");
        }
    }

    private int statements(String database, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String written = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        return (int) Pattern.compile("(?im)^" + MARK + database
                        + " LOG:\\s+(execute [^:]*|statement): (?!select 1$)(?!select \\* from B2B_SCHEDULED_TASK)\\s*"
                        + "(select|insert|update|delete|with)\\b")
                .matcher(written)
                .results()
                .count();
    }

    private void set(String... parameters) throws SQLException, InterruptedException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement()) {
            for (String parameter : parameters) {
                statement.execute("alter system set " + parameter);
            }
            statement.execute("select pg_reload_conf()");
        }
        // Every connection reads it between two statements, as soon as the signal has come.
        Thread.sleep(500);
    }
}
