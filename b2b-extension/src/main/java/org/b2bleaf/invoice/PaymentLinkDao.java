package org.b2bleaf.invoice;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.springframework.stereotype.Repository;

/** Reads and writes payment links, within the transactions of the services of this package. */
@Repository("b2bPaymentLinkDao")
public class PaymentLinkDao {

    private static final String MISSES = "B2B_PAYMENT_LINK_MISS";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    void insert(PaymentLinkRecord link) {
        em.persist(link);
    }

    Optional<PaymentLinkRecord> findByHash(String tokenHash) {
        return em
                .createQuery("select l from B2bPaymentLink l where l.tokenHash = :hash", PaymentLinkRecord.class)
                .setParameter("hash", tokenHash)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<PaymentLinkRecord> ofOrder(long orderId) {
        return em.createQuery(
                        "select l from B2bPaymentLink l where l.orderId = :order order by l.id desc",
                        PaymentLinkRecord.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** @return how many were valid before */
    int withdraw(long orderId) {
        return em.createQuery("update B2bPaymentLink l set l.withdrawn = true"
                        + " where l.orderId = :order and l.withdrawn = false")
                .setParameter("order", orderId)
                .executeUpdate();
    }

    /**
     * Counts a card that is about to be tried, on all nodes.
     *
     * @param most in the time since
     * @return false when as many were tried before
     */
    boolean countTry(long linkId, int most, Instant now, Instant since) {
        return em.createQuery("update B2bPaymentLink l set l.tries = l.tries + 1"
                                        + " where l.id = :id and l.triesFrom > :since and l.tries < :most")
                                .setParameter("id", linkId)
                                .setParameter("since", Date.from(since))
                                .setParameter("most", most)
                                .executeUpdate()
                        == 1
                || em.createQuery("update B2bPaymentLink l set l.tries = 1, l.triesFrom = :now"
                                        + " where l.id = :id and l.triesFrom <= :since")
                                .setParameter("id", linkId)
                                .setParameter("now", Date.from(now))
                                .setParameter("since", Date.from(since))
                                .executeUpdate()
                        == 1;
    }

    /** How often a network asked for links that there are not, in one hour. */
    int misses(String network, long hour) {
        Number misses = (Number) em.unwrap(Session.class)
                .createSQLQuery(
                        "select MISSES from B2B_PAYMENT_LINK_MISS where NETWORK = :network and MISSED_HOUR = :hour")
                .addScalar("MISSES", StandardBasicTypes.INTEGER)
                .addSynchronizedQuerySpace(MISSES)
                .setString("network", network)
                .setLong("hour", hour)
                .uniqueResult();
        return misses == null ? 0 : misses.intValue();
    }

    /** @return false when the network has no row for the hour yet */
    boolean countMiss(String network, long hour) {
        return missed(
                        "update B2B_PAYMENT_LINK_MISS set MISSES = MISSES + 1"
                                + " where NETWORK = :network and MISSED_HOUR = :hour",
                        network,
                        hour)
                == 1;
    }

    void insertMiss(String network, long hour) {
        missed(
                "insert into B2B_PAYMENT_LINK_MISS (NETWORK, MISSED_HOUR, MISSES) values (:network, :hour, 1)",
                network,
                hour);
    }

    private int missed(String sql, String network, long hour) {
        return em.unwrap(Session.class)
                .createSQLQuery(sql)
                .addSynchronizedQuerySpace(MISSES)
                .setString("network", network)
                .setLong("hour", hour)
                .executeUpdate();
    }

    void deleteMissesBefore(long hour) {
        em.unwrap(Session.class)
                .createSQLQuery("delete from B2B_PAYMENT_LINK_MISS where MISSED_HOUR < :hour")
                .addSynchronizedQuerySpace(MISSES)
                .setLong("hour", hour)
                .executeUpdate();
    }
}
