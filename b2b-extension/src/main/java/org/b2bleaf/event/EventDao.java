package org.b2bleaf.event;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.persistence.BulkInsert;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Repository;

/** The rows of B2B_EVENT. Plain SQL: they are written once and read by machines. */
@Repository("b2bEventDao")
public class EventDao {

    private static final String COLUMNS =
            "e.EVENT_ID, e.EVENT_TYPE, e.SUBJECT, e.COMPANY_ID, e.CUSTOMER_ID, e.OCCURRED_AT, e.PAYLOAD";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Runs statements on the connection of the current transaction, whoever manages the host's data source. */
    <T> T inTransaction(Function<JdbcTemplate, T> work) {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> work.apply(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }

    void insert(List<EventRow> rows) {
        inTransaction(jdbc -> {
            BulkInsert insert = new BulkInsert(
                    jdbc,
                    "B2B_EVENT",
                    "EVENT_ID",
                    "EVENT_TYPE",
                    "SUBJECT",
                    "COMPANY_ID",
                    "CUSTOMER_ID",
                    "OCCURRED_AT",
                    "PAYLOAD");
            for (EventRow row : rows) {
                insert.add(
                        row.id(),
                        row.type().code(),
                        row.subject(),
                        row.companyId(),
                        row.customerId(),
                        Timestamp.from(row.occurredAt()),
                        row.payload());
            }
            insert.flush();
            return null;
        });
    }

    Optional<EventRow> find(String id) {
        return read(List.of(id)).stream().findFirst();
    }

    /** In the order in which they happened. Types that are not known any more are left out. */
    List<EventRow> read(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT " + COLUMNS + " FROM B2B_EVENT e WHERE e.EVENT_ID IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") ORDER BY e.EVENT_ID";
        return inTransaction(jdbc -> {
            List<EventRow> rows = new ArrayList<>();
            jdbc.query(
                    sql,
                    result -> {
                        Optional<EventType> type = EventType.of(result.getString(2));
                        if (type.isPresent()) {
                            rows.add(new EventRow(
                                    result.getString(1),
                                    type.get(),
                                    result.getString(3),
                                    number(result.getObject(4)),
                                    number(result.getObject(5)),
                                    result.getTimestamp(6).toInstant(),
                                    result.getString(7)));
                        }
                    },
                    ids.toArray());
            return rows;
        });
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    /** Deletes events, with what was delivered of them, that nobody waits for. */
    int deleteBefore(Instant moment) {
        return inTransaction(jdbc -> jdbc.update(
                """
                DELETE FROM B2B_EVENT WHERE OCCURRED_AT < ? AND NOT EXISTS (
                  SELECT 1 FROM B2B_WEBHOOK_DELIVERY d
                  WHERE d.EVENT_ID = B2B_EVENT.EVENT_ID AND d.DELIVERY_STATUS = 'WAITING')""",
                Timestamp.from(moment)));
    }
}
