package org.b2bleaf.apiclient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.apiclient.rules.Scope;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** Reads and writes API clients. Plain SQL: each request of a client asks for one, and no form of Broadleaf's edits them. */
@Repository("b2bApiClientDao")
public class ApiClientDao {

    private static final String SELECT =
            """
            SELECT CLIENT_ID, NAME, SCOPES, TOKEN_HINT, TOKEN_AT, OLD_TOKEN_UNTIL, EXPIRES_AT, REQUESTS_PER_MINUTE,
                CREATED_AT, CREATED_BY, LAST_USED_AT, REVOKED_AT, VERSION
            FROM B2B_API_CLIENT """;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Runs statements on the connection of the current transaction, whoever manages the host's data source. */
    <T> T inTransaction(Function<JdbcTemplate, T> work) {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    List<ApiClient> all() {
        return inTransaction(jdbc -> jdbc.query(
                SELECT + "ORDER BY CASE WHEN REVOKED_AT IS NULL THEN 0 ELSE 1 END, NAME, CLIENT_ID",
                (row, number) -> client(row)));
    }

    Optional<ApiClient> find(long id) {
        return first("WHERE CLIENT_ID = ?", id);
    }

    boolean isNameTaken(String name) {
        return first("WHERE NAME = ?", name).isPresent();
    }

    Optional<ApiClient> findByToken(String hash, Instant now) {
        return first(
                "WHERE TOKEN_HASH = ? OR (OLD_TOKEN_HASH = ? AND OLD_TOKEN_UNTIL > ?)",
                hash,
                hash,
                Timestamp.from(now));
    }

    private Optional<ApiClient> first(String condition, Object... values) {
        return inTransaction(jdbc -> jdbc.query(SELECT + condition, (row, number) -> client(row), values).stream()
                .findFirst());
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        int rate = row.getInt("REQUESTS_PER_MINUTE");
        Integer requestsPerMinute = row.wasNull() ? null : rate;
        return new ApiClient(
                row.getLong("CLIENT_ID"),
                row.getString("NAME"),
                Scope.split(row.getString("SCOPES")),
                row.getString("TOKEN_HINT"),
                instant(row, "TOKEN_AT"),
                instant(row, "OLD_TOKEN_UNTIL"),
                instant(row, "EXPIRES_AT"),
                requestsPerMinute,
                instant(row, "CREATED_AT"),
                row.getString("CREATED_BY"),
                instant(row, "LAST_USED_AT"),
                instant(row, "REVOKED_AT"),
                row.getInt("VERSION"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when somebody was faster with the name */
    void insert(long id, ApiClientDetails details, String hash, String hint, Instant now, String actor) {
        inTransaction(jdbc -> jdbc.update(
                """
                INSERT INTO B2B_API_CLIENT (CLIENT_ID, NAME, SCOPES, TOKEN_HASH, TOKEN_HINT, TOKEN_AT, EXPIRES_AT,
                    REQUESTS_PER_MINUTE, CREATED_AT, CREATED_BY, RATE_MINUTE, RATE_TAKEN, VERSION)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)""",
                id,
                details.name(),
                Scope.join(details.scopes()),
                hash,
                hint,
                timestamp(now),
                timestamp(details.expiresAt()),
                details.requestsPerMinute(),
                timestamp(now),
                actor));
    }

    /** @return whether nobody was faster, and it is not revoked */
    boolean update(long id, int version, ApiClientDetails details) {
        return changed(
                "SCOPES = ?, EXPIRES_AT = ?, REQUESTS_PER_MINUTE = ?",
                id,
                version,
                Scope.join(details.scopes()),
                timestamp(details.expiresAt()),
                details.requestsPerMinute());
    }

    /**
     * @param oldUntil until when the present token works on; null for not at all
     * @return whether nobody was faster, and it is not revoked
     */
    boolean renew(long id, int version, String hash, String hint, Instant now, Instant oldUntil) {
        // In this order: MySQL works with the new value of a column that was set before.
        return oldUntil == null
                ? changed(
                        "OLD_TOKEN_HASH = NULL, OLD_TOKEN_UNTIL = NULL, TOKEN_HASH = ?, TOKEN_HINT = ?, TOKEN_AT = ?",
                        id,
                        version,
                        hash,
                        hint,
                        timestamp(now))
                : changed(
                        "OLD_TOKEN_HASH = TOKEN_HASH, OLD_TOKEN_UNTIL = ?, TOKEN_HASH = ?, TOKEN_HINT = ?, TOKEN_AT = ?",
                        id,
                        version,
                        timestamp(oldUntil),
                        hash,
                        hint,
                        timestamp(now));
    }

    /** @return whether nobody was faster, and it is not revoked */
    boolean revoke(long id, int version, Instant now) {
        return changed("REVOKED_AT = ?", id, version, timestamp(now));
    }

    private boolean changed(String assignments, long id, int version, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = id;
        all[values.length + 1] = version;
        return inTransaction(jdbc -> jdbc.update(
                        "UPDATE B2B_API_CLIENT SET " + assignments
                                + ", VERSION = VERSION + 1 WHERE CLIENT_ID = ? AND VERSION = ? AND REVOKED_AT IS NULL",
                        all)
                == 1);
    }

    void used(long id, Instant now, Instant unlessSince) {
        inTransaction(jdbc -> jdbc.update(
                "UPDATE B2B_API_CLIENT SET LAST_USED_AT = ? WHERE CLIENT_ID = ? AND (LAST_USED_AT IS NULL OR LAST_USED_AT < ?)",
                timestamp(now),
                id,
                timestamp(unlessSince)));
    }

    /**
     * Takes requests out of a minute of a client. A minute that is over by another node's clock counts as the newer one.
     *
     * @return whether so many were left
     */
    boolean take(long id, long minute, int count, int limit) {
        // The column that the other one depends on comes last: MySQL works with its new value otherwise.
        return inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_API_CLIENT SET
                            RATE_TAKEN = CASE WHEN RATE_MINUTE < ? THEN ? ELSE RATE_TAKEN + ? END,
                            RATE_MINUTE = CASE WHEN RATE_MINUTE < ? THEN ? ELSE RATE_MINUTE END
                        WHERE CLIENT_ID = ? AND (RATE_MINUTE < ? OR RATE_TAKEN + ? <= ?)""",
                        minute,
                        count,
                        count,
                        minute,
                        minute,
                        id,
                        minute,
                        count,
                        limit)
                == 1);
    }

    /** How many requests were taken out of a minute. */
    int taken(long id, long minute) {
        return inTransaction(jdbc -> jdbc
                .query(
                        "SELECT RATE_MINUTE, RATE_TAKEN FROM B2B_API_CLIENT WHERE CLIENT_ID = ?",
                        (row, number) -> row.getLong(1) < minute ? 0 : row.getInt(2),
                        id)
                .stream()
                .findFirst()
                .orElse(0));
    }
}
