package org.b2bleaf.mail;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.springframework.stereotype.Repository;

/** The rows of B2B_MAIL. Called within the transactions of the services of this package. */
@Repository("b2bOutboxMailDao")
public class OutboxMailDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    public OutboxMailImpl save(OutboxMailImpl mail) {
        em.persist(mail);
        return mail;
    }

    /** @return null when there is none */
    public OutboxMailImpl find(long id) {
        return em.find(OutboxMailImpl.class, id);
    }

    /** The mails whose turn has come, the one that waits longest first. */
    public List<Long> dueIds(Date now, int limit) {
        return em.createQuery(
                        """
                        select m.id from B2bMail m
                        where m.status = 'QUEUED' and m.nextAttemptAt <= :now
                        order by m.nextAttemptAt, m.id""",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Counts the attempt and keeps others off the mail, in one statement.
     *
     * @param until when the mail becomes due again if this attempt never ends
     * @return whether the mail was still due
     */
    public boolean claim(long id, Date now, Date until) {
        return em.createQuery(
                                """
                                update B2bMail m set m.attempts = m.attempts + 1, m.nextAttemptAt = :until
                                where m.id = :id and m.status = 'QUEUED' and m.nextAttemptAt <= :now""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .executeUpdate()
                == 1;
    }

    /** Makes a mail that was given up due again, in one statement. */
    public boolean requeue(long id, Date now) {
        return em.createQuery(
                                """
                                update B2bMail m set m.status = 'QUEUED', m.attempts = 0, m.nextAttemptAt = :now
                                where m.id = :id and m.status = 'FAILED' and m.body is not null""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Newest first. */
    public List<? extends OutboxMail> search(MailFilter filter, int first, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder conditions = new StringBuilder();
        if (!filter.recipient().isEmpty()) {
            conditions.append(" and lower(m.recipient) like :recipient escape '!'");
            parameters.put("recipient", "%" + escaped(filter.recipient().toLowerCase(Locale.ROOT)) + "%");
        }
        add(conditions, parameters, "kind", filter.kind());
        add(
                conditions,
                parameters,
                "status",
                filter.status() == null ? null : filter.status().name());
        add(conditions, parameters, "customerId", filter.customerId());
        add(conditions, parameters, "companyId", filter.companyId());
        TypedQuery<OutboxMailImpl> query = em.createQuery(
                "select m from B2bMail m where 1 = 1" + conditions + " order by m.createdAt desc, m.id desc",
                OutboxMailImpl.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(first).setMaxResults(limit).getResultList();
    }

    private static void add(StringBuilder conditions, Map<String, Object> parameters, String property, Object value) {
        if (value != null) {
            conditions.append(" and m.").append(property).append(" = :").append(property);
            parameters.put(property, value);
        }
    }

    /** What was typed is looked for as such: a percent sign is no wildcard. */
    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    public List<? extends OutboxMail> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select m from B2bMail m where m.id in (:ids) order by m.id", OutboxMailImpl.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public long count(MailStatus status) {
        return em.createQuery("select count(m) from B2bMail m where m.status = :status", Long.class)
                .setParameter("status", status.name())
                .getSingleResult();
    }

    /** By name. */
    public List<String> kinds() {
        return em.createQuery("select distinct m.kind from B2bMail m order by m.kind", String.class)
                .getResultList();
    }
}
