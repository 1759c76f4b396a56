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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole storefront on PostgreSQL in a process with 512 MB of heap, whose job does the imports that are stored here. */
final class ImportHost implements AutoCloseable {

    private static final int PART = 512 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final String url;
    private final Path collections;
    private final JavaProcess process;
    private long nextId = 1_000;

    private ImportHost(String url, Path collections, JavaProcess process) {
        this.url = url;
        this.collections = collections;
        this.process = process;
    }

    /** @param folder for logs and data */
    static ImportHost start(Path folder, EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().executeUpdate("create database shop");
        }
        String url = postgres.getJdbcUrl("postgres", "shop");
        Path collections = folder.resolve("gc.log");
        List<String> arguments = List.of(
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
        JavaProcess process = JavaProcess.start(folder.resolve("output.txt"), arguments);
        process.awaitOutput("Host ready");
        return new ImportHost(url, collections, process);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    /**
     * From the moment when the upload is stored to the one when the job says that it is done.
     *
     * @param kind as B2B_IMPORT.CONTENT_KIND holds it
     */
    Duration measure(String kind, Path upload, boolean dryRun) throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            long id = nextId++;
            store(connection, id, kind, upload, dryRun);
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

    private static void store(Connection connection, long id, String kind, Path upload, boolean dryRun)
            throws SQLException, IOException {
        String zeros = ", 0".repeat(16);
        try (PreparedStatement row = connection.prepareStatement(
                "insert into B2B_IMPORT (IMPORT_ID, CONTENT_KIND, FILE_NAME, UPLOAD_SIZE, STATUS, DRY_RUN, REQUESTED_BY, REQUESTED_AT,"
                        + " ATTEMPT, ROWS_TOTAL, ROWS_DONE, PROBLEMS, COMPANIES_CREATED, COMPANIES_CHANGED,"
                        + " COMPANIES_UNCHANGED, LOCATIONS_CREATED, LOCATIONS_CHANGED, LOCATIONS_UNCHANGED,"
                        + " CUSTOMERS_CREATED, CUSTOMERS_CHANGED, CUSTOMERS_UNCHANGED, PERMISSIONS_CREATED,"
                        + " PERMISSIONS_CHANGED, PERMISSIONS_UNCHANGED) values (?, ?, ?, ?, 'QUEUED', ?, 'benchmark', ?"
                        + zeros
                        + ")")) {
            row.setLong(1, id);
            row.setString(2, kind);
            row.setString(3, upload.getFileName().toString());
            row.setLong(4, Files.size(upload));
            row.setBoolean(5, dryRun);
            row.setTimestamp(6, Timestamp.from(Instant.EPOCH));
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

    /** Marks a moment for {@link #highestHeap}. */
    long mark() throws IOException {
        return Files.size(collections);
    }

    /** In MB, of the collections that were written down since. */
    long highestHeap(long since) throws IOException {
        String log = Files.readString(collections).substring((int) since);
        Matcher after = AFTER_COLLECTION.matcher(log);
        long highest = 0;
        while (after.find()) {
            highest = Math.max(highest, Long.parseLong(after.group(1)));
        }
        return highest;
    }

    @Override
    public void close() throws Exception {
        process.close();
    }
}
