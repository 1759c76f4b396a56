package org.b2bleaf.history;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.persistence.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bHistory")
public class HistoryImpl implements History {

    /** Events about codes by e-mail, whose value is the address. */
    static final String SIGN_IN = "sign-in";

    private static final String CATALOG = "catalog";
    private static final String ORDER = "order";

    /** So many records are looked for by a part of their name; somebody who finds more types more. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public HistoryPage page(HistoryFilter filter, int first, int limit) {
        Where where = where(filter);
        List<AuditEvent> events = where.applyTo(em.createQuery(
                        "select e from B2bAuditEvent e" + where + " order by e.occurredAt desc, e.id desc",
                        AuditEvent.class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
        Names names = Names.of(events, em);
        return new HistoryPage(events.stream().map(names::entry).toList(), total(where, first, limit, events.size()));
    }

    private long total(Where where, int first, int limit, int read) {
        if (read < limit && (read > 0 || first == 0)) {
            return first + read;
        }
        return where.applyTo(em.createQuery("select count(e) from B2bAuditEvent e" + where, Long.class))
                .getSingleResult();
    }

    private Where where(HistoryFilter filter) {
        Where where = new Where();
        and(where, "e.id = ?", filter.eventId);
        and(where, "e.companyId = ?", filter.companyId);
        and(where, "e.subjectType = '" + AuditSubject.LOCATION + "' and e.subjectId = ?", filter.locationId);
        and(where, "e.customerId = ?", filter.customerId);
        and(where, "e.subjectType = '" + CATALOG + "' and e.subjectId = ?", filter.catalogId);
        and(where, "e.subjectType = '" + ORDER + "' and e.subjectId = ?", filter.orderId);
        and(where, "e.action = ?", filter.action);
        and(where, "e.subjectType = ?", filter.subjectType);
        and(where, "e.occurredAt >= ?", filter.from == null ? null : Date.from(filter.from));
        and(where, "e.occurredAt < ?", filter.until == null ? null : Date.from(filter.until));
        if (filter.actor != null) {
            andBy(where, filter.actor.strip());
        }
        if (filter.subject != null) {
            andOn(where, filter.subject.strip());
        }
        return where;
    }

    private static void and(Where where, String condition, Object value) {
        if (value != null) {
            where.and(condition, value);
        }
    }

    private void andBy(Where where, String text) {
        Any any = new Any();
        any.or("lower(e.actor) like ? escape '!'", Actor.admin(Where.containing(text)));
        any.orIn("e.actor", customers(text).stream().map(Actor::customer).toList());
        if (Actor.SYSTEM.contains(text.toLowerCase(Locale.ROOT))) {
            any.or("e.actor = ?", Actor.SYSTEM);
        }
        any.addTo(where);
    }

    private void andOn(Where where, String text) {
        Any any = new Any();
        any.or(
                "e.subjectType in ('" + SIGN_IN + "', 'order', 'draft') and lower(e.newValue) like ? escape '!'",
                Where.containing(text));
        any.orIn("e.companyId", idsOf("B2bCompany", "name", text));
        any.orIn("e.subjectType = '" + AuditSubject.LOCATION + "' and e.subjectId", idsOf("B2bLocation", "name", text));
        any.orIn("e.subjectType = '" + CATALOG + "' and e.subjectId", idsOf("B2bCatalog", "name", text));
        any.orIn("e.customerId", customers(text));
        any.addTo(where);
    }

    private List<Long> customers(String text) {
        return idsOf("org.broadleafcommerce.profile.core.domain.CustomerImpl", "emailAddress", text);
    }

    private List<Long> idsOf(String entity, String property, String text) {
        Where where = new Where().and("lower(r." + property + ") like ? escape '!'", Where.containing(text));
        return where.applyTo(em.createQuery("select r.id from " + entity + " r" + where + " order by r.id", Long.class))
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Conditions of which one must hold. */
    private static final class Any {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void or(String condition, Object value) {
            conditions.add(condition);
            values.add(value);
        }

        void orIn(String property, List<?> in) {
            if (!in.isEmpty()) {
                or(property + " in (?)", in);
            }
        }

        void addTo(Where where) {
            where.and("(" + String.join(" or ", conditions) + ")", values.toArray());
        }
    }
}
