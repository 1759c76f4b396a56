package org.b2bleaf.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.privacy.rules.RunStatus;
import org.springframework.stereotype.Repository;

/** Reads and writes runs. Plain SQL, as no form of the admin edits them. */
@Repository("b2bPrivacyRunDao")
public class PrivacyRunDao {

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    /** @param openKey keeps a second run for the same person out; null for none */
    void insert(long id, RunKind kind, String openKey, Person person, String pseudonym, String language, String actor) {
        database.inTransaction(jdbc -> {
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
                    database.now());
            for (long customer : person.customerIds()) {
                jdbc.update("INSERT INTO B2B_PRIVACY_PERSON (RUN_ID, CUSTOMER_ID) VALUES (?, ?)", id, customer);
            }
            return null;
        });
    }

    boolean isOpen(String openKey) {
        return database.inTransaction(jdbc -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM B2B_PRIVACY_RUN WHERE OPEN_KEY = ?", Long.class, openKey))
                > 0;
    }

    /** @return whether it was given up before */
    boolean requeue(long id) {
        return database.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_PRIVACY_RUN SET STATUS = 'QUEUED', ATTEMPT = 0, FINISHED_AT = NULL
                        WHERE RUN_ID = ? AND STATUS = 'FAILED'""",
                        id))
                == 1;
    }

    /** Which customers a finished run was about, nobody needs to know. */
    void deletePerson(long runId) {
        database.inTransaction(jdbc -> jdbc.update("DELETE FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", runId));
    }

    Optional<PrivacyRun> find(long id) {
        return database
                .inTransaction(jdbc ->
                        jdbc.query("SELECT * FROM B2B_PRIVACY_RUN WHERE RUN_ID = ?", (row, number) -> run(row), id))
                .stream()
                .findFirst();
    }

    List<PrivacyRun> newest(int first, int limit) {
        return database.inTransaction(jdbc -> jdbc.query(
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

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
