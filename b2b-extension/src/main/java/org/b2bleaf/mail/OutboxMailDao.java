package org.b2bleaf.mail;

import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
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
}
