package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.Conditions;
import org.b2bleaf.ordering.OrderPosition;
import org.b2bleaf.ordering.rules.Scope;
import org.b2bleaf.persistence.Where;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.springframework.stereotype.Repository;

/** The rows of B2B_RETURN. What a buyer may see is part of each query, as with orders. */
@Repository("b2bReturnDao")
public class ReturnDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Holds an order for this transaction, so that its lines are not returned twice at once; as it is stored now. */
    B2bOrder lockOrder(long b2bOrderId) {
        em.createQuery("update B2bOrder o set o.version = o.version where o.id = :id")
                .setParameter("id", b2bOrderId)
                .executeUpdate();
        B2bOrder order = em.find(B2bOrderImpl.class, b2bOrderId);
        em.refresh(order);
        return order;
    }

    /** Holds a return for this transaction; as it is stored now. */
    Optional<ReturnRequestImpl> lock(long id) {
        int rows = em.createQuery("update B2bReturn o set o.version = o.version where o.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return rows == 1 ? find(id) : Optional.empty();
    }

    /** As it is stored now. */
    Optional<ReturnRequestImpl> find(long id) {
        ReturnRequestImpl found = em.find(ReturnRequestImpl.class, id);
        if (found != null) {
            // The request of a browser keeps its session open, and other transactions go past it.
            em.refresh(found);
        }
        return Optional.ofNullable(found);
    }

    void insert(ReturnRequestImpl request) {
        em.persist(request);
        em.flush();
    }

    void insert(ReturnStock wish) {
        em.persist(wish);
    }

    /** What a form has asked for already; empty when it was not sent. */
    Optional<ReturnRequest> ofForm(long b2bOrderId, String formKey) {
        return list(new Where().and("o.order.id = ?", b2bOrderId).and("o.formKey = ?", formKey), 0, 1).stream()
                .findFirst();
    }

    Optional<ReturnRequest> findByReference(String reference, List<Scope> scopes) {
        return list(Conditions.addTo(new Where(), scopes).and("o.reference = ?", reference), 0, 1).stream()
                .findFirst();
    }

    /**
     * One page of what the viewer may see, newest first, in one statement.
     *
     * @param orderNumber null for any order
     * @param after the last of the page before; null for the first page
     */
    List<ReturnRequest> list(List<Scope> scopes, String orderNumber, OrderPosition after, int limit) {
        Where where = Conditions.addTo(new Where(), scopes);
        if (orderNumber != null) {
            where.and("o.order.orderNumber = ?", orderNumber);
        }
        if (after != null) {
            where.and(
                    "(o.requestedAt < ? or (o.requestedAt = ? and o.id < ?))",
                    after.submittedAt(),
                    after.submittedAt(),
                    after.id());
        }
        return list(where, 0, limit);
    }

    /** How many of them are not finished. */
    long countOpen(List<Scope> scopes) {
        return count(Conditions.addTo(new Where(), scopes).and("o.status in ('REQUESTED', 'APPROVED', 'RECEIVED')"));
    }

    long count(long b2bOrderId) {
        return count(new Where().and("o.order.id = ?", b2bOrderId));
    }

    /** Newest first. */
    List<ReturnRequest> ofOrder(long b2bOrderId) {
        return list(new Where().and("o.order.id = ?", b2bOrderId), 0, Integer.MAX_VALUE);
    }

    /** All lines of returns of an order. */
    List<ReturnLine> linesOf(long b2bOrderId) {
        return em.createQuery(
                        "select l from B2bReturnLine l join fetch l.request r where r.order.id = :order order by l.id",
                        ReturnLine.class)
                .setParameter("order", b2bOrderId)
                .getResultList();
    }

    /** What returns of an order were settled with. */
    BigDecimal settled(long b2bOrderId) {
        BigDecimal sum = em.createQuery(
                        "select sum(o.amount) from B2bReturn o where o.order.id = :order", BigDecimal.class)
                .setParameter("order", b2bOrderId)
                .getSingleResult();
        return sum == null ? BigDecimal.ZERO : sum;
    }

    List<ReturnRequest> page(ReturnSearch search, int first, int limit) {
        return list(where(search, true), first, limit);
    }

    /** How many there are of each status, whatever status is looked for; none is left out. */
    Map<ReturnStatus, Long> counts(ReturnSearch search) {
        Map<ReturnStatus, Long> counts = new EnumMap<>(ReturnStatus.class);
        for (ReturnStatus status : ReturnStatus.values()) {
            counts.put(status, 0L);
        }
        Where where = where(search, false);
        where.applyTo(em.createQuery(
                        "select o.status, count(o) from B2bReturn o" + where + " group by o.status", Object[].class))
                .getResultList()
                .forEach(row -> counts.put(ReturnStatus.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    private static Where where(ReturnSearch search, boolean withStatus) {
        Where where = new Where();
        if (withStatus && search.status() != null) {
            where.and("o.status = ?", search.status().name());
        }
        if (search.companyId() != null) {
            where.and("o.company.id = ?", search.companyId());
        }
        if (!search.text().isBlank()) {
            String typed = search.text().strip();
            String somewhere = Where.containing(typed);
            where.and(
                    "(lower(o.reference) like ? escape '!' or o.order.orderNumber = ?"
                            + " or lower(o.company.name) like ? escape '!' or lower(o.requestedByName) like ? escape '!'"
                            + " or lower(o.requestedByEmail) like ? escape '!')",
                    Where.beginning(typed),
                    typed,
                    somewhere,
                    somewhere,
                    somewhere);
        }
        return where;
    }

    private List<ReturnRequest> list(Where where, int first, int limit) {
        TypedQuery<ReturnRequest> query = em.createQuery(
                "select o from B2bReturn o join fetch o.order" + where + " order by o.requestedAt desc, o.id desc",
                ReturnRequest.class);
        return where.applyTo(query).setFirstResult(first).setMaxResults(limit).getResultList();
    }

    private long count(Where where) {
        return where.applyTo(em.createQuery("select count(o) from B2bReturn o" + where, Long.class))
                .getSingleResult();
    }

    Customer customer(long id) {
        return em.find(CustomerImpl.class, id);
    }

    /** Ids of returns whose goods are to be put back into the stock. */
    List<Long> stockWishes(int limit) {
        return em.createQuery("select s.returnId from B2bReturnStock s order by s.returnId", Long.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of two who come at once one puts it back. */
    boolean claimStockWish(long returnId) {
        return em.createQuery("delete from B2bReturnStock s where s.returnId = :id")
                        .setParameter("id", returnId)
                        .executeUpdate()
                == 1;
    }
}
