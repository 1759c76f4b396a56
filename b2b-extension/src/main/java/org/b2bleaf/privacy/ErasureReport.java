package org.b2bleaf.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.Resource;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the reports: what became of each record, and what is due among what was kept. */
@Repository("b2bErasureReport")
public class ErasureReport {

    private static final RowMapper<RecordLine> LINE = (row, number) -> new RecordLine(
            row.getString("TABLE_NAME"),
            row.getLong("RECORD_ID"),
            Outcome.valueOf(row.getString("OUTCOME")),
            reason(row),
            day(row.getDate("KEPT_UNTIL")),
            instant(row.getTimestamp("SETTLED_AT")));

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    List<RecordGroup> groups(long id) {
        return database.inTransaction(jdbc -> jdbc.query(
                """
                SELECT TABLE_NAME, OUTCOME, REASON, COUNT(*) AS N, MIN(KEPT_UNTIL) AS FIRST_UNTIL,
                MAX(KEPT_UNTIL) AS LAST_UNTIL FROM B2B_PRIVACY_RECORD WHERE RUN_ID = ?
                GROUP BY TABLE_NAME, OUTCOME, REASON ORDER BY OUTCOME DESC, TABLE_NAME, REASON""",
                (row, number) -> new RecordGroup(
                        row.getString("TABLE_NAME"),
                        Outcome.valueOf(row.getString("OUTCOME")),
                        reason(row),
                        row.getLong("N"),
                        day(row.getDate("FIRST_UNTIL")),
                        day(row.getDate("LAST_UNTIL"))),
                id));
    }

    /** Hands out each line of a report, some hundreds at a time. */
    void lines(long id, Consumer<RecordLine> reader) {
        String table = "";
        long record = Long.MIN_VALUE;
        String outcome = "";
        List<RecordLine> piece;
        do {
            String afterTable = table;
            long afterRecord = record;
            String afterOutcome = outcome;
            piece = database.inTransaction(jdbc -> jdbc.query(
                    """
                    SELECT TABLE_NAME, RECORD_ID, OUTCOME, REASON, KEPT_UNTIL, SETTLED_AT FROM B2B_PRIVACY_RECORD
                    WHERE RUN_ID = ? AND (TABLE_NAME > ? OR TABLE_NAME = ? AND (RECORD_ID > ?
                    OR RECORD_ID = ? AND OUTCOME > ?)) ORDER BY TABLE_NAME, RECORD_ID, OUTCOME LIMIT 500""",
                    LINE,
                    id,
                    afterTable,
                    afterTable,
                    afterRecord,
                    afterRecord,
                    afterOutcome));
            piece.forEach(reader);
            if (!piece.isEmpty()) {
                RecordLine last = piece.get(piece.size() - 1);
                table = last.table();
                record = last.recordId();
                outcome = last.outcome().name();
            }
        } while (!piece.isEmpty());
    }

    /** Writes a line, unless the same stands there already: a step may run twice. */
    void record(long runId, String table, long recordId, Outcome outcome, KeptReason reason, LocalDate until) {
        database.inTransaction(jdbc -> {
            long there = jdbc.queryForObject(
                    """
                    SELECT COUNT(*) FROM B2B_PRIVACY_RECORD
                    WHERE RUN_ID = ? AND TABLE_NAME = ? AND RECORD_ID = ? AND OUTCOME = ?""",
                    Long.class,
                    runId,
                    table,
                    recordId,
                    outcome.name());
            return there > 0
                    ? 0
                    : jdbc.update(
                            """
                            INSERT INTO B2B_PRIVACY_RECORD (RUN_ID, TABLE_NAME, RECORD_ID, OUTCOME, REASON, KEPT_UNTIL)
                            VALUES (?, ?, ?, ?, ?, ?)""",
                            runId,
                            table,
                            recordId,
                            outcome.name(),
                            reason == null ? null : reason.name(),
                            until == null ? null : java.sql.Date.valueOf(until));
        });
    }

    long count(long id, Outcome outcome) {
        return database.inTransaction(jdbc -> jdbc.queryForObject(
                "SELECT COUNT(*) FROM B2B_PRIVACY_RECORD WHERE RUN_ID = ? AND OUTCOME = ?",
                Long.class,
                id,
                outcome.name()));
    }

    /** Something that was kept and whose time is over. */
    record Due(long runId, String table, long recordId) {}

    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isAnythingDue(LocalDate today) {
        return !due(today, 1).isEmpty();
    }

    List<Due> due(LocalDate today, int limit) {
        return database.inTransaction(jdbc -> jdbc.query(
                """
                SELECT RUN_ID, TABLE_NAME, RECORD_ID FROM B2B_PRIVACY_RECORD
                WHERE OUTCOME = 'KEPT' AND KEPT_UNTIL < ? AND SETTLED_AT IS NULL ORDER BY TABLE_NAME, RECORD_ID LIMIT ?""",
                (row, number) -> new Due(row.getLong(1), row.getString(2), row.getLong(3)),
                java.sql.Date.valueOf(today),
                limit));
    }

    void settle(Due due) {
        database.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RECORD SET SETTLED_AT = ?
                WHERE RUN_ID = ? AND TABLE_NAME = ? AND RECORD_ID = ? AND OUTCOME = 'KEPT'""",
                database.now(),
                due.runId(),
                due.table(),
                due.recordId()));
    }

    private static KeptReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("REASON");
        return reason == null ? null : KeptReason.valueOf(reason);
    }

    private static LocalDate day(java.sql.Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
