package org.b2bleaf.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.Tally.Kind;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.UploadKind;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes imports. Plain SQL, as no form of the admin edits them and uploads are no business of a session. */
@Repository("b2bImportDao")
public class ImportDao {

    /** A node that has told nothing for so long is dead, or takes itself for alive and is about to find out. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final List<String> COUNTS = Arrays.stream(Kind.values())
            .flatMap(kind -> Arrays.stream(Effect.values()).map(effect -> column(kind, effect)))
            .toList();

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    private static String column(Kind kind, Effect effect) {
        return kind + "_" + effect;
    }

    /** Runs statements on the connection of the current transaction, whoever manages the host's data source. */
    <T> T inTransaction(Function<JdbcTemplate, T> work) {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    void insert(long id, UploadKind kind, String fileName, String actor) {
        List<Object> values = new ArrayList<>(
                List.of(id, kind.name(), fileName, 0L, ImportStatus.QUEUED.name(), true, actor, now(), 0, 0L, 0L, 0L));
        COUNTS.forEach(count -> values.add(0L));
        String sql =
                "INSERT INTO B2B_IMPORT (IMPORT_ID, CONTENT_KIND, FILE_NAME, UPLOAD_SIZE, STATUS, DRY_RUN, REQUESTED_BY,"
                        + " REQUESTED_AT, ATTEMPT, ROWS_TOTAL, ROWS_DONE, PROBLEMS, " + String.join(", ", COUNTS)
                        + ") VALUES ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
        inTransaction(jdbc -> jdbc.update(sql, values.toArray()));
    }

    void insertPart(long id, int number, byte[] content) {
        inTransaction(jdbc -> jdbc.update(
                "INSERT INTO B2B_IMPORT_PART (IMPORT_ID, PART_NO, CONTENT) VALUES (?, ?, ?)", id, number, content));
    }

    /** @return whether it was waiting for this */
    boolean queue(long id, ImportStatus from, boolean dryRun, long size, String actor) {
        return inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_IMPORT SET STATUS = ?, DRY_RUN = ?, UPLOAD_SIZE = ?, REQUESTED_BY = ?,
                        REQUESTED_AT = ?, FINISHED_AT = NULL, ROWS_DONE = 0 WHERE IMPORT_ID = ? AND STATUS = ?""",
                        ImportStatus.QUEUED.name(),
                        dryRun,
                        size,
                        actor,
                        now(),
                        id,
                        from.name()))
                == 1;
    }

    /** The oldest import that waits or whose node died, taken for this node. */
    @Transactional("blTransactionManager")
    public Optional<ClaimedImport> claimNext() {
        Timestamp deadSince = Timestamp.from(clock.instant().minus(LEASE));
        return inTransaction(jdbc -> {
            List<ClaimedImport> open = jdbc.query(
                    """
                    SELECT IMPORT_ID, ATTEMPT, UPLOAD_SIZE, DRY_RUN, REQUESTED_BY, CONTENT_KIND FROM B2B_IMPORT
                    WHERE STATUS = 'QUEUED' OR STATUS IN ('CHECKING', 'APPLYING') AND HEARTBEAT_AT < ?
                    ORDER BY REQUESTED_AT, IMPORT_ID""",
                    (row, number) -> new ClaimedImport(
                            row.getLong(1),
                            row.getInt(2) + 1,
                            UploadKind.valueOf(row.getString(6)),
                            row.getLong(3),
                            row.getBoolean(4),
                            row.getString(5)),
                    deadSince);
            return open.stream()
                    .filter(claim -> jdbc.update(
                                    """
                                    UPDATE B2B_IMPORT SET STATUS = 'CHECKING', ATTEMPT = ?, HEARTBEAT_AT = ?, ROWS_DONE = 0
                                    WHERE IMPORT_ID = ? AND ATTEMPT = ? AND STATUS IN ('QUEUED', 'CHECKING', 'APPLYING')""",
                                    claim.attempt(),
                                    now(),
                                    claim.id(),
                                    claim.attempt() - 1)
                            == 1)
                    .findFirst();
        });
    }

    /** Shown at once, whatever becomes of the transaction that does the work. */
    @Transactional(value = "blTransactionManager", propagation = Propagation.REQUIRES_NEW)
    public void tellProgress(ClaimedImport claim, ImportStatus status, long done, long total) {
        inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_IMPORT SET STATUS = ?, ROWS_DONE = ?, ROWS_TOTAL = ?, HEARTBEAT_AT = ?
                WHERE IMPORT_ID = ? AND ATTEMPT = ? AND STATUS IN ('CHECKING', 'APPLYING')""",
                status.name(),
                done,
                total,
                now(),
                claim.id(),
                claim.attempt()));
    }

    /**
     * Ends the work on an import, in the caller's transaction.
     *
     * @return false when another node has taken it over, so that this one's work must not count
     */
    boolean finish(ClaimedImport claim, ImportStatus status, long problems, Tally tally) {
        List<Object> values = new ArrayList<>(List.of(status.name(), problems, now()));
        StringBuilder sql = new StringBuilder("UPDATE B2B_IMPORT SET STATUS = ?, PROBLEMS = ?, FINISHED_AT = ?");
        for (Kind kind : Kind.values()) {
            for (Effect effect : Effect.values()) {
                sql.append(", ").append(column(kind, effect)).append(" = ?");
                values.add(tally.count(kind, effect));
            }
        }
        sql.append(" WHERE IMPORT_ID = ? AND ATTEMPT = ? AND STATUS IN ('CHECKING', 'APPLYING')");
        values.add(claim.id());
        values.add(claim.attempt());
        boolean isMine = inTransaction(jdbc -> jdbc.update(sql.toString(), values.toArray())) == 1;
        if (isMine && !status.isImportable()) {
            deleteParts(claim.id());
        }
        return isMine;
    }

    /** Ends the work on an import that was rolled back. */
    @Transactional("blTransactionManager")
    public void fail(ClaimedImport claim, Problem problem) {
        if (finish(claim, ImportStatus.FAILED, 1, new Tally())) {
            inTransaction(jdbc -> {
                ProblemLog log = newLog(jdbc, claim.id());
                log.add(problem);
                log.flush();
                return null;
            });
        }
    }

    /** The log of a new attempt; what an earlier one found is forgotten. */
    ProblemLog newLog(JdbcTemplate jdbc, long importId) {
        jdbc.update("DELETE FROM B2B_IMPORT_PROBLEM WHERE IMPORT_ID = ?", importId);
        return new ProblemLog(jdbc, importId);
    }

    /** Gives an import back that this node cannot finish. */
    @Transactional("blTransactionManager")
    public void release(ClaimedImport claim) {
        inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_IMPORT SET STATUS = 'QUEUED' WHERE IMPORT_ID = ? AND ATTEMPT = ?",
                claim.id(),
                claim.attempt()));
    }

    /** Deletes the files of uploads that were checked and never imported. */
    @Transactional("blTransactionManager")
    public void expire(Instant finishedBefore) {
        inTransaction(jdbc -> {
            List<Long> old = jdbc.queryForList(
                    "SELECT IMPORT_ID FROM B2B_IMPORT WHERE STATUS IN ('CHECKED', 'FAILED') AND FINISHED_AT < ?",
                    Long.class,
                    Timestamp.from(finishedBefore));
            for (long id : old) {
                jdbc.update("UPDATE B2B_IMPORT SET STATUS = 'EXPIRED' WHERE IMPORT_ID = ?", id);
                deleteParts(id);
            }
            return null;
        });
    }

    private void deleteParts(long id) {
        inTransaction(jdbc -> jdbc.update("DELETE FROM B2B_IMPORT_PART WHERE IMPORT_ID = ?", id));
    }

    /** @return null when there is none */
    ImportRun find(long id) {
        return inTransaction(jdbc ->
                        jdbc.query("SELECT * FROM B2B_IMPORT WHERE IMPORT_ID = ?", (row, number) -> run(row), id))
                .stream()
                .findFirst()
                .orElse(null);
    }

    List<ImportRun> newest(UploadKind kind, int first, int limit) {
        return inTransaction(jdbc -> jdbc.query(
                "SELECT * FROM B2B_IMPORT WHERE CONTENT_KIND = ? ORDER BY IMPORT_ID DESC LIMIT ? OFFSET ?",
                (row, number) -> run(row),
                kind.name(),
                limit,
                first));
    }

    long count(UploadKind kind) {
        return inTransaction(jdbc ->
                jdbc.queryForObject("SELECT COUNT(*) FROM B2B_IMPORT WHERE CONTENT_KIND = ?", Long.class, kind.name()));
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        Tally tally = new Tally();
        for (Kind kind : Kind.values()) {
            for (Effect effect : Effect.values()) {
                tally.set(kind, effect, row.getLong(column(kind, effect)));
            }
        }
        return new ImportRun(
                row.getLong("IMPORT_ID"),
                UploadKind.valueOf(row.getString("CONTENT_KIND")),
                row.getString("FILE_NAME"),
                row.getLong("UPLOAD_SIZE"),
                ImportStatus.valueOf(row.getString("STATUS")),
                row.getBoolean("DRY_RUN"),
                row.getString("REQUESTED_BY"),
                date(row.getTimestamp("REQUESTED_AT")),
                date(row.getTimestamp("FINISHED_AT")),
                row.getLong("ROWS_TOTAL"),
                row.getLong("ROWS_DONE"),
                row.getLong("PROBLEMS"),
                tally);
    }

    private static Date date(Timestamp timestamp) {
        return timestamp == null ? null : new Date(timestamp.getTime());
    }

    List<Problem> problems(long id, int first, int limit) {
        return inTransaction(jdbc -> jdbc.query(
                """
                SELECT FILE_NAME, LINE_NO, COLUMN_NAME, REASON, FOUND, OTHER_LINE FROM B2B_IMPORT_PROBLEM
                WHERE IMPORT_ID = ? ORDER BY FILE_NAME, LINE_NO, PROBLEM_NO LIMIT ? OFFSET ?""",
                (row, number) -> new Problem(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        Reason.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getLong(6)),
                id,
                limit,
                first));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
