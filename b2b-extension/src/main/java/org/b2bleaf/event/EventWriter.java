package org.b2bleaf.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.FlushModeType;
import javax.persistence.PersistenceContext;
import javax.persistence.PersistenceUnit;
import org.b2bleaf.api.ApiJson;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.event.rules.Happening;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.stereotype.Component;

/** Stores events and what is to be delivered of them, in the transaction of the caller. */
@Component("b2bEventWriter")
public class EventWriter {

    /** Events that are read and stored together. */
    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @PersistenceUnit(unitName = "blPU")
    protected EntityManagerFactory factory;

    @Resource(name = "b2bEventDao")
    protected EventDao dao;

    @Resource(name = "b2bWebhookDao")
    protected WebhookDao webhooks;

    @Resource(name = "b2bWebhookDeliveryDao")
    protected WebhookDeliveryDao deliveries;

    @Resource(name = "b2bEventViews")
    protected EventViews views;

    @Resource(name = "b2bApiJson")
    protected ApiJson json;

    @Resource(name = "b2bEventIds")
    protected EventIds ids;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * What was stored.
     *
     * @param events those that are few enough to be kept in memory
     * @param others those that are not, to be read again
     * @param isToBeDelivered whether an endpoint wants some of it
     */
    record Written(List<B2bEvent> events, PackedEventIds others, boolean isToBeDelivered) {

        static final Written NOTHING = new Written(List.of(), PackedEventIds.NONE, false);

        Written and(Written more) {
            List<B2bEvent> allEvents = new ArrayList<>(events);
            allEvents.addAll(more.events);
            return new Written(allEvents, others.and(more.others), isToBeDelivered || more.isToBeDelivered);
        }
    }

    /** @throws DataAccessException as the commit itself would, when what has happened cannot be stored */
    Written write(List<Happening> happenings) {
        flush();
        FlushModeType usual = em.getFlushMode();
        // Each of the queries would look at everything that was read before whether it has changed.
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return store(happenings);
        } finally {
            em.setFlushMode(usual);
        }
    }

    /** Lets go of the entities that were read to be written of. */
    void forgetWhatWasRead() {
        em.clear();
    }

    private Written store(List<Happening> happenings) {
        List<Endpoint> endpoints = webhooks.enabled();
        List<B2bEvent> events = new ArrayList<>();
        PackedEventIds others = PackedEventIds.NONE;
        boolean isToBeDelivered = false;
        for (int from = 0; from < happenings.size(); from += CHUNK) {
            List<EventRow> rows = rows(happenings.subList(from, Math.min(from + CHUNK, happenings.size())));
            dao.insert(rows);
            isToBeDelivered |= deliveries.insertDeliveries(endpoints, rows);
            if (happenings.size() <= CHUNK) {
                rows.forEach(row -> events.add(row.event()));
            } else {
                others = others.and(
                        PackedEventIds.of(rows.stream().map(EventRow::id).toList()));
            }
        }
        return new Written(events, others, isToBeDelivered);
    }

    /** Stores an event for one endpoint alone, of which nobody else is told. */
    String writeFor(Endpoint endpoint, EventType type, String subject, Object data) {
        EventRow row = row(type, subject, null, null, payload(type, now(), "staff", List.of(), data));
        dao.insert(List.of(row));
        deliveries.insertDelivery(endpoint, row);
        return row.id();
    }

    /**
     * The plain SQL that follows sees what the entity manager still holds back. What a flush throws here is what it would
     * throw within the commit: callers tell "somebody was faster" by it.
     */
    private void flush() {
        try {
            em.flush();
        } catch (RuntimeException e) {
            PersistenceExceptionTranslator translator =
                    factory instanceof EntityManagerFactoryInfo info ? info.getJpaDialect() : null;
            throw translator == null ? e : DataAccessUtils.translateIfNecessary(e, translator);
        }
    }

    private List<EventRow> rows(List<Happening> happenings) {
        EventViews.Found found = views.of(happenings);
        Instant now = now();
        List<EventRow> rows = new ArrayList<>();
        for (Happening happening : happenings) {
            Object data = found.data(happening);
            rows.add(row(happening.type(), happening, found, data, now));
            if (happening.income() && found.isPaid(happening)) {
                rows.add(row(EventType.ORDER_PAID, happening, found, data, now));
            }
        }
        return rows;
    }

    private EventRow row(EventType type, Happening happening, EventViews.Found found, Object data, Instant now) {
        String payload = payload(type, now, happening.actor(), happening.changed(), data);
        return row(type, happening.subject().text(), found.companyOf(happening), found.customerOf(happening), payload);
    }

    private EventRow row(EventType type, String subject, Long companyId, Long customerId, String payload) {
        return new EventRow(ids.next(), type, subject, companyId, customerId, now(), payload);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String payload(EventType type, Instant now, String actor, Iterable<String> changed, Object data) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", type.code());
        payload.put("timestamp", now.toString());
        payload.put("actor", actor);
        List<String> fields = new ArrayList<>();
        changed.forEach(fields::add);
        if (!fields.isEmpty()) {
            payload.put("changed", fields);
        }
        payload.put("data", data);
        return json.text(payload);
    }
}
