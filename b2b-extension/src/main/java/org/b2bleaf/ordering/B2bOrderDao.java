package org.b2bleaf.ordering;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.ordering.rules.Scope;
import org.broadleafcommerce.core.order.domain.Order;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes B2B orders. What a viewer may see is part of each query, so that a forbidden order is not even read:
 * the scopes come from {@link org.b2bleaf.ordering.rules.OrderVisibility}.
 */
@Repository("b2bOrderDao")
public class B2bOrderDao {

    private static final String PERSONAL =
            """
            from OrderImpl o
            where o.customer.id = :customer and o.orderNumber is not null and o.status in ('SUBMITTED', 'CANCELLED')
            and not exists (
                select b.id from B2bOrder b
                where b.order.id = o.id and (b.transferId is null or b.location.id in (:locations)))""";

    /** In a list that must not be empty. */
    private static final long NO_LOCATION = 0;

    private static final String NEWEST_FIRST = " order by o.submittedAt desc, o.id desc";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    public void insert(B2bOrder order) {
        em.persist(order);
    }

    /** Makes whoever submits the same cart in another session or on another node wait for this transaction. */
    void lockCart(long orderId) {
        // Naming a table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        em.unwrap(Session.class)
                .createSQLQuery("update BLC_ORDER set ORDER_STATUS = ORDER_STATUS where ORDER_ID = :order")
                .addSynchronizedQuerySpace("B2B_ORDER")
                .setLong("order", orderId)
                .executeUpdate();
    }

    /**
     * For hooks, which act for the shop and not for a viewer.
     *
     * @return null when this order of Broadleaf has none
     */
    public B2bOrder findByOrderId(long orderId) {
        return first(new Conditions().and("o.order.id = ?", orderId));
    }

    /**
     * What a buyer's cart became.
     *
     * @return null when it became none
     */
    public B2bOrder findByOrderId(long orderId, long placedById) {
        return first(new Conditions().and("o.order.id = ?", orderId).and("o.placedBy.id = ?", placedById));
    }

    /** @return null for an order that does not exist, and likewise for one that the viewer may not see */
    public B2bOrder findByNumber(String orderNumber, List<Scope> scopes) {
        return first(new Conditions().in(scopes).and("o.orderNumber = ?", orderNumber));
    }

    private B2bOrder first(Conditions conditions) {
        return conditions
                .applyTo(em.createQuery("select o from B2bOrder o" + conditions.where(), B2bOrder.class))
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * One page of the orders that the viewer may see, newest first, in one statement.
     *
     * @param after the last order of the page before; null for the first page
     */
    public List<B2bOrder> list(List<Scope> scopes, OrderFilter filter, OrderPosition after, int limit) {
        Conditions conditions = conditions(scopes, filter).after(after);
        return conditions
                .applyTo(em.createQuery("select o from B2bOrder o" + conditions.where() + NEWEST_FIRST, B2bOrder.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The same list by numbered pages, for people who jump to one.
     *
     * @param first index of the first order wanted, 0 for the newest
     */
    public List<B2bOrder> list(List<Scope> scopes, OrderFilter filter, int first, int limit) {
        Conditions conditions = conditions(scopes, filter);
        return conditions
                .applyTo(em.createQuery("select o from B2bOrder o" + conditions.where() + NEWEST_FIRST, B2bOrder.class))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Orders that a customer placed for nobody but him- or herself, newest first, at most the given number. */
    public List<Order> personal(Scope.Personal scope, int limit) {
        return personal(scope, " order by o.submitDate desc, o.id desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** @return null for an order that does not exist, and likewise for somebody else's or one of a location */
    public Order findPersonal(Scope.Personal scope, String orderNumber) {
        return personal(scope, " and o.orderNumber = :number")
                .setParameter("number", orderNumber)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private TypedQuery<Order> personal(Scope.Personal scope, String rest) {
        return em.createQuery("select o " + PERSONAL + rest, Order.class)
                .setParameter("customer", scope.customerId())
                .setParameter("locations", scope.locationIds().isEmpty() ? Set.of(NO_LOCATION) : scope.locationIds());
    }

    /** How many orders {@link #list} has on all pages. */
    public long count(List<Scope> scopes, OrderFilter filter) {
        Conditions conditions = conditions(scopes, filter);
        return conditions
                .applyTo(em.createQuery("select count(o) from B2bOrder o" + conditions.where(), Long.class))
                .getSingleResult();
    }

    /** Whether the location has an order, or a draft that is open, with this PO number, in any case. */
    public boolean isPoNumberUsed(long locationId, String poNumber) {
        String key = poNumber.toLowerCase(Locale.ROOT);
        return has("B2bOrder o where o.status <> 'CANCELLED' and o.poNumberKey = :key", locationId, key)
                || has(
                        "B2bDraft o where o.status in ('SUBMITTED', 'INVOICED') and lower(o.poNumber) = :key",
                        locationId,
                        key);
    }

    private boolean has(String records, long locationId, String key) {
        return em.createQuery("select count(o) from " + records + " and o.location.id = :location", Long.class)
                        .setParameter("location", locationId)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    private static Conditions conditions(List<Scope> scopes, OrderFilter filter) {
        return new Conditions()
                .in(scopes)
                .and("o.submittedAt >= ?", date(filter.from()))
                .and("o.submittedAt < ?", date(filter.until()))
                .and("o.status = ?", name(filter.status()))
                .and("o.paymentStatus = ?", name(filter.paymentStatus()))
                .and("o.location.externalId = ?", filter.locationExternalId())
                .andContains("o.poNumber", filter.poNumber())
                .and("lower(o.placedByEmail) = ?", lower(filter.placedBy()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static String name(Enum<?> status) {
        return status == null ? null : status.name();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
