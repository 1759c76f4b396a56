package org.b2bleaf.ordering.money;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.springframework.stereotype.Repository;

/** The rows of B2B_PAYMENT and B2B_CARD_PAYMENT. Called within the transactions of the services of this package. */
@Repository("b2bPaymentDao")
public class PaymentDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** As it is stored now; empty when there is none. */
    Optional<B2bOrder> find(long b2bOrderId) {
        B2bOrder order = em.find(B2bOrderImpl.class, b2bOrderId);
        if (order != null && em.contains(order)) {
            // The request of a browser keeps its session open, and other transactions go past it.
            em.refresh(order);
        }
        return Optional.ofNullable(order);
    }

    /** Holds an order for this transaction: whoever comes second waits here, and then finds what the first one made of it. */
    Optional<B2bOrder> lock(long b2bOrderId) {
        int rows = em.createQuery("update B2bOrder o set o.version = o.version where o.id = :id")
                .setParameter("id", b2bOrderId)
                .executeUpdate();
        return rows == 1 ? find(b2bOrderId) : Optional.empty();
    }

    /** Lets go what was loaded, and what was changed of it and never stored. */
    void forgetEverything() {
        em.clear();
    }

    void insert(B2bOrder order) {
        em.persist(order);
    }

    PaymentEntry insert(PaymentEntry entry) {
        em.persist(entry);
        return entry;
    }

    /** The oldest first. */
    List<PaymentEntry> entries(long b2bOrderId) {
        return em.createQuery(
                        "select p from B2bPayment p where p.order.id = :order order by p.recordedAt, p.id",
                        PaymentEntry.class)
                .setParameter("order", b2bOrderId)
                .getResultList();
    }

    /** Of orders for which this charge has paid or reserved something; empty when there is none. */
    Optional<Long> orderOfCharge(long chargeId) {
        return em
                .createQuery("select p.order.id from B2bPayment p where p.chargeId = :charge", Long.class)
                .setParameter("charge", chargeId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    CardPaymentRecord insert(CardPaymentRecord payment) {
        em.persist(payment);
        em.flush();
        return payment;
    }

    /** As it is stored now; null when there is none. */
    CardPaymentRecord findCardPayment(long id) {
        CardPaymentRecord payment = em.find(CardPaymentRecord.class, id);
        if (payment != null) {
            em.refresh(payment);
        }
        return payment;
    }

    /** What a form became, or is about to become; empty when it was not sent. */
    Optional<CardPaymentRecord> findCardPayment(long b2bOrderId, String formKey) {
        return formKey == null
                ? Optional.empty()
                : em
                        .createQuery(
                                "select c.id from B2bCardPayment c where c.b2bOrderId = :order and c.formKey = :key",
                                Long.class)
                        .setParameter("order", b2bOrderId)
                        .setParameter("key", formKey)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(this::findCardPayment);
    }

    boolean isBeingPaid(long b2bOrderId) {
        return em.createQuery("select count(c) from B2bCardPayment c where c.openOrderId = :order", Long.class)
                        .setParameter("order", b2bOrderId)
                        .getSingleResult()
                > 0;
    }

    void insert(StockReturn wish) {
        em.persist(wish);
    }

    /** Ids of orders whose stock is to be put back. */
    List<Long> stockReturns(int limit) {
        return em.createQuery("select s.b2bOrderId from B2bStockReturn s order by s.b2bOrderId", Long.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Of two who come at once one puts it back. */
    boolean claimStockReturn(long b2bOrderId) {
        return em.createQuery("delete from B2bStockReturn s where s.b2bOrderId = :order")
                        .setParameter("order", b2bOrderId)
                        .executeUpdate()
                == 1;
    }

    /** Ids of payments that are on their way since before the moment, the oldest first. */
    List<Long> openCardPayments(Instant before, int limit) {
        return em.createQuery(
                        "select c.id from B2bCardPayment c where c.openOrderId is not null and c.createdAt < :before order by c.id",
                        Long.class)
                .setParameter("before", Date.from(before))
                .setMaxResults(limit)
                .getResultList();
    }
}
