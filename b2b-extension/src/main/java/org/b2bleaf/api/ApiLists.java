package org.b2bleaf.api;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.api.rules.Cursor;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.persistence.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages of records, for other programs. Each takes one statement beside those of {@link ApiViews}. */
@Service("b2bApiLists")
@Transactional(value = "blTransactionManager", readOnly = true)
public class ApiLists {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bApiViews")
    protected ApiViews views;

    /**
     * @param after behind which record it begins; null for the first page
     * @param limit at least 1
     */
    public record PageWanted(Cursor after, int limit) {}

    /** @param next null at the end */
    public record Page<T>(List<T> data, Cursor next) {}

    /**
     * Companies, the oldest first. What is null narrows nothing.
     *
     * @param text part of the name in any case, or the beginning of the external id
     */
    public Page<CompanyView> companies(String externalId, ActiveStatus status, String text, PageWanted wanted) {
        Where where = new Where();
        if (text != null) {
            where.and(
                    "(lower(e.name) like ? escape '!' or lower(e.externalId) like ? escape '!')",
                    Where.containing(text),
                    Where.beginning(text));
        }
        and(where, "e.externalId = ?", externalId);
        and(where, "e.status = ?", status == null ? null : status.name());
        List<Long> ids = ids("select e.id from B2bCompany e", where, "e.id", wanted);
        return page(ids, wanted, page -> List.copyOf(views.companies(page).values()), id -> new Cursor(null, id));
    }

    /** @param companyId null for those of all companies */
    public Page<LocationView> locations(Long companyId, String externalId, ActiveStatus status, PageWanted wanted) {
        Where where = new Where();
        and(where, "e.company.id = ?", companyId);
        and(where, "e.externalId = ?", externalId);
        and(where, "e.status = ?", status == null ? null : status.name());
        List<Long> ids = ids("select e.id from B2bLocation e", where, "e.id", wanted);
        return page(ids, wanted, page -> List.copyOf(views.locations(page).values()), id -> new Cursor(null, id));
    }

    /** @param email whole, in any case; null for all */
    public Page<MemberView> members(long companyId, String email, PageWanted wanted) {
        Where where = new Where().and("e.company.id = ?", companyId);
        and(where, "lower(c.emailAddress) = ?", email == null ? null : email.toLowerCase(Locale.ROOT));
        String from = "select c.id from B2bMember e join e.customer c";
        List<Long> ids = ids(from, where, "c.id", wanted);
        return page(
                ids, wanted, page -> List.copyOf(views.members(companyId, page).values()), id -> new Cursor(null, id));
    }

    public Page<PermissionView> permissions(long locationId, PageWanted wanted) {
        Where where = new Where().and("e.location.id = ?", locationId);
        List<Long> ids = ids("select e.customer.id from B2bPermission e", where, "e.customer.id", wanted);
        return page(
                ids,
                wanted,
                page -> List.copyOf(views.permissions(locationId, page).values()),
                id -> new Cursor(null, id));
    }

    /**
     * Which orders of a location; what is null narrows nothing.
     *
     * @param since submitted then or later
     * @param until submitted before
     */
    public record OrdersWanted(OrderStatus status, PaymentStatus paymentStatus, Instant since, Instant until) {}

    /** In the order in which they were submitted. */
    public Page<OrderView> orders(long locationId, OrdersWanted orders, PageWanted wanted) {
        Where where = new Where().and("e.location.id = ?", locationId);
        and(where, "e.status = ?", orders.status == null ? null : orders.status.name());
        and(where, "e.paymentStatus = ?", orders.paymentStatus == null ? null : orders.paymentStatus.name());
        and(where, "e.submittedAt >= ?", orders.since == null ? null : Date.from(orders.since));
        and(where, "e.submittedAt < ?", orders.until == null ? null : Date.from(orders.until));
        if (wanted.after != null) {
            Date moment = Timestamp.from(wanted.after.moment());
            where.and("(e.submittedAt > ? or (e.submittedAt = ? and e.id > ?))", moment, moment, wanted.after.id());
        }
        List<Object[]> rows = where.applyTo(em.createQuery(
                        "select e.id, e.submittedAt from B2bOrder e" + where + " order by e.submittedAt, e.id",
                        Object[].class))
                .setMaxResults(wanted.limit + 1)
                .getResultList();
        List<Long> ids = rows.stream().map(row -> (Long) row[0]).toList();
        return page(
                ids,
                wanted,
                page -> List.copyOf(views.orders(page).values()),
                id -> new Cursor(((Date) rows.get(wanted.limit - 1)[1]).toInstant(), id));
    }

    /** @return the id of the company with this external id */
    public Optional<Long> companyId(String externalId) {
        return first("select e.id from B2bCompany e where e.externalId = :key", externalId);
    }

    /** @return the id of the location with this external id */
    public Optional<Long> locationId(String externalId) {
        return first("select e.id from B2bLocation e where e.externalId = :key", externalId);
    }

    /** @return the same id if there is such a company */
    public Optional<Long> companyId(long id) {
        return first("select e.id from B2bCompany e where e.id = :key", id);
    }

    /** @return the same id if there is such a location */
    public Optional<Long> locationId(long id) {
        return first("select e.id from B2bLocation e where e.id = :key", id);
    }

    /** @return the id of the company of a location */
    public Optional<Long> companyOfLocation(long locationId) {
        return first("select e.company.id from B2bLocation e where e.id = :key", locationId);
    }

    /** @return the id of the B2B order of this location with this number */
    public Optional<Long> orderId(long locationId, String orderNumber) {
        return em
                .createQuery(
                        "select e.id from B2bOrder e where e.orderNumber = :number and e.location.id = :location",
                        Long.class)
                .setParameter("number", orderNumber)
                .setParameter("location", locationId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<Long> first(String query, Object key) {
        return em.createQuery(query, Long.class).setParameter("key", key).setMaxResults(1).getResultList().stream()
                .findFirst();
    }

    private static void and(Where where, String condition, Object value) {
        if (value != null) {
            where.and(condition, value);
        }
    }

    /** One more than wanted says whether there are more. */
    private List<Long> ids(String select, Where where, String id, PageWanted wanted) {
        if (wanted.after != null) {
            where.and(id + " > ?", wanted.after.id());
        }
        TypedQuery<Long> query = em.createQuery(select + where + " order by " + id, Long.class);
        return where.applyTo(query).setMaxResults(wanted.limit + 1).getResultList();
    }

    private static <T> Page<T> page(
            List<Long> ids, PageWanted wanted, Function<List<Long>, List<T>> read, Function<Long, Cursor> cursor) {
        List<Long> shown = ids.subList(0, Math.min(ids.size(), wanted.limit));
        return new Page<>(
                read.apply(shown), ids.size() > shown.size() ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }
}
