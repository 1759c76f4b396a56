package org.b2bleaf.ordering.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.Query;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.aging.DueSql;
import org.b2bleaf.ordering.aging.LocalCalendar;
import org.b2bleaf.ordering.money.OrderDesk;
import org.b2bleaf.ordering.rules.Overdue;
import org.b2bleaf.persistence.Days;
import org.b2bleaf.persistence.Where;
import org.hibernate.SQLQuery;
import org.hibernate.type.IntegerType;
import org.hibernate.type.StringType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bMerchantOrders")
@Transactional(value = "blTransactionManager", readOnly = true)
public class MerchantOrdersImpl implements MerchantOrders {

    /** So many records that a text may mean are looked up before; a vaguer text is looked for in the orders. */
    private static final int MOST_MEANT = 100;

    private static final String CUSTOMER = "org.broadleafcommerce.profile.core.domain.CustomerImpl";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bLocalCalendar")
    protected LocalCalendar calendar;

    @Resource(name = "b2bOrderDesk")
    protected OrderDesk desk;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public OrdersPage page(OrderSearch search, int page, int size) {
        Where where = where(search);
        DueSql due = new DueSql(calendar.today());
        Map<OrderHeap, String> heaps = heaps(due);
        int first = (int) Math.min((long) page * size, MOST_LISTED - size);
        List<ListedOrder> found = rows(search, where, heaps.get(search.heap), due, first, size + 1);
        return new OrdersPage(
                found.stream().limit(size).toList(),
                found.size() > size && first + size < MOST_LISTED,
                counts(where, heaps, due));
    }

    private List<ListedOrder> rows(OrderSearch search, Where where, String heap, DueSql due, int first, int limit) {
        boolean filled = search.sort == OrderColumn.DUE
                && (search.heap == OrderHeap.OVERDUE || search.dueFrom != null || search.dueUntil != null);
        String orderBy = " order by " + search.sort.orderBy(search.descending, filled);
        // Which ones first, and then these alone as a whole: where the database has to sort, it sorts numbers.
        Query query = where.applyTo(em.createNativeQuery(
                "select {o.*}, l.TIME_ZONE as ZONE from (select o.B2B_ORDER_ID as ID from B2B_ORDER o"
                        + and(where, heap)
                        + orderBy
                        + " limit :most offset :first) p join B2B_ORDER o on o.B2B_ORDER_ID = p.ID"
                        + " join B2B_LOCATION l on l.LOCATION_ID = o.LOCATION_ID"
                        + orderBy));
        query.setParameter("most", limit).setParameter("first", first);
        bind(query, heap, due);
        query.unwrap(SQLQuery.class).addEntity("o", B2bOrderImpl.class).addScalar("ZONE", StringType.INSTANCE);
        Instant now = clock.instant();
        List<ListedOrder> orders = new ArrayList<>();
        for (Object row : query.getResultList()) {
            B2bOrder order = (B2bOrder) ((Object[]) row)[0];
            orders.add(new ListedOrder(order, isOverdue(order, now, ZoneId.of((String) ((Object[]) row)[1]))));
        }
        return orders;
    }

