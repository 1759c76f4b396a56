package org.b2bleaf.gatetest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.gatetest.rules.GateTestStatus;
import org.b2bleaf.gatetest.rules.Outcome;
import org.b2bleaf.gatetest.rules.StopReason;
import org.b2bleaf.store.rules.GateReason;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.Visitor;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes self-tests. Plain SQL, as no form of the admin edits them. */
@Repository("b2bGateTestDao")
public class GateTestDao {

    /** A node that has told nothing for so long is dead; longer than one request may take. */
    static final Duration LEASE = Duration.ofSeconds(90);

    private static final int MAX_DETAIL = 300;
    private static final int MAX_TYPE = 100;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Runs statements on the connection of the current transaction, whoever manages the host's data source. */
    private <T> T inTransaction(Function<JdbcTemplate, T> work) {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    boolean isAnyOpen() {
        return inTransaction(jdbc ->
                        jdbc.queryForObject("SELECT COUNT(*) FROM B2B_GATE_TEST WHERE OPEN_MARK = 1", Long.class))
                > 0;
    }

    boolean isRunning(long id) {
        return inTransaction(jdbc -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM B2B_GATE_TEST WHERE TEST_ID = ? AND STATUS = 'RUNNING'", Long.class, id))
                > 0;
    }

    void insert(long id, String actor) {
        inTransaction(jdbc -> jdbc.update(
                """
                INSERT INTO B2B_GATE_TEST (TEST_ID, OPEN_MARK, STATUS, REQUESTED_BY, REQUESTED_AT, ATTEMPT, RESTRICTED,
                PARTS, TOTAL, DONE, CLOSED_COUNT, OPEN_COUNT, NOTHING_COUNT, PROBLEM_COUNT)
                VALUES (?, 1, 'QUEUED', ?, ?, 0, ?, ?, 0, 0, 0, 0, 0, 0)""",
                id,
                actor,
                now(),
                false,
                false));
    }

    /** Deletes the oldest tests. */
    void forgetAllBut(int newest) {
        inTransaction(jdbc -> {
            List<Long> ids = jdbc.queryForList(
                    "SELECT TEST_ID FROM B2B_GATE_TEST WHERE OPEN_MARK IS NULL ORDER BY TEST_ID DESC", Long.class);
            for (Long id : ids.subList(Math.min(newest, ids.size()), ids.size())) {
                jdbc.update("DELETE FROM B2B_GATE_TEST_ANSWER WHERE TEST_ID = ?", id);
                jdbc.update("DELETE FROM B2B_GATE_TEST WHERE TEST_ID = ?", id);
            }
            return null;
        });
    }

    /** The test that waits or whose node died, taken for this node; what an earlier attempt found is forgotten. */
    @Transactional("blTransactionManager")
    public Optional<ClaimedTest> claimNext() {
        Timestamp deadSince = Timestamp.from(clock.instant().minus(LEASE));
        return inTransaction(jdbc -> {
            List<ClaimedTest> open = jdbc.query(
                    """
                    SELECT TEST_ID, ATTEMPT FROM B2B_GATE_TEST WHERE OPEN_MARK = 1
                    AND (STATUS = 'QUEUED' OR HEARTBEAT_AT < ?)""",
                    (row, number) -> new ClaimedTest(row.getLong(1), row.getInt(2) + 1),
                    deadSince);
            Optional<ClaimedTest> mine = open.stream()
                    .filter(claim -> jdbc.update(
                                    """
                                    UPDATE B2B_GATE_TEST SET STATUS = 'RUNNING', ATTEMPT = ?, HEARTBEAT_AT = ?, DONE = 0,
                                    TOTAL = 0 WHERE TEST_ID = ? AND ATTEMPT = ? AND OPEN_MARK = 1""",
                                    claim.attempt(),
                                    now(),
                                    claim.id(),
                                    claim.attempt() - 1)
                            == 1)
                    .findFirst();
            mine.ifPresent(claim -> jdbc.update("DELETE FROM B2B_GATE_TEST_ANSWER WHERE TEST_ID = ?", claim.id()));
            return mine;
        });
    }

    /** Notes what is about to be tested. */
    @Transactional("blTransactionManager")
    public void begin(ClaimedTest claim, String shop, GateSettings settings) {
        inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_GATE_TEST SET SHOP_URL = ?, RESTRICTED = ?, PARTS = ? WHERE TEST_ID = ? AND ATTEMPT = ?",
                shop,
                settings.restricted(),
                !settings.restrictedPaths().isEmpty(),
                claim.id(),
                claim.attempt()));
    }

