package org.b2bleaf.privacy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.privacy.rules.RunKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a run: one node at a time, and another one when that has died. */
@Repository("b2bPrivacyClaims")
public class PrivacyClaims {

    /** A node that has told nothing for so long is dead, or takes itself for alive and is about to find out. */
    static final Duration LEASE = Duration.ofSeconds(60);

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bErasureReport")
    protected ErasureReport report;

    /** The oldest run that waits or whose node died, taken for this node. */
    @Transactional("blTransactionManager")
    public Optional<ClaimedRun> claimNext() {
        Timestamp deadSince = Timestamp.from(database.now().toInstant().minus(LEASE));
        return database.inTransaction(jdbc -> {
            List<Long> open = jdbc.queryForList(
                    """
                    SELECT RUN_ID FROM B2B_PRIVACY_RUN WHERE STATUS = 'QUEUED'
                    OR STATUS = 'RUNNING' AND HEARTBEAT_AT < ? ORDER BY RUN_ID""",
                    Long.class,
                    deadSince);
            return open.stream()
                    .map(id -> claim(jdbc, id))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    private Optional<ClaimedRun> claim(JdbcTemplate jdbc, long id) {
        List<Long> customers =
                jdbc.queryForList("SELECT CUSTOMER_ID FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", Long.class, id);
        ClaimedRun claim = jdbc.queryForObject(
                "SELECT ATTEMPT, KIND, EMAIL, PSEUDONYM, LANGUAGE, REQUESTED_BY FROM B2B_PRIVACY_RUN WHERE RUN_ID = ?",
                (row, number) -> new ClaimedRun(
                        id,
                        row.getInt(1) + 1,
                        RunKind.valueOf(row.getString(2)),
                        new Person(row.getString(3), customers),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                id);
        int mine = jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET STATUS = 'RUNNING', ATTEMPT = ?, HEARTBEAT_AT = ?, DONE = 0
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS IN ('QUEUED', 'RUNNING')""",
                claim.attempt(),
                database.now(),
                id,
                claim.attempt() - 1);
        return mine == 1 ? Optional.of(claim) : Optional.empty();
    }

    /**
     * Notes how far the work is, in the caller's transaction, so that a step and its progress are stored together.
     *
     * @throws TakenOver when another node works on the run by now
     */
    void advance(ClaimedRun claim, long done, long total) {
        int mine = database.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET DONE = ?, TOTAL = ?, HEARTBEAT_AT = ?
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                done,
                total,
                database.now(),
                claim.id(),
                claim.attempt()));
        if (mine == 0) {
            throw new TakenOver();
        }
    }

    /** The same at once, whatever becomes of the caller's transaction. */
    @Transactional(value = "blTransactionManager", propagation = Propagation.REQUIRES_NEW)
    public void tellProgress(ClaimedRun claim, long done, long total) {
        advance(claim, done, total);
    }

    /**
     * Ends a run in the caller's transaction.
     *
     * @param email what stands there from now on
     * @throws TakenOver when another node works on it by now
     */
    void finish(ClaimedRun claim, String email, long fileBytes, Instant fileUntil) {
        int mine = database.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET STATUS = 'DONE', OPEN_KEY = NULL, EMAIL = ?, FINISHED_AT = ?, FILE_BYTES = ?,
                FILE_UNTIL = ?, ERASED_COUNT = ?, PSEUDONYMISED_COUNT = ?, KEPT_COUNT = ?
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                email,
                database.now(),
                fileBytes,
                fileUntil == null ? null : Timestamp.from(fileUntil),
                report.count(claim.id(), Outcome.ERASED),
                report.count(claim.id(), Outcome.PSEUDONYMISED),
                report.count(claim.id(), Outcome.KEPT),
                claim.id(),
                claim.attempt()));
        if (mine == 0) {
            throw new TakenOver();
        }
    }

    /** Gives a run back that this node cannot finish. */
    @Transactional("blTransactionManager")
    public void release(ClaimedRun claim) {
        database.inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_PRIVACY_RUN SET STATUS = 'QUEUED' WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'",
                claim.id(),
                claim.attempt()));
    }

    /** Gives a run up until somebody wants it tried again. */
    @Transactional("blTransactionManager")
    public void giveUp(ClaimedRun claim) {
        database.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET STATUS = 'FAILED', FINISHED_AT = ?
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                database.now(),
                claim.id(),
                claim.attempt()));
    }
}
