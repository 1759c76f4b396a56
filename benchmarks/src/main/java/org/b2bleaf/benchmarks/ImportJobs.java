package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Stores uploads in the database of a shop, whose job imports them. */
public final class ImportJobs {

    private static final int PART = 512 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** Columns of B2B_IMPORT that say how much there is of something. */
    static final List<String> COUNTS = List.of(
            "UPLOAD_SIZE",
            "ATTEMPT",
            "ROWS_TOTAL",
            "ROWS_DONE",
            "PROBLEMS",
            "COMPANIES_CREATED",
            "COMPANIES_CHANGED",
            "COMPANIES_UNCHANGED",
            "LOCATIONS_CREATED",
            "LOCATIONS_CHANGED",
            "LOCATIONS_UNCHANGED",
            "CUSTOMERS_CREATED",
            "CUSTOMERS_CHANGED",
            "CUSTOMERS_UNCHANGED",
            "PERMISSIONS_CREATED",
            "PERMISSIONS_CHANGED",
            "PERMISSIONS_UNCHANGED",
            "PRICES_CREATED",
            "PRICES_CHANGED",
            "PRICES_UNCHANGED");

    private final Host host;

    ImportJobs(Host host) {
        this.host = host;
    }

    /**
     * From the moment when the upload is stored to the one when the job says that it is done.
     *
     * @param kind as B2B_IMPORT.CONTENT_KIND holds it
     */
    Duration measure(String kind, Path upload, boolean dryRun) throws Exception {
        try (Connection connection = host.connect()) {
            long id = store(connection, kind, upload, dryRun);
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

    /** Above those that the shop gives out meanwhile. */
    private static long nextId(Connection connection) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select coalesce(max(IMPORT_ID), 999999) + 1 from B2B_IMPORT")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As B2B_IMPORT.STATUS holds it. */
    public static String status(Connection connection, long id) throws SQLException {
        try (ResultSet row =
                connection.createStatement().executeQuery("select STATUS from B2B_IMPORT where IMPORT_ID = " + id)) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * All of it at once, as the admin stores an upload.
     *
     * @param kind as B2B_IMPORT.CONTENT_KIND holds it
     * @return the id of the import
     */
    public static long store(Connection connection, String kind, Path upload, boolean dryRun)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        long id = nextId(connection);
        insert(connection, id, kind, upload, dryRun);
        connection.commit();
        connection.setAutoCommit(true);
        return id;
    }

    private static void insert(Connection connection, long id, String kind, Path upload, boolean dryRun)
            throws SQLException, IOException {
        List<String> zeros = COUNTS.stream().skip(1).toList();
        try (PreparedStatement row = connection.prepareStatement(
                "insert into B2B_IMPORT (IMPORT_ID, CONTENT_KIND, FILE_NAME, UPLOAD_SIZE, STATUS, DRY_RUN, REQUESTED_BY,"
                        + " REQUESTED_AT, " + String.join(", ", zeros)
                        + ") values (?, ?, ?, ?, 'QUEUED', ?, 'benchmark', ?"
                        + ", 0".repeat(zeros.size()) + ")")) {
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
}
