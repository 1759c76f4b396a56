package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Both hosts, each on a database of its own, running side by side. */
final class HostPair implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Host without;
    private final Host with;
    private Duration startWithout;
    private Duration startWith;

    private HostPair(EmbeddedPostgres postgres, Host without, Host with) {
        this.postgres = postgres;
        this.without = without;
        this.with = with;
    }

    /** Starts one after the other, so that the time of each start means something, and lets the people in. */
    static HostPair start(boolean onPostgres, Path folder)
            throws IOException, SQLException, InterruptedException, WrongAnswer {
        EmbeddedPostgres postgres = onPostgres ? EmbeddedPostgres.start() : null;
        Host without = Host.start(false, folder.resolve("without"), database(postgres, "without_modules"));
        Duration startWithout = without.awaitReady();
        Host with = Host.start(true, folder.resolve("with"), database(postgres, "with_modules"));
        HostPair pair = new HostPair(postgres, without, with);
        pair.startWithout = startWithout;
        pair.startWith = with.awaitReady();
        without.open();
        with.open();
        return pair;
    }

    private static List<String> database(EmbeddedPostgres postgres, String name) throws SQLException {
        if (postgres == null) {
            return List.of();
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
        }
        return List.of("--demo.db.url=" + postgres.getJdbcUrl("postgres", name), "--demo.db.user=postgres");
    }

    Host without() {
        return without;
    }

    Host with() {
        return with;
    }

    Duration startWithout() {
        return startWithout;
    }

    Duration startWith() {
        return startWith;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        without.close();
        with.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
