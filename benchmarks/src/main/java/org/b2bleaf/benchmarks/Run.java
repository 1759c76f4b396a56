package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One run of the harness: its PostgreSQL, and the processes that groups ask for. In a whole run each group gets processes and
 * databases of its own; in a short one, where starting takes longer than measuring, all share the same.
 */
public final class Run implements AutoCloseable {

    /** What the storefronts of a short run have all of them. */
    private static final List<String> SHARED_OPTIONS = List.of(
            "-Dbenchmark.products=500",
            "-Dbenchmark.catalogs=20",
            "-Dbenchmark.prices=100",
            "-Dweb.defaultPageSize=48");

    private final Settings settings;
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final StatementLog statements;
    private final Map<Host.Kind, Host> shared = new EnumMap<>(Host.Kind.class);
    private final Deque<Host> ofThisGroup = new ArrayDeque<>();
    private final Deque<Host> ofThisRun = new ArrayDeque<>();
    private int databases;

    private Run(Settings settings, Path folder, EmbeddedPostgres postgres, StatementLog statements) {
        this.settings = settings;
        this.folder = folder;
        this.postgres = postgres;
        this.statements = statements;
    }

    /** @param folder for logs and data */
    static Run start(Settings settings, Path folder) throws IOException, SQLException {
        Path log = folder.resolve("postgresql.log");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Run(settings, folder, postgres, new StatementLog(postgres.getPostgresDatabase(), log));
    }

    public Settings settings() {
        return settings;
    }

    public boolean isShort() {
        return settings.isShort();
    }

    /** Either of both, by the length of the run. */
    int size(int whole, int brief) {
        return settings.isShort() ? brief : whole;
    }

    public Path folder() {
        return folder;
    }

    /** Counts what a process asks of the database. */
    StatementLog statements() {
        return statements;
    }

    String postgresVersion() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** A running host with all its people in it. @param options of the JVM */
    Host host(Host.Kind kind, String... options) throws Exception {
        if (!settings.isShort()) {
            return ownHost(kind, options);
        }
        if (!shared.containsKey(kind)) {
            List<String> all = new ArrayList<>(SHARED_OPTIONS);
            all.addAll(SignInBenchmark.WIDE_LIMITS);
            Host host = start(kind, all);
            ofThisRun.push(host);
            host.open();
            shared.put(kind, host);
        }
        return shared.get(kind);
    }

    /** The same, of the group's own in a short run as well. */
    Host ownHost(Host.Kind kind, String... options) throws Exception {
        Host host = start(kind, List.of(options));
        ofThisGroup.push(host);
        host.open();
        return host;
    }

    private Host start(Host.Kind kind, List<String> options) throws Exception {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "_" + ++databases;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
        }
        System.out.println("Starting " + name);
        return Host.start(kind, Files.createDirectories(folder.resolve(name)), name, url(name), options);
    }

    private String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /** Ends what a group has started for itself. */
    void endGroup() throws Exception {
        end(ofThisGroup);
    }

    private static void end(Deque<Host> hosts) throws Exception {
        while (!hosts.isEmpty()) {
            hosts.pop().close();
        }
    }

    @Override
    public void close() throws Exception {
        endGroup();
        end(ofThisRun);
        postgres.close();
    }
}
