package org.b2bleaf.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.persistence.BulkInsert;
import org.springframework.stereotype.Repository;

/** The rows of B2B_WEBHOOK_DELIVERY. Called within the transactions of the services of this package. */
@Repository("b2bWebhookDeliveryDao")
public class WebhookDeliveryDao {

    private static final String SELECT =
            """
            SELECT d.WEBHOOK_ID, d.EVENT_ID, d.EVENT_TYPE, e.SUBJECT, d.OCCURRED_AT, d.DELIVERY_STATUS, d.ATTEMPTS,
            d.NEXT_AT, d.LAST_AT, d.LAST_RESULT, d.LAST_HTTP_STATUS, d.LAST_MILLIS
            FROM B2B_WEBHOOK_DELIVERY d JOIN B2B_EVENT e ON e.EVENT_ID = d.EVENT_ID""";

    @Resource(name = "b2bEventDao")
    protected EventDao events;

    /** @return whether there is anything to deliver */
    boolean insertDeliveries(List<Endpoint> endpoints, List<EventRow> rows) {
        List<Object[]> deliveries = new ArrayList<>();
        for (EventRow row : rows) {
            for (Endpoint endpoint : endpoints) {
                if (endpoint.types().has(row.type())) {
                    deliveries.add(delivery(endpoint, row));
                }
            }
        }
        insert(deliveries);
        return !deliveries.isEmpty();
    }

    void insertDelivery(Endpoint endpoint, EventRow row) {
        insert(List.<Object[]>of(delivery(endpoint, row)));
    }

    private static Object[] delivery(Endpoint endpoint, EventRow row) {
        Timestamp at = Timestamp.from(row.occurredAt());
        return new Object[] {endpoint.id(), row.id(), row.type().code(), at, DeliveryStatus.WAITING.name(), 0, at};
    }

    private void insert(List<Object[]> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        events.inTransaction(jdbc -> {
            BulkInsert insert = new BulkInsert(
                    jdbc,
                    "B2B_WEBHOOK_DELIVERY",
                    "WEBHOOK_ID",
                    "EVENT_ID",
                    "EVENT_TYPE",
                    "OCCURRED_AT",
                    "DELIVERY_STATUS",
                    "ATTEMPTS",
                    "NEXT_AT");
            deliveries.forEach(insert::add);
            insert.flush();
            return null;
        });
    }

    /** Endpoints with deliveries whose turn has come. */
    List<Long> dueEndpoints(Instant now) {
        return events.inTransaction(jdbc -> jdbc.queryForList(
                """
                SELECT w.WEBHOOK_ID FROM B2B_WEBHOOK w WHERE w.WEBHOOK_STATE = 'ENABLED' AND EXISTS (
                  SELECT 1 FROM B2B_WEBHOOK_DELIVERY d
                  WHERE d.WEBHOOK_ID = w.WEBHOOK_ID AND d.DELIVERY_STATUS = 'WAITING' AND d.NEXT_AT <= ?)
                ORDER BY w.WEBHOOK_ID""",
                Long.class,
                Timestamp.from(now)));
    }

    /** Events of deliveries whose turn has come, what waits longest first. */
    List<String> due(long webhookId, Instant now, int limit) {
        return events.inTransaction(jdbc -> jdbc.queryForList(
                """
                SELECT EVENT_ID FROM B2B_WEBHOOK_DELIVERY
                WHERE WEBHOOK_ID = ? AND DELIVERY_STATUS = 'WAITING' AND NEXT_AT <= ?
                ORDER BY NEXT_AT, EVENT_ID LIMIT ?""",
                String.class,
                webhookId,
                Timestamp.from(now),
                limit));
    }

