package org.b2bleaf.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.WebhookState;
import org.springframework.stereotype.Repository;

/** The rows of B2B_WEBHOOK. Called within the transactions of the services of this package. */
@Repository("b2bWebhookDao")
public class WebhookDao {

    private static final String SELECT =
            """
            SELECT w.WEBHOOK_ID, w.URL, w.DESCRIPTION, w.EVENT_TYPES, w.WEBHOOK_STATE, w.STATE_SINCE, w.FAILING_SINCE,
            w.CREATED_AT, w.CREATED_BY, w.OLD_SECRET_UNTIL, w.VERSION FROM B2B_WEBHOOK w""";

    @Resource(name = "b2bEventDao")
    protected EventDao events;

    /** The sealed secrets of an endpoint. */
    record Secrets(String secret, String oldSecret, Instant oldSecretUntil) {}

    void insert(long id, WebhookDraft draft, String sealedSecret, Instant now, String actor) {
        events.inTransaction(jdbc -> jdbc.update(
                """
                INSERT INTO B2B_WEBHOOK (WEBHOOK_ID, URL, DESCRIPTION, EVENT_TYPES, SECRET, WEBHOOK_STATE, STATE_SINCE,
                CREATED_AT, CREATED_BY, VERSION) VALUES (?, ?, ?, ?, ?, 'ENABLED', ?, ?, ?, 0)""",
                id,
                draft.url(),
                draft.description(),
                draft.types().stored(),
                sealedSecret,
                Timestamp.from(now),
                Timestamp.from(now),
                actor));
    }

    boolean update(long id, int version, WebhookDraft draft) {
        return events.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_WEBHOOK SET URL = ?, DESCRIPTION = ?, EVENT_TYPES = ?, VERSION = VERSION + 1
                        WHERE WEBHOOK_ID = ? AND VERSION = ?""",
                        draft.url(),
                        draft.description(),
                        draft.types().stored(),
                        id,
                        version))
                == 1;
    }

    boolean delete(long id) {
        return events.inTransaction(jdbc -> {
                    jdbc.update("DELETE FROM B2B_WEBHOOK_DELIVERY WHERE WEBHOOK_ID = ?", id);
                    return jdbc.update("DELETE FROM B2B_WEBHOOK WHERE WEBHOOK_ID = ?", id);
                })
                == 1;
    }

    List<Webhook> list() {
        return events.inTransaction(jdbc -> jdbc.query(SELECT + " ORDER BY w.WEBHOOK_ID", WebhookDao::webhook));
    }

    Optional<Webhook> find(long id) {
        return events
                .inTransaction(jdbc -> jdbc.query(SELECT + " WHERE w.WEBHOOK_ID = ?", WebhookDao::webhook, id))
                .stream()
                .findFirst();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        String description = row.getString(3);
        return new Webhook(
                row.getLong(1),
                row.getString(2),
                description == null ? "" : description,
                ChosenTypes.parse(row.getString(4)),
                WebhookState.valueOf(row.getString(5)),
                instant(row.getTimestamp(6)),
                instant(row.getTimestamp(7)),
                instant(row.getTimestamp(8)),
                row.getString(9),
                instant(row.getTimestamp(10)),
                row.getInt(11));
    }

    List<Endpoint> enabled() {
        return events.inTransaction(jdbc -> jdbc.query(
                "SELECT WEBHOOK_ID, EVENT_TYPES FROM B2B_WEBHOOK WHERE WEBHOOK_STATE = 'ENABLED' ORDER BY WEBHOOK_ID",
                (row, number) -> new Endpoint(row.getLong(1), ChosenTypes.parse(row.getString(2)))));
    }

    /** @return whether it was another one */
    boolean setState(long id, WebhookState state, Instant now) {
        return events.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_WEBHOOK SET WEBHOOK_STATE = ?, STATE_SINCE = ?, FAILING_SINCE = NULL, TOLD_AT = NULL,
                        VERSION = VERSION + 1 WHERE WEBHOOK_ID = ? AND WEBHOOK_STATE <> ?""",
                        state.name(),
                        Timestamp.from(now),
                        id,
                        state.name()))
                == 1;
    }

    Optional<Secrets> secrets(long id) {
        return events
                .inTransaction(jdbc -> jdbc.query(
                        "SELECT SECRET, OLD_SECRET, OLD_SECRET_UNTIL FROM B2B_WEBHOOK WHERE WEBHOOK_ID = ?",
                        (row, number) -> new Secrets(row.getString(1), row.getString(2), instant(row.getTimestamp(3))),
                        id))
                .stream()
                .findFirst();
    }

    boolean renewSecret(long id, String sealed, Instant oldUntil) {
        return events.inTransaction(jdbc -> jdbc.update(
                        // MariaDB assigns from left to right.
                        """
                        UPDATE B2B_WEBHOOK SET OLD_SECRET = SECRET, OLD_SECRET_UNTIL = ?, SECRET = ?, VERSION = VERSION + 1
                        WHERE WEBHOOK_ID = ?""",
                        Timestamp.from(oldUntil),
                        sealed,
                        id))
                == 1;
    }

    void arrives(long id) {
        events.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_WEBHOOK SET FAILING_SINCE = NULL, TOLD_AT = NULL
                WHERE WEBHOOK_ID = ? AND FAILING_SINCE IS NOT NULL""",
                id));
    }

    void fails(long id, Instant now) {
        events.inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_WEBHOOK SET FAILING_SINCE = ? WHERE WEBHOOK_ID = ? AND FAILING_SINCE IS NULL",
                Timestamp.from(now),
                id));
    }

    List<Long> failingSince(Instant moment, boolean onlyUntold) {
        return events.inTransaction(jdbc -> jdbc.queryForList(
                "SELECT WEBHOOK_ID FROM B2B_WEBHOOK WHERE WEBHOOK_STATE = 'ENABLED' AND FAILING_SINCE <= ?"
                        + (onlyUntold ? " AND TOLD_AT IS NULL" : ""),
                Long.class,
                Timestamp.from(moment)));
    }

    /** @return false when somebody else tells of it */
    boolean markTold(long id, Instant now) {
        return events.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_WEBHOOK SET TOLD_AT = ?
                        WHERE WEBHOOK_ID = ? AND TOLD_AT IS NULL AND FAILING_SINCE IS NOT NULL""",
                        Timestamp.from(now),
                        id))
                == 1;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
