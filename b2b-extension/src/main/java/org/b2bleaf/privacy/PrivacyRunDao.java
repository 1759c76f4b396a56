package org.b2bleaf.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.persistence.Where;
import org.b2bleaf.privacy.PersonRows.Column;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.privacy.rules.RunStatus;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes runs, their files and their reports. Plain SQL, as no form of the admin edits them. */
@Repository("b2bPrivacyRunDao")
public class PrivacyRunDao {

    /** A node that has told nothing for so long is dead, or takes itself for alive and is about to find out. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final RowMapper<RecordLine> LINE = (row, number) -> new RecordLine(
            row.getString("TABLE_NAME"),
            row.getLong("RECORD_ID"),
            Outcome.valueOf(row.getString("OUTCOME")),
            reason(row),
            day(row.getDate("KEPT_UNTIL")),
            instant(row.getTimestamp("SETTLED_AT")));

    /** What each table of the host is like; that does not change while it runs. */
    private final Map<String, Map<String, Column>> columnsOf = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Runs statements on the connection of the current transaction, whoever manages the host's data source. */
    <T> T inTransaction(Function<JdbcTemplate, T> work) {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    /** @param openKey keeps a second run for the same person out; null for none */
    void insert(long id, RunKind kind, String openKey, Person person, String pseudonym, String language, String actor) {
        inTransaction(jdbc -> {
            jdbc.update(
                    """
                    INSERT INTO B2B_PRIVACY_RUN (RUN_ID, KIND, STATUS, OPEN_KEY, EMAIL, PSEUDONYM, LANGUAGE, REQUESTED_BY,
                    REQUESTED_AT, ATTEMPT, TOTAL, DONE, ERASED_COUNT, PSEUDONYMISED_COUNT, KEPT_COUNT, FILE_BYTES)
                    VALUES (?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0)""",
                    id,
                    kind.name(),
                    openKey,
                    person.email(),
                    pseudonym,
                    language,
                    actor,
                    now());
            for (long customer : person.customerIds()) {
                jdbc.update("INSERT INTO B2B_PRIVACY_PERSON (RUN_ID, CUSTOMER_ID) VALUES (?, ?)", id, customer);
            }
            return null;
        });
    }

    boolean isOpen(String openKey) {
        return inTransaction(jdbc -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM B2B_PRIVACY_RUN WHERE OPEN_KEY = ?", Long.class, openKey))
                > 0;
    }

    /** The oldest run that waits or whose node died, taken for this node. */
    @Transactional("blTransactionManager")
    public Optional<ClaimedRun> claimNext() {
        Timestamp deadSince = Timestamp.from(clock.instant().minus(LEASE));
        return inTransaction(jdbc -> {
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
                now(),
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
        int mine = inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET DONE = ?, TOTAL = ?, HEARTBEAT_AT = ?
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                done,
                total,
                now(),
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
        int mine = inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET STATUS = 'DONE', OPEN_KEY = NULL, EMAIL = ?, FINISHED_AT = ?, FILE_BYTES = ?,
                FILE_UNTIL = ?, ERASED_COUNT = ?, PSEUDONYMISED_COUNT = ?, KEPT_COUNT = ?
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                email,
                now(),
                fileBytes,
                fileUntil == null ? null : Timestamp.from(fileUntil),
                countOf(claim.id(), Outcome.ERASED),
                countOf(claim.id(), Outcome.PSEUDONYMISED),
                countOf(claim.id(), Outcome.KEPT),
                claim.id(),
                claim.attempt()));
        if (mine == 0) {
            throw new TakenOver();
        }
    }

    private long countOf(long id, Outcome outcome) {
        return inTransaction(jdbc -> jdbc.queryForObject(
                "SELECT COUNT(*) FROM B2B_PRIVACY_RECORD WHERE RUN_ID = ? AND OUTCOME = ?",
                Long.class,
                id,
                outcome.name()));
    }

    /** Gives a run back that this node cannot finish. */
    @Transactional("blTransactionManager")
    public void release(ClaimedRun claim) {
        inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_PRIVACY_RUN SET STATUS = 'QUEUED' WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'",
                claim.id(),
                claim.attempt()));
    }

