package org.b2bleaf.transfer;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** The rows of B2B_TRANSFER, and the lock that keeps transfers of one customer apart. */
@Repository("b2bTransferDao")
public class TransferDao {

    private static final String LOCKS = "B2B_TRANSFER_LOCK";
    /** The rows that the migration puts into {@link #LOCKS}. */
    private static final int BUCKETS = 16;

    private static final String WITH_NAMES =
            "select t from B2bTransfer t join fetch t.customer join fetch t.company join fetch t.location";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    void insert(TransferImpl transfer) {
        em.persist(transfer);
        em.flush();
    }

    /** As it is stored at this moment, whatever bulk updates have done to it; null when there is none. */
    TransferImpl find(long id) {
        TransferImpl transfer = em.find(TransferImpl.class, id);
        if (transfer != null) {
            em.refresh(transfer);
        }
        return transfer;
    }

    /**
     * Takes a transfer for one chunk and keeps it until the transaction ends.
     *
     * @return null when it is finished, undone or given up
     */
    TransferImpl claim(long id) {
        int claimed = em.createQuery(
                        """
                        update B2bTransfer t set t.status = 'RUNNING'
                        where t.id = :id and t.status in ('QUEUED', 'RUNNING')""")
                .setParameter("id", id)
                .executeUpdate();
        return claimed == 0 ? null : find(id);
    }

    /** @return whether there was anything left to undo */
    boolean markUndone(long id, String actor, Date now) {
        return em.createQuery(
                                """
                                update B2bTransfer t set t.status = 'UNDONE', t.undoneBy = :actor, t.undoneAt = :now
                                where t.id = :id and t.status <> 'UNDONE'""")
                        .setParameter("id", id)
                        .setParameter("actor", actor)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was given up before */
    boolean requeue(long id) {
        return em.createQuery(
                                """
                                update B2bTransfer t set t.status = 'QUEUED', t.attempts = 0
                                where t.id = :id and t.status = 'FAILED'""")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Makes other transfers of the same customer, on every node, wait until this transaction ends. */
    void lockOrdersOf(long customerId) {
        // Naming the table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        em.unwrap(Session.class)
                .createSQLQuery("update " + LOCKS + " set TAKEN = TAKEN + 1 where BUCKET = :bucket")
                .addSynchronizedQuerySpace(LOCKS)
                .setInteger("bucket", Math.floorMod(customerId, BUCKETS))
                .executeUpdate();
    }

    /** Transfers to work on, oldest first. */
    List<Long> openIds() {
        return em.createQuery(
                        "select t.id from B2bTransfer t where t.status in ('QUEUED', 'RUNNING') order by t.id",
                        Long.class)
                .getResultList();
    }

    Optional<Transfer> findWithNames(long id) {
        return em
                .createQuery(WITH_NAMES + " where t.id = :id", Transfer.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<Transfer> newest(int limit) {
        return em.createQuery(WITH_NAMES + " order by t.createdAt desc, t.id desc", Transfer.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Transfer> notUndone(long companyId, long customerId) {
        return em.createQuery(
                        WITH_NAMES
                                + " where t.company.id = :company and t.customer.id = :customer"
                                + " and t.status <> 'UNDONE' order by t.id",
                        Transfer.class)
                .setParameter("company", companyId)
                .setParameter("customer", customerId)
                .getResultList();
    }
}
