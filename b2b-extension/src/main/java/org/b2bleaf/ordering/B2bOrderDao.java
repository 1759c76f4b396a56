package org.b2bleaf.ordering;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.ordering.rules.OrderFacts;
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

    private static final long NO_DRAFT = 0;

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

    /** What the rule needs to know of an order of a location; empty when there is none with this number. */
    Optional<OrderFacts> factsOf(String orderNumber) {
        return em
                .createQuery(
                        "select o.location.id, o.placedBy.id, o.transferId from B2bOrder o where o.orderNumber = :number",
                        Object[].class)
                .setParameter("number", orderNumber)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new OrderFacts((Long) row[0], (Long) row[1], row[2] != null));
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
     * Orders that a customer placed for nobody but him- or herself, newest first, at most the given number.
     *
     * @param from submitted at or after; null for any
     * @param until submitted before; null for any
     */
    List<Order> personal(Scope.Personal scope, Date from, Date until, int limit) {
        TypedQuery<Order> query = personal(
                scope,
                (from == null ? "" : " and o.submitDate >= :from")
                        + (until == null ? "" : " and o.submitDate < :until")
                        + " order by o.submitDate desc, o.id desc");
        if (from != null) {
            query.setParameter("from", from);
        }
        if (until != null) {
            query.setParameter("until", until);
        }
        return query.setMaxResults(limit).getResultList();
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

    /** Whether the location has an order, or a draft that is open, with this PO number, in any case. */
    public boolean isPoNumberUsed(long locationId, String poNumber) {
        return isPoNumberUsed(locationId, poNumber, NO_DRAFT);
    }

    /** The same for the PO number of a draft that becomes an order: the draft itself does not count. */
    public boolean isPoNumberUsedBeside(DraftOrder draft) {
        return isPoNumberUsed(draft.getLocation().getId(), draft.getPoNumber(), draft.getId());
    }

    private boolean isPoNumberUsed(long locationId, String poNumber, long exceptDraft) {
        String key = poNumber.toLowerCase(Locale.ROOT);
        return isThere(em.createQuery(
                                "select count(o) from B2bOrder o where o.status <> 'CANCELLED'"
                                        + " and o.poNumberKey = :key and o.location.id = :location",
                                Long.class)
                        .setParameter("location", locationId)
                        .setParameter("key", key))
                || isThere(em.createQuery(
                                "select count(o) from B2bDraft o where o.status in ('SUBMITTED', 'INVOICED')"
                                        + " and lower(o.poNumber) = :key and o.location.id = :location and o.id <> :draft",
                                Long.class)
                        .setParameter("location", locationId)
                        .setParameter("key", key)
                        .setParameter("draft", exceptDraft));
    }

    private static boolean isThere(TypedQuery<Long> count) {
        return count.getSingleResult() > 0;
    }
}
