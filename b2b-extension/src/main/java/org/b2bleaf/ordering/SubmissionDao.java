package org.b2bleaf.ordering;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceContext;
import org.springframework.stereotype.Repository;

/** The rows of B2B_SUBMISSION. Called within the transactions of the services of this package. */
@Repository("b2bSubmissionDao")
public class SubmissionDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    SubmissionRecord insert(SubmissionRecord submission) {
        em.persist(submission);
        return submission;
    }

    /** As it is stored now; null when there is none. */
    SubmissionRecord find(long id) {
        SubmissionRecord submission = em.find(SubmissionRecord.class, id);
        if (submission != null) {
            // The request of a browser keeps its session open.
            em.refresh(submission);
        }
        return submission;
    }

    /** The same, and nobody else may change it until this transaction ends. */
    SubmissionRecord lock(long id) {
        SubmissionRecord submission = em.find(SubmissionRecord.class, id);
        if (submission != null) {
            em.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
        }
        return submission;
    }

    /** What a page became, or is about to become; null when it was not submitted. */
    SubmissionRecord findByKey(long customerId, String key) {
        return first("s.customerId = :a and s.key = :b", customerId, key);
    }

    /** The submission that has set the cart aside; null when none has. */
    SubmissionRecord findOpen(long customerId, long orderId) {
        return first("s.customerId = :a and s.openOrderId = :b", customerId, orderId);
    }

    private SubmissionRecord first(String condition, Object a, Object b) {
        return em
                .createQuery("select s from B2bSubmission s where " + condition, SubmissionRecord.class)
                .setParameter("a", a)
                .setParameter("b", b)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Ids of open submissions from before the moment, the oldest first. */
    List<Long> open(Instant before, int limit) {
        return em.createQuery(
                        "select s.id from B2bSubmission s where s.openOrderId is not null and s.createdAt < :before order by s.id",
                        Long.class)
                .setParameter("before", Date.from(before))
                .setMaxResults(limit)
                .getResultList();
    }
}