    /**
     * Stores what was found since the last call.
     *
     * @return false when another node has taken the test over
     */
    @Transactional("blTransactionManager")
    public boolean tell(ClaimedTest claim, Tally tally, List<FoundAnswer> found, long firstNumber) {
        return inTransaction(jdbc -> {
            int mine = jdbc.update(
                    """
                    UPDATE B2B_GATE_TEST SET TOTAL = ?, DONE = ?, CLOSED_COUNT = ?, OPEN_COUNT = ?, NOTHING_COUNT = ?,
                    PROBLEM_COUNT = ?, HEARTBEAT_AT = ? WHERE TEST_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                    tally.total,
                    tally.done,
                    tally.closed,
                    tally.open,
                    tally.nothing,
                    tally.problems,
                    now(),
                    claim.id(),
                    claim.attempt());
            if (mine == 0) {
                return false;
            }
            long number = firstNumber;
            for (FoundAnswer answer : found) {
                insert(jdbc, claim.id(), number++, answer);
            }
            return true;
        });
    }

    private static void insert(JdbcTemplate jdbc, long testId, long number, FoundAnswer answer) {
        jdbc.update(
                """
                INSERT INTO B2B_GATE_TEST_ANSWER (TEST_ID, ANSWER_NO, SEVERITY, VISITOR, ADDRESS, HTTP_STATUS, BODY_BYTES,
                CONTENT_TYPE, OUTCOME, REASON, DETAIL) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                testId,
                number,
                answer.outcome().ordinal(),
                answer.visitor().name(),
                answer.address(),
                answer.status(),
                answer.bytes(),
                cut(answer.contentType(), MAX_TYPE),
                answer.outcome().name(),
                answer.reason().name(),
                cut(answer.detail(), MAX_DETAIL));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** @param reason null for none */
    @Transactional("blTransactionManager")
    public void finish(ClaimedTest claim, GateTestStatus status, StopReason reason) {
        inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_GATE_TEST SET STATUS = ?, STOP_REASON = ?, FINISHED_AT = ?, OPEN_MARK = NULL
                WHERE TEST_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                status.name(),
                reason == null ? null : reason.name(),
                now(),
                claim.id(),
                claim.attempt()));
    }

    /** Gives a test back that this node cannot finish. */
    @Transactional("blTransactionManager")
    public void release(ClaimedTest claim) {
        inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_GATE_TEST SET STATUS = 'QUEUED' WHERE TEST_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'",
                claim.id(),
                claim.attempt()));
    }

    Optional<GateTestRun> find(long id) {
        return inTransaction(jdbc ->
                        jdbc.query("SELECT * FROM B2B_GATE_TEST WHERE TEST_ID = ?", (row, number) -> run(row), id))
                .stream()
                .findFirst();
    }

    List<GateTestRun> newest(int limit) {
        return inTransaction(jdbc -> jdbc.query(
                "SELECT * FROM B2B_GATE_TEST ORDER BY TEST_ID DESC LIMIT ?", (row, number) -> run(row), limit));
    }

    private static GateTestRun run(ResultSet row) throws SQLException {
        String stopped = row.getString("STOP_REASON");
        Timestamp finished = row.getTimestamp("FINISHED_AT");
        return new GateTestRun(
                row.getLong("TEST_ID"),
                GateTestStatus.valueOf(row.getString("STATUS")),
                stopped == null ? null : StopReason.valueOf(stopped),
                row.getString("REQUESTED_BY"),
                row.getTimestamp("REQUESTED_AT").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("SHOP_URL"),
                row.getBoolean("RESTRICTED"),
                row.getBoolean("PARTS"),
                row.getLong("TOTAL"),
                row.getLong("DONE"),
                row.getLong("CLOSED_COUNT"),
                row.getLong("OPEN_COUNT"),
                row.getLong("NOTHING_COUNT"),
                row.getLong("PROBLEM_COUNT"));
    }

    List<FoundAnswer> found(long id, boolean problemsOnly, int first, int limit) {
        return inTransaction(jdbc -> jdbc.query(
                """
                SELECT VISITOR, ADDRESS, HTTP_STATUS, BODY_BYTES, CONTENT_TYPE, OUTCOME, REASON, DETAIL
                FROM B2B_GATE_TEST_ANSWER WHERE TEST_ID = ? AND SEVERITY <= ?
                ORDER BY SEVERITY, ANSWER_NO LIMIT ? OFFSET ?""",
                (row, number) -> new FoundAnswer(
                        Visitor.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getString(5),
                        Outcome.valueOf(row.getString(6)),
                        GateReason.valueOf(row.getString(7)),
                        row.getString(8)),
                id,
                worst(problemsOnly),
                limit,
                first));
    }

    long countFound(long id, boolean problemsOnly) {
        return inTransaction(jdbc -> jdbc.queryForObject(
                "SELECT COUNT(*) FROM B2B_GATE_TEST_ANSWER WHERE TEST_ID = ? AND SEVERITY <= ?",
                Long.class,
                id,
                worst(problemsOnly)));
    }

    private static int worst(boolean problemsOnly) {
        return (problemsOnly ? Outcome.NO_ANSWER : Outcome.OPEN).ordinal();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A test that this node makes. A later attempt ends the claim. */
    public record ClaimedTest(long id, int attempt) {}

    /** How far a test is. */
    static final class Tally {
        long total;
        long done;
        long closed;
        long open;
        long nothing;
        long problems;

        void count(Outcome outcome) {
            if (outcome.isProblem()) {
                problems++;
            } else if (outcome == Outcome.CLOSED) {
                closed++;
            } else if (outcome == Outcome.NOTHING) {
                nothing++;
            } else {
                open++;
            }
        }
    }
}
