package org.b2bleaf.requestaccess;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.persistence.Where;
import org.b2bleaf.requestaccess.rules.RequestLimits.Taken;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.signin.rules.EmailAddress;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** The rows of B2B_ACCESS_REQUEST. Called within the transactions of the services of this package. */
@Repository("b2bAccessRequestDao")
public class AccessRequestDao {

    private static final String LOCK = "B2B_ACCESS_REQUEST_LOCK";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * Makes senders wait for each other, on every node, until this transaction ends. Limits are counts of rows, and rows
     * that another transaction is about to insert cannot be counted.
     */
    void lock() {
        // Naming the table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        int rows = em.unwrap(Session.class)
                .createSQLQuery("update " + LOCK + " set TAKEN = TAKEN + 1 where BUCKET = 0")
                .addSynchronizedQuerySpace(LOCK)
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("Table " + LOCK + " has lost its row");
        }
    }

    AccessRequestImpl save(AccessRequestImpl request) {
        em.persist(request);
        return request;
    }

    boolean isStored(String formKey) {
        return count(new Where().and("r.formKey = ?", formKey)) > 0;
    }

    /** What the limits look at. */
    Taken taken(EmailAddress email, String networkKey, Instant now) {
        Date hourAgo = Date.from(now.minus(Duration.ofHours(1)));
        Date dayAgo = Date.from(now.minus(Duration.ofDays(1)));
        return new Taken(
                count(new Where().and("r.email = ?", email.value()).and("r.createdAt > ?", dayAgo)),
                count(new Where().and("r.networkKey = ?", networkKey).and("r.createdAt > ?", hourAgo)),
                count(new Where().and("r.createdAt > ?", dayAgo)));
    }

    private long count(Where where) {
        return where.applyTo(em.createQuery("select count(r) from B2bAccessRequest r" + where, Long.class))
                .getSingleResult();
    }

    /** As it is stored now; null when there is none. */
    AccessRequestImpl find(long id) {
        AccessRequestImpl request = em.find(AccessRequestImpl.class, id);
        if (request != null) {
            // The request of a browser keeps its session open, and a decision goes past it.
            em.refresh(request);
        }
        return request;
    }

    List<AccessRequest> page(RequestStatus status, String text, int first, int limit) {
        return listed("select r", status, text, " order by r.createdAt desc, r.id desc", AccessRequest.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(RequestStatus status, String text) {
        return listed("select count(r)", status, text, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> listed(String select, RequestStatus status, String text, String order, Class<T> type) {
        Where where = new Where();
        if (status != null) {
            where.and("r.status = ?", status.name());
        }
        if (!text.isBlank()) {
            String typed = Where.containing(text.strip());
            where.and(
                    "(lower(r.companyName) like ? escape '!' or lower(r.contactName) like ? escape '!'"
                            + " or r.email like ? escape '!' or lower(r.taxId) like ? escape '!')",
                    typed,
                    typed,
                    typed,
                    typed);
        }
        return where.applyTo(em.createQuery(select + " from B2bAccessRequest r" + where + order, type));
    }

    /** How many there are of each status; none is left out. */
    Map<RequestStatus, Long> counts() {
        Map<RequestStatus, Long> counts = new EnumMap<>(RequestStatus.class);
        for (RequestStatus status : RequestStatus.values()) {
            counts.put(status, 0L);
        }
        em.createQuery("select r.status, count(r) from B2bAccessRequest r group by r.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put(RequestStatus.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** Decides a request that nobody has decided yet, in one statement. */
    boolean decide(long id, RequestStatus status, String reason, Long companyId, String actor, Date now) {
        return em.createQuery(
                                """
                                update B2bAccessRequest r set r.status = :status, r.reason = :reason,
                                r.companyId = :company, r.decidedBy = :actor, r.decidedAt = :now
                                where r.id = :id and r.status = 'NEW'""")
                        .setParameter("status", status.name())
                        .setParameter("reason", reason)
                        .setParameter("company", companyId)
                        .setParameter("actor", actor)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Notes what an approval has made. */
    void link(long id, long companyId, long locationId, long customerId) {
        em.createQuery(
                        """
                        update B2bAccessRequest r set r.companyId = :company, r.locationId = :location,
                        r.customerId = :customer where r.id = :id""")
                .setParameter("company", companyId)
                .setParameter("location", locationId)
                .setParameter("customer", customerId)
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean isWaiting(String email) {
        return count(new Where().and("r.email = ?", email).and("r.status = ?", RequestStatus.NEW.name())) > 0;
    }

    /** Deletes requests that were decided before the moment. */
    int deleteDecidedBefore(Date moment) {
        return em.createQuery("delete from B2bAccessRequest r where r.status <> 'NEW' and r.decidedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
