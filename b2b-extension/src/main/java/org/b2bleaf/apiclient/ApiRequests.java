package org.b2bleaf.apiclient;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.Resource;
import org.b2bleaf.apiclient.rules.ApiToken;
import org.b2bleaf.apiclient.rules.RepeatedRequest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a request with an idempotency key do its work once, on any number of nodes and over crashes: what it does and what it
 * answers are stored in one transaction. A request that was refused has changed nothing; it leaves nothing behind, and its
 * key may be used again.
 */
@Service("b2bApiRequests")
public class ApiRequests {

    private static final int PIECE = 1000;

    @Resource(name = "b2bApiClientDao")
    protected ApiClientDao dao;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /**
     * @param key as the client gave it
     * @param content what it asks for, whole: method, address and body
     * @param work makes the change and its answer, within a transaction; what it throws is thrown on
     * @return the answer of the first such request
     * @throws RequestUnderWay while the first one is being worked on
     * @throws KeyReused when the key came with another content before
     */
    public StoredAnswer once(long clientId, String key, String content, Supplier<StoredAnswer> work) {
        String keyHash = ApiToken.hash(key);
        String fingerprint = ApiToken.hash(content);
        Begun begun = begin(clientId, keyHash, fingerprint);
        if (begun.answer != null) {
            return begun.answer;
        }
        try {
            return transaction().execute(status -> {
                StoredAnswer answer = work.get();
                finish(clientId, keyHash, begun.attempt, answer);
                return answer;
            });
        } catch (RuntimeException | Error e) {
            forget(clientId, keyHash, begun.attempt);
            throw e;
        }
    }

    /** @param answer null when the work is to be done by the caller, as this attempt */
    private record Begun(int attempt, StoredAnswer answer) {}

    private record Stored(String fingerprint, int attempt, Instant startedAt, StoredAnswer answer) {}

    private Begun begin(long clientId, String keyHash, String fingerprint) {
        try {
            return transaction().execute(status -> {
                Stored stored = stored(clientId, keyHash);
                if (stored == null) {
                    insert(clientId, keyHash, fingerprint);
                    return new Begun(1, null);
                }
                return beginAgain(clientId, keyHash, fingerprint, stored);
            });
        } catch (DataIntegrityViolationException e) {
            // Another one with the same key came at the same moment.
            throw new RequestUnderWay();
        }
    }

    private Begun beginAgain(long clientId, String keyHash, String fingerprint, Stored stored) {
        boolean same = stored.fingerprint.equals(fingerprint);
        switch (RepeatedRequest.of(stored.answer != null, same, stored.startedAt, clock.instant())) {
            case ANSWERED:
                return new Begun(stored.attempt, stored.answer);
            case UNDER_WAY:
                throw new RequestUnderWay();
            case SOMETHING_ELSE:
                throw new KeyReused();
            default:
                if (!takeOver(clientId, keyHash, fingerprint, stored.attempt)) {
                    throw new RequestUnderWay();
                }
                return new Begun(stored.attempt + 1, null);
        }
    }

    private Stored stored(long clientId, String keyHash) {
        return dao
                .inTransaction(jdbc -> jdbc.query(
                        """
                        SELECT FINGERPRINT, ATTEMPT, STARTED_AT, STATUS_CODE, LOCATION, BODY FROM B2B_API_REQUEST
                        WHERE CLIENT_ID = ? AND KEY_HASH = ?""",
                        (row, number) -> {
                            int status = row.getInt("STATUS_CODE");
                            StoredAnswer answer = row.wasNull()
                                    ? null
                                    : new StoredAnswer(status, row.getString("LOCATION"), row.getString("BODY"));
                            return new Stored(
                                    row.getString("FINGERPRINT"),
                                    row.getInt("ATTEMPT"),
                                    ApiClientDao.instant(row, "STARTED_AT"),
                                    answer);
                        },
                        clientId,
                        keyHash))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void insert(long clientId, String keyHash, String fingerprint) {
        dao.inTransaction(jdbc -> jdbc.update(
                """
                INSERT INTO B2B_API_REQUEST (CLIENT_ID, KEY_HASH, FINGERPRINT, ATTEMPT, STARTED_AT)
                VALUES (?, ?, ?, 1, ?)""",
                clientId,
                keyHash,
                fingerprint,
                Timestamp.from(clock.instant())));
    }

    private boolean takeOver(long clientId, String keyHash, String fingerprint, int attempt) {
        return dao.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_API_REQUEST SET FINGERPRINT = ?, ATTEMPT = ATTEMPT + 1, STARTED_AT = ?,
                            STATUS_CODE = NULL, LOCATION = NULL, BODY = NULL
                        WHERE CLIENT_ID = ? AND KEY_HASH = ? AND ATTEMPT = ?""",
                        fingerprint,
                        Timestamp.from(clock.instant()),
                        clientId,
                        keyHash,
                        attempt)
                == 1);
    }

    private void finish(long clientId, String keyHash, int attempt, StoredAnswer answer) {
        boolean mine = dao.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_API_REQUEST SET STATUS_CODE = ?, LOCATION = ?, BODY = ?
                        WHERE CLIENT_ID = ? AND KEY_HASH = ? AND ATTEMPT = ?""",
                        answer.status(),
                        answer.location(),
                        answer.body(),
                        clientId,
                        keyHash,
                        attempt)
                == 1);
        if (!mine) {
            // Taken for dead: somebody else does the work, and this transaction is to leave nothing.
            throw new RequestUnderWay();
        }
    }

    private void forget(long clientId, String keyHash, int attempt) {
        transaction()
                .execute(status -> dao.inTransaction(jdbc -> jdbc.update(
                        """
                DELETE FROM B2B_API_REQUEST
                WHERE CLIENT_ID = ? AND KEY_HASH = ? AND ATTEMPT = ? AND STATUS_CODE IS NULL""",
                        clientId,
                        keyHash,
                        attempt)));
    }

    /**
     * Deletes what is older than answers are kept; called every hour, on one node.
     *
     * @return how many
     */
    public int purge() {
        Timestamp before = Timestamp.from(clock.instant().minus(RepeatedRequest.KEPT));
        int all = 0;
        int deleted;
        do {
            deleted = transaction().execute(status -> purgePiece(before));
            all += deleted;
        } while (deleted == PIECE && !Thread.currentThread().isInterrupted());
        return all;
    }

    private int purgePiece(Timestamp before) {
        return dao.inTransaction(jdbc -> {
            List<Object[]> old = jdbc.query(
                    "SELECT CLIENT_ID, KEY_HASH FROM B2B_API_REQUEST WHERE STARTED_AT <= ? ORDER BY STARTED_AT LIMIT "
                            + PIECE,
                    (row, number) -> new Object[] {row.getLong(1), row.getString(2), before},
                    before);
            jdbc.batchUpdate(
                    "DELETE FROM B2B_API_REQUEST WHERE CLIENT_ID = ? AND KEY_HASH = ? AND STARTED_AT <= ?", old);
            return old.size();
        });
    }

    private TransactionTemplate transaction() {
        TransactionTemplate own = new TransactionTemplate(transactionManager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    /** The same request is being worked on. */
    public static class RequestUnderWay extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The key came with another content before. */
    public static class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
