package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the import of companies, locations and members on PostgreSQL: the whole storefront in a process with 512 MB of
 * heap, whose job does it, beside {@link PlainImport}. Arguments: the number of companies (10,000) and of rounds (3).
 * Prints a table.
 */
public final class ImportBenchmark {

    private static final int PART = 512 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");
    /** Above all ids that generators give. */
    private static final long PLAIN_IDS = 1_000_000_000L;

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Path collections;
    private long nextId = 1_000;

    private ImportBenchmark(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
        collections = folder.resolve("gc.log");
    }

    public static void main(String[] arguments) throws Exception {
        int companies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("b2bleaf-import");
        System.out.println("Logs and data are in " + folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            new ImportBenchmark(folder, postgres).run(companies, rounds);
        }
        System.exit(0);
    }

    private void run(int companies, int rounds) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().executeUpdate("create database shop");
        }
        String url = postgres.getJdbcUrl("postgres", "shop");
        try (JavaProcess host = JavaProcess.start(folder.resolve("output.txt"), hostArguments(url))) {
            host.awaitOutput("Host ready");
            measure(url, "W", Math.max(1, companies / 10), false);
            List<Duration> ours = new ArrayList<>();
            List<Duration> dry = new ArrayList<>();
            List<Duration> plain = new ArrayList<>();
            long heap = 0;
            for (int round = 0; round < rounds; round++) {
                Path upload = ImportFiles.write(folder, "R" + round, companies);
                long gcBefore = Files.size(collections);
                dry.add(measure(url, upload, true));
                ours.add(measure(url, upload, false));
                heap = Math.max(heap, highestHeap(gcBefore));
                plain.add(plain(url, ImportFiles.write(folder, "P" + round, companies), round));
                System.out.printf(
                        "Round %d: dry run %s, import %s, plain JDBC %s%n",
                        round + 1,
                        Figures.seconds(dry.get(round)),
                        Figures.seconds(ours.get(round)),
                        Figures.seconds(plain.get(round)));
            }
            long gcBefore = Files.size(collections);
            Duration thrice = measure(url, ImportFiles.write(folder, "T", 3 * companies), false);
            long heapOfThrice = highestHeap(gcBefore);
            System.out.printf(
                    """

                    %d companies, %d locations, %d members; PostgreSQL; -Xmx512m; medians of %d rounds

                    | work | plain JDBC | ours | ratio |
                    | --- | --- | --- | --- |
                    | import | %s | %s | %.2f |
                    | dry run | - | %s | - |
                    | import of three times as much | - | %s | - |
                    | highest heap after a collection, import | - | %d MB | - |
                    | highest heap after a collection, three times as much | - | %d MB | - |
                    """,
                    companies,
                    3 * companies,
                    5 * companies,
                    rounds,
                    Figures.seconds(median(plain)),
                    Figures.seconds(median(ours)),
                    median(ours).toMillis() / (double) median(plain).toMillis(),
                    Figures.seconds(median(dry)),
                    Figures.seconds(thrice),
                    heap,
                    heapOfThrice);
        }
    }

    private List<String> hostArguments(String url) throws IOException {
        return List.of(
                "-Xmx512m",
                "-Xlog:gc:file=" + collections,
                "-cp",
                System.getProperty("java.class.path"),
                "org.b2bleaf.demo.launch.HostUnderTest",
                "with",
                "--demo.data=" + Files.createDirectories(folder.resolve("data")),
                "--demo.storefront.port=" + Host.freePort(),
                "--demo.db.url=" + url,
                "--demo.db.user=postgres");
    }

    private void measure(String url, String prefix, int companies, boolean dryRun) throws Exception {
        measure(url, ImportFiles.write(folder, prefix, companies), dryRun);
    }

    /** From the moment when the upload is stored to the one when the job says that it is done. */
    private Duration measure(String url, Path upload, boolean dryRun) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            connection.setAutoCommit(false);
            long id = nextId++;
            store(connection, id, upload, dryRun);
            connection.commit();
            connection.setAutoCommit(true);
            long begun = System.nanoTime();
            while (true) {
                Thread.sleep(50);
                String status = status(connection, id);
                Duration passed = Duration.ofNanos(System.nanoTime() - begun);
                if (status.equals(dryRun ? "CHECKED" : "DONE")) {
                    return passed;
                }
                if (status.equals("REFUSED") || status.equals("FAILED") || passed.compareTo(LONGEST) > 0) {
                    throw new IllegalStateException(upload + ": " + status);
                }
            }
        }
    }

    private static String status(Connection connection, long id) throws SQLException {
        try (ResultSet row =
                connection.createStatement().executeQuery("select STATUS from B2B_IMPORT where IMPORT_ID = " + id)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void store(Connection connection, long id, Path upload, boolean dryRun)
            throws SQLException, IOException {
        String zeros = ", 0".repeat(16);
        try (PreparedStatement row = connection.prepareStatement(
                "insert into B2B_IMPORT (IMPORT_ID, FILE_NAME, UPLOAD_SIZE, STATUS, DRY_RUN, REQUESTED_BY, REQUESTED_AT,"
                        + " ATTEMPT, ROWS_TOTAL, ROWS_DONE, PROBLEMS, COMPANIES_CREATED, COMPANIES_CHANGED,"
                        + " COMPANIES_UNCHANGED, LOCATIONS_CREATED, LOCATIONS_CHANGED, LOCATIONS_UNCHANGED,"
                        + " CUSTOMERS_CREATED, CUSTOMERS_CHANGED, CUSTOMERS_UNCHANGED, PERMISSIONS_CREATED,"
                        + " PERMISSIONS_CHANGED, PERMISSIONS_UNCHANGED) values (?, ?, ?, 'QUEUED', ?, 'benchmark', ?"
                        + zeros
                        + ")")) {
            row.setLong(1, id);
            row.setString(2, upload.getFileName().toString());
            row.setLong(3, Files.size(upload));
            row.setBoolean(4, dryRun);
            row.setTimestamp(5, Timestamp.from(Instant.EPOCH));
            row.executeUpdate();
        }
        try (PreparedStatement row = connection.prepareStatement("insert into B2B_IMPORT_PART values (?, ?, ?)");
                InputStream content = Files.newInputStream(upload)) {
            int number = 0;
            for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
                row.setLong(1, id);
                row.setInt(2, number++);
                row.setBytes(3, part);
                row.executeUpdate();
            }
        }
    }

    private static Duration plain(String url, Path upload, int round) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            long begun = System.nanoTime();
            new PlainImport(connection, PLAIN_IDS * (round + 1)).run(upload);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    /** In MB, of the collections that were written down since. */
    private long highestHeap(long since) throws IOException {
        String log = Files.readString(collections).substring((int) since);
        Matcher after = AFTER_COLLECTION.matcher(log);
        long highest = 0;
        while (after.find()) {
            highest = Math.max(highest, Long.parseLong(after.group(1)));
        }
        return highest;
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(durations.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