    /** Counting ends early: nobody acts on the difference between 1,000 and 300,000 orders. */
    private Map<OrderHeap, Integer> counts(Where where, Map<OrderHeap, String> heaps, DueSql due) {
        StringBuilder sql = new StringBuilder();
        heaps.forEach((heap, condition) -> sql.append(sql.isEmpty() ? "" : " union all ")
                .append("select ")
                .append(heap.ordinal())
                .append(" as HEAP, count(*) as ORDERS from (select o.B2B_ORDER_ID from B2B_ORDER o")
                .append(and(where, condition))
                .append(" limit ")
                .append(MOST_COUNTED)
                .append(") h")
                .append(heap.ordinal()));
        Query query = where.applyTo(em.createNativeQuery(sql.toString()));
        bind(query, sql, due);
        query.unwrap(SQLQuery.class).addScalar("HEAP", IntegerType.INSTANCE).addScalar("ORDERS", IntegerType.INSTANCE);
        Map<OrderHeap, Integer> counts = new EnumMap<>(OrderHeap.class);
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(OrderHeap.values()[(Integer) columns[0]], (Integer) columns[1]);
        }
        return counts;
    }

    private void bind(Query query, CharSequence sql, DueSql due) {
        if (sql.toString().contains(":lapse")) {
            query.setParameter("lapse", Date.from(desk.reservationsLapseSince()));
        }
        due.zones().forEach((name, zones) -> {
            if (sql.toString().contains(":" + name + ")")) {
                query.setParameter(name, zones);
            }
        });
    }

    private static String and(Where where, String condition) {
        String clause = where.toString();
        return condition.isEmpty() ? clause : (clause.isEmpty() ? " where " : clause + " and ") + condition;
    }

    /** The condition of each heap; empty for none. */
    private Map<OrderHeap, String> heaps(DueSql due) {
        String open = "o.OPEN_AMOUNT > 0 and o.STATUS <> 'CANCELLED'";
        Map<OrderHeap, String> heaps = new EnumMap<>(OrderHeap.class);
        heaps.put(OrderHeap.ALL, "");
        heaps.put(OrderHeap.OPEN, open);
        heaps.put(OrderHeap.OVERDUE, open + " and " + due.isPast());
        heaps.put(OrderHeap.EXPIRING, "o.AUTHORIZED_SINCE < :lapse");
        heaps.put(OrderHeap.TO_FULFIL, "o.STATUS = 'SUBMITTED'");
        return heaps;
    }

    private Where where(OrderSearch search) {
        Where where = new Where();
        and(where, "o.COMPANY_ID = ?", search.companyId);
        and(where, "o.LOCATION_ID = ?", search.locationId);
        andMeant(where, "o.COMPANY_ID", "o.COMPANY_NAME", "B2bCompany", search.company);
        andMeant(where, "o.LOCATION_ID", "o.LOCATION_NAME", "B2bLocation", search.location);
        andMember(where, search.member);
        and(where, "o.ORDER_NUMBER = ?", given(search.orderNumber));
        if (given(search.poNumber) != null) {
            // An index serves what a text starts with.
            where.and(
                    "o.PO_NUMBER_KEY like ? escape '!'",
                    Where.containing(search.poNumber.strip()).substring(1));
        }
        and(where, "o.TERMS_TYPE = ?", search.terms == null ? null : search.terms.name());
        and(where, "o.PAYMENT_STATUS = ?", search.paymentStatus == null ? null : search.paymentStatus.name());
        and(where, "o.STATUS = ?", search.status == null ? null : search.status.name());
        and(where, "o.SUBMITTED_AT >= ?", search.submittedFrom == null ? null : Date.from(search.submittedFrom));
        and(where, "o.SUBMITTED_AT < ?", search.submittedUntil == null ? null : Date.from(search.submittedUntil));
        and(where, "o.DUE_DATE >= ?", Days.stored(search.dueFrom));
        and(where, "o.DUE_DATE <= ?", Days.stored(search.dueUntil));
        return where;
    }

    private static void and(Where where, String condition, Object value) {
        if (value != null) {
            where.and(condition, value);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Names are looked up where they are few, so that the orders are found by an index. */
    private void andMeant(Where where, String idColumn, String nameColumn, String entity, String text) {
        String typed = given(text);
        if (typed == null) {
            return;
        }
        String part = Where.containing(typed);
        List<Long> meant = em.createQuery(
                        "select r.id from " + entity
                                + " r where lower(r.name) like :part escape '!' or r.externalId = :typed order by r.id",
                        Long.class)
                .setParameter("part", part)
                .setParameter("typed", typed)
                .setMaxResults(MOST_MEANT + 1)
                .getResultList();
        andIn(where, idColumn, meant, "lower(" + nameColumn + ") like ? escape '!'", part);
    }

    private void andMember(Where where, String text) {
        String typed = given(text);
        if (typed == null) {
            return;
        }
        if (typed.contains("@")) {
            List<Long> meant = em.createQuery(
                            "select c.id from " + CUSTOMER + " c where c.emailAddress in (:typed)", Long.class)
                    .setParameter("typed", List.of(typed, typed.toLowerCase(Locale.ROOT)))
                    .setMaxResults(MOST_MEANT)
                    .getResultList();
            if (!meant.isEmpty()) {
                where.and("o.PLACED_BY_ID in (?)", meant);
                return;
            }
        }
        String part = Where.containing(typed);
        where.and(
                "(lower(o.PLACED_BY_NAME) like ? escape '!' or lower(o.PLACED_BY_EMAIL) like ? escape '!')",
                part,
                part);
    }

    private static void andIn(Where where, String column, List<Long> meant, String otherwise, String part) {
        if (meant.isEmpty()) {
            where.and("1 = 0");
        } else if (meant.size() > MOST_MEANT) {
            where.and(otherwise, part);
        } else {
            where.and(column + " in (?)", meant);
        }
    }

    @Override
    public Map<OrderHeap, Integer> counts() {
        DueSql due = new DueSql(calendar.today());
        return counts(new Where(), heaps(due), due);
    }

    @Override
    public Optional<B2bOrder> find(long b2bOrderId) {
        return em
                .createQuery(
                        """
                select o from B2bOrder o join fetch o.company join fetch o.location join fetch o.order
                where o.id = :id""",
                        B2bOrder.class)
                .setParameter("id", b2bOrderId)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public boolean isOverdue(B2bOrder order) {
        return isOverdue(order, clock.instant(), order.getLocation().getTimeZone());
    }

    private static boolean isOverdue(B2bOrder order, Instant now, ZoneId zone) {
        return Overdue.isOverdue(
                order.getStatus(), Optional.ofNullable(order.getDueDate()), order.getOpenAmount(), now, zone);
    }
}