    /**
     * Counts the attempt and keeps others off, in one statement.
     *
     * @param until when it becomes due again if this attempt never ends
     */
    boolean claim(long webhookId, String eventId, Instant now, Instant until) {
        return events.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_WEBHOOK_DELIVERY SET ATTEMPTS = ATTEMPTS + 1, NEXT_AT = ?, LAST_AT = ?
                        WHERE WEBHOOK_ID = ? AND EVENT_ID = ? AND DELIVERY_STATUS = 'WAITING' AND NEXT_AT <= ?""",
                        Timestamp.from(until),
                        Timestamp.from(now),
                        webhookId,
                        eventId,
                        Timestamp.from(now)))
                == 1;
    }

    /**
     * Notes how an attempt has ended, unless somebody else has taken the delivery over meanwhile.
     *
     * @param nextAt null when there is no further attempt
     * @param httpStatus null when there was no answer
     */
    boolean end(
            WebhookDelivery delivery,
            DeliveryStatus status,
            Instant nextAt,
            DeliveryResult result,
            Integer httpStatus,
            int millis) {
        return events.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_WEBHOOK_DELIVERY SET DELIVERY_STATUS = ?, NEXT_AT = ?, LAST_RESULT = ?,
                        LAST_HTTP_STATUS = ?, LAST_MILLIS = ?
                        WHERE WEBHOOK_ID = ? AND EVENT_ID = ? AND DELIVERY_STATUS = 'WAITING' AND ATTEMPTS = ?""",
                        status.name(),
                        nextAt == null ? null : Timestamp.from(nextAt),
                        result.name(),
                        httpStatus,
                        millis,
                        delivery.webhookId(),
                        delivery.eventId(),
                        delivery.attempts()))
                == 1;
    }

    /** Takes back an attempt that was none. */
    void unclaim(WebhookDelivery delivery, Instant now) {
        events.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_WEBHOOK_DELIVERY SET ATTEMPTS = ATTEMPTS - 1, NEXT_AT = ?
                WHERE WEBHOOK_ID = ? AND EVENT_ID = ? AND DELIVERY_STATUS = 'WAITING' AND ATTEMPTS = ?""",
                Timestamp.from(now),
                delivery.webhookId(),
                delivery.eventId(),
                delivery.attempts()));
    }

    /** Makes a delivery that has ended due once more. */
    boolean redeliver(long webhookId, String eventId, Instant now) {
        return events.inTransaction(jdbc -> jdbc.update(
                        """
                        UPDATE B2B_WEBHOOK_DELIVERY SET DELIVERY_STATUS = 'WAITING', ATTEMPTS = 0, NEXT_AT = ?
                        WHERE WEBHOOK_ID = ? AND EVENT_ID = ? AND DELIVERY_STATUS <> 'WAITING'""",
                        Timestamp.from(now),
                        webhookId,
                        eventId))
                == 1;
    }

    int redeliverFailed(long webhookId, Instant since, Instant now) {
        return events.inTransaction(jdbc -> jdbc.update(
                """
                UPDATE B2B_WEBHOOK_DELIVERY SET DELIVERY_STATUS = 'WAITING', ATTEMPTS = 0, NEXT_AT = ?
                WHERE WEBHOOK_ID = ? AND DELIVERY_STATUS = 'FAILED' AND OCCURRED_AT >= ?""",
                Timestamp.from(now),
                webhookId,
                Timestamp.from(since)));
    }

    List<WebhookDelivery> deliveries(DeliveryFilter filter, int first, int limit) {
        List<Object> values = new ArrayList<>(List.of(filter.webhookId()));
        String where = " WHERE d.WEBHOOK_ID = ?";
        if (filter.status() != null) {
            where += " AND d.DELIVERY_STATUS = ?";
            values.add(filter.status().name());
        }
        if (filter.type() != null) {
            where += " AND d.EVENT_TYPE = ?";
            values.add(filter.type());
        }
        values.add(limit);
        values.add(first);
        String sql = SELECT + where + " ORDER BY d.OCCURRED_AT DESC, d.EVENT_ID DESC LIMIT ? OFFSET ?";
        return events.inTransaction(jdbc -> jdbc.query(sql, WebhookDeliveryDao::delivery, values.toArray()));
    }

    Optional<WebhookDelivery> delivery(long webhookId, String eventId) {
        return events
                .inTransaction(jdbc -> jdbc.query(
                        SELECT + " WHERE d.WEBHOOK_ID = ? AND d.EVENT_ID = ?",
                        WebhookDeliveryDao::delivery,
                        webhookId,
                        eventId))
                .stream()
                .findFirst();
    }

    private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        String result = row.getString(10);
        return new WebhookDelivery(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row.getTimestamp(5)),
                DeliveryStatus.valueOf(row.getString(6)),
                row.getInt(7),
                instant(row.getTimestamp(8)),
                instant(row.getTimestamp(9)),
                result == null ? null : DeliveryResult.valueOf(result),
                number(row.getObject(11)),
                number(row.getObject(12)));
    }

    Map<DeliveryStatus, Long> counts(long webhookId) {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            counts.put(status, 0L);
        }
        events.inTransaction(jdbc -> {
            jdbc.query(
                    """
                    SELECT DELIVERY_STATUS, COUNT(*) FROM B2B_WEBHOOK_DELIVERY
                    WHERE WEBHOOK_ID = ? GROUP BY DELIVERY_STATUS""",
                    row -> {
                        counts.put(DeliveryStatus.valueOf(row.getString(1)), row.getLong(2));
                    },
                    webhookId);
            return null;
        });
        return counts;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Integer number(Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