    /** Gives a run up until somebody wants it tried again. */
    @Transactional("blTransactionManager")
    public void giveUp(ClaimedRun claim) {
        inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RUN SET STATUS = 'FAILED', FINISHED_AT = ?
                WHERE RUN_ID = ? AND ATTEMPT = ? AND STATUS = 'RUNNING'""",
                now(),
                claim.id(),
                claim.attempt()));
    }

    /** @return whether it was given up before */
    boolean requeue(long id) {
        return inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_PRIVACY_RUN SET STATUS = 'QUEUED', ATTEMPT = 0, FINISHED_AT = NULL
                        WHERE RUN_ID = ? AND STATUS = 'FAILED'""",
                        id))
                == 1;
    }

    // The file of an export

    void deleteParts(long id) {
        inTransaction(jdbc -> jdbc.update("DELETE FROM B2B_PRIVACY_PART WHERE RUN_ID = ?", id));
    }

    @Transactional(value = "blTransactionManager", propagation = Propagation.REQUIRES_NEW)
    public void insertPart(ClaimedRun claim, int number, byte[] sealed, long done, long total) {
        advance(claim, done, total);
        inTransaction(jdbc -> jdbc.update(
                "INSERT INTO B2B_PRIVACY_PART (RUN_ID, PART_NO, CONTENT) VALUES (?, ?, ?)",
                claim.id(),
                number,
                sealed));
    }

    /** @return empty when there is none of this number */
    Optional<byte[]> part(long id, int number) {
        return inTransaction(jdbc -> jdbc.query(
                        "SELECT CONTENT FROM B2B_PRIVACY_PART WHERE RUN_ID = ? AND PART_NO = ?",
                        (row, no) -> row.getBytes(1),
                        id,
                        number))
                .stream()
                .findFirst();
    }

    /** Deletes the files whose time is over, with whom they were about. */
    @Transactional("blTransactionManager")
    public int expire() {
        return inTransaction(jdbc -> {
            List<Long> over = jdbc.queryForList(
                    """
                    SELECT RUN_ID FROM B2B_PRIVACY_RUN
                    WHERE KIND = 'EXPORT' AND STATUS = 'DONE' AND FILE_UNTIL < ?""",
                    Long.class,
                    now());
            for (long id : over) {
                jdbc.update("UPDATE B2B_PRIVACY_RUN SET STATUS = 'EXPIRED', EMAIL = PSEUDONYM WHERE RUN_ID = ?", id);
                jdbc.update("DELETE FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", id);
                jdbc.update("DELETE FROM B2B_PRIVACY_PART WHERE RUN_ID = ?", id);
            }
            return over.size();
        });
    }

    // Runs and reports

    Optional<PrivacyRun> find(long id) {
        return inTransaction(jdbc ->
                        jdbc.query("SELECT * FROM B2B_PRIVACY_RUN WHERE RUN_ID = ?", (row, number) -> run(row), id))
                .stream()
                .findFirst();
    }

    List<PrivacyRun> newest(int first, int limit) {
        return inTransaction(jdbc -> jdbc.query(
                "SELECT * FROM B2B_PRIVACY_RUN ORDER BY RUN_ID DESC LIMIT ? OFFSET ?",
                (row, number) -> run(row),
                limit,
                first));
    }

    private static PrivacyRun run(ResultSet row) throws SQLException {
        return new PrivacyRun(
                row.getLong("RUN_ID"),
                RunKind.valueOf(row.getString("KIND")),
                RunStatus.valueOf(row.getString("STATUS")),
                row.getString("EMAIL"),
                row.getString("PSEUDONYM"),
                row.getString("LANGUAGE"),
                row.getString("REQUESTED_BY"),
                row.getTimestamp("REQUESTED_AT").toInstant(),
                instant(row.getTimestamp("FINISHED_AT")),
                row.getLong("TOTAL"),
                row.getLong("DONE"),
                row.getLong("ERASED_COUNT"),
                row.getLong("PSEUDONYMISED_COUNT"),
                row.getLong("KEPT_COUNT"),
                row.getLong("FILE_BYTES"),
                instant(row.getTimestamp("FILE_UNTIL")));
    }

    List<RecordGroup> groups(long id) {
        return inTransaction(jdbc -> jdbc.query(
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
            piece = inTransaction(jdbc -> jdbc.query(
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
        inTransaction(jdbc -> {
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

    // What an erasure asks for beyond the list

    /** The rows of a person in a table; empty when the host does not have it. */
    Optional<PersonRows> rows(JdbcTemplate jdbc, PersonTable table, Map<String, ColumnRule> rules) {
        Map<String, Column> columns = columnsOf.computeIfAbsent(
                table.table(), name -> PersonRows.isThere(jdbc, name) ? PersonRows.columns(jdbc, name) : Map.of());
        return columns.isEmpty() ? Optional.empty() : Optional.of(new PersonRows(jdbc, table, rules, columns));
    }

    /** Somebody may have deleted the record meanwhile. */
    boolean isCustomer(long customerId) {
        return inTransaction(jdbc -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BLC_CUSTOMER WHERE CUSTOMER_ID = ?", Long.class, customerId))
                > 0;
    }

    /** Whether the sessions of a customer have been ended since a run was asked for. */
    boolean isSignedOutSince(long customerId, long runId) {
        return inTransaction(jdbc -> jdbc.queryForObject(
                        """
                        SELECT COUNT(*) FROM B2B_CUSTOMER_SIGN_IN s JOIN B2B_PRIVACY_RUN r ON r.RUN_ID = ?
                        WHERE s.CUSTOMER_ID = ? AND s.SIGNED_OUT_AT >= r.REQUESTED_AT""",
                        Long.class,
                        runId,
                        customerId))
                > 0;
    }

    List<Long> companiesOf(long customerId) {
        return inTransaction(jdbc -> jdbc.queryForList(
                "SELECT COMPANY_ID FROM B2B_MEMBER WHERE CUSTOMER_ID = ? ORDER BY COMPANY_ID", Long.class, customerId));
    }

    /** Writes down the membership and the permissions that are about to go. */
    void recordMembership(long runId, long companyId, long customerId) {
        List<Long> members = inTransaction(jdbc -> jdbc.queryForList(
                "SELECT MEMBER_ID FROM B2B_MEMBER WHERE COMPANY_ID = ? AND CUSTOMER_ID = ?",
                Long.class,
                companyId,
                customerId));
        members.forEach(id -> record(runId, "B2B_MEMBER", id, Outcome.ERASED, null, null));
        List<Long> permissions = inTransaction(jdbc -> jdbc.queryForList(
                """
                SELECT p.PERMISSION_ID FROM B2B_PERMISSION p JOIN B2B_LOCATION l ON l.LOCATION_ID = p.LOCATION_ID
                WHERE l.COMPANY_ID = ? AND p.CUSTOMER_ID = ?""",
                Long.class,
                companyId,
                customerId));
        permissions.forEach(id -> record(runId, "B2B_PERMISSION", id, Outcome.ERASED, null, null));
    }

    /** Cards that the person has added and that somebody could still pay with. */
    List<Long> cardsOf(long customerId) {
        return inTransaction(jdbc -> jdbc.queryForList(
                "SELECT SAVED_CARD_ID FROM B2B_SAVED_CARD WHERE ADDED_BY_ID = ? AND STATE = 'ACTIVE'",
                Long.class,
                customerId));
    }

    /** Mails to the person that have not gone out: nobody reads them any more. */
    void deleteQueuedMails(long runId, Person person) {
        inTransaction(jdbc -> {
            List<Long> queued = jdbc.queryForList(
                    "SELECT MAIL_ID FROM B2B_MAIL WHERE LOWER(RECIPIENT) = ? AND STATUS = 'QUEUED'",
                    Long.class,
                    person.email());
            for (long id : queued) {
                jdbc.update("DELETE FROM B2B_MAIL WHERE MAIL_ID = ?", id);
                record(runId, "B2B_MAIL", id, Outcome.ERASED, null, null);
            }
            return null;
        });
    }

    /** Events about requests for access of somebody who need not be a customer, and their deliveries. */
    void deleteEventsOfRequests(long runId, Person person) {
        inTransaction(jdbc -> {
            List<Long> requests = jdbc.queryForList(
                    "SELECT REQUEST_ID FROM B2B_ACCESS_REQUEST WHERE EMAIL = ?", Long.class, person.email());
            for (long id : requests) {
                if (jdbc.update("DELETE FROM B2B_EVENT WHERE SUBJECT = ?", "access_request/" + id) > 0) {
                    record(runId, "B2B_EVENT", id, Outcome.ERASED, null, null);
                }
            }
            return null;
        });
    }

    /** Files of earlier exports of the person, and who the runs were about. */
    void deleteFilesOf(Person person, long butOf) {
        inTransaction(jdbc -> {
            List<Long> runs = jdbc.queryForList(
                    "SELECT RUN_ID FROM B2B_PRIVACY_RUN WHERE EMAIL = ? AND KIND = 'EXPORT' AND RUN_ID <> ?",
                    Long.class,
                    person.email(),
                    butOf);
            for (long id : runs) {
                jdbc.update("DELETE FROM B2B_PRIVACY_PART WHERE RUN_ID = ?", id);
                jdbc.update("DELETE FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", id);
                jdbc.update("UPDATE B2B_PRIVACY_RUN SET STATUS = 'EXPIRED' WHERE RUN_ID = ? AND STATUS = 'DONE'", id);
            }
            return null;
        });
    }

    /** Which customers a finished run was about, nobody needs to know. */
    void deletePerson(long runId) {
        inTransaction(jdbc -> jdbc.update("DELETE FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", runId));
    }

    /** Carts and lists of products, those aside that are being ordered at this moment or wait as drafts. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> cartsOf(Person person) {
        return inTransaction(jdbc -> new NamedParameterJdbcTemplate(jdbc)
                .queryForList(
                        """
                        SELECT ORDER_ID FROM BLC_ORDER WHERE CUSTOMER_ID IN (:ids)
                        AND ORDER_STATUS IN ('IN_PROCESS', 'NAMED', 'QUOTE')
                        AND ORDER_ID NOT IN (SELECT b.ORDER_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids))
                        AND ORDER_ID NOT IN (SELECT d.ORDER_ID FROM B2B_DRAFT d WHERE d.PLACED_BY_ID IN (:ids))
                        AND ORDER_ID NOT IN (SELECT s.OPEN_ORDER_ID FROM B2B_SUBMISSION s
                          WHERE s.OPEN_ORDER_ID IS NOT NULL AND s.CUSTOMER_ID IN (:ids)) ORDER BY ORDER_ID""",
                        PersonRows.of(person),
                        Long.class));
    }

    /** Empties mails to others that name the person; those that wait are still sent. */
    void emptyBodiesNaming(long runId, List<String> wanted) {
        inTransaction(jdbc -> {
            for (String text : wanted) {
                List<Long> naming = jdbc.queryForList(
                        """
                        SELECT MAIL_ID FROM B2B_MAIL WHERE STATUS <> 'QUEUED' AND BODY IS NOT NULL
                        AND LOWER(BODY) LIKE ? ESCAPE '!'""",
                        Long.class,
                        Where.containing(text));
                for (long id : naming) {
                    jdbc.update("UPDATE B2B_MAIL SET BODY = NULL WHERE MAIL_ID = ?", id);
                    record(runId, "B2B_MAIL", id, Outcome.PSEUDONYMISED, null, null);
                }
            }
            return null;
        });
    }

    // What earlier erasures have kept

    /** Something that was kept and whose time is over. */
    record Due(long runId, String table, long recordId) {}

    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isAnythingDue(LocalDate today) {
        return !due(today, 1).isEmpty();
    }

    List<Due> due(LocalDate today, int limit) {
        return inTransaction(jdbc -> jdbc.query(
                """
                SELECT RUN_ID, TABLE_NAME, RECORD_ID FROM B2B_PRIVACY_RECORD
                WHERE OUTCOME = 'KEPT' AND KEPT_UNTIL < ? AND SETTLED_AT IS NULL ORDER BY TABLE_NAME, RECORD_ID LIMIT ?""",
                (row, number) -> new Due(row.getLong(1), row.getString(2), row.getLong(3)),
                java.sql.Date.valueOf(today),
                limit));
    }

    void settle(Due due) {
        inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_PRIVACY_RECORD SET SETTLED_AT = ?
                WHERE RUN_ID = ? AND TABLE_NAME = ? AND RECORD_ID = ? AND OUTCOME = 'KEPT'""",
                now(),
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

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
