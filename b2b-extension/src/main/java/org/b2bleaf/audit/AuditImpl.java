package org.b2bleaf.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.persistence.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAudit")
public class AuditImpl implements Audit {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bAuditListeners")
    protected AuditListeners listeners;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional("blTransactionManager")
    public void record(
            String actor, String action, AuditSubject subject, String field, Object oldValue, Object newValue) {
        RecordedAct act = new RecordedAct(actor, action, subject, field, text(oldValue), text(newValue));
        em.persist(new AuditEventImpl(
                Date.from(clock.instant()), actor, action, subject, field, act.oldValue(), act.newValue()));
        listeners.tell(act);
    }

    @Override
    @Transactional("blTransactionManager")
    public void recordRepeatable(String actor, String action, AuditSubject subject, String field, Object newValue) {
        Where same = new Where()
                .and("e.subjectType = ?", subject.type())
                .and("e.occurredAt >= ?", Date.from(clock.instant().truncatedTo(ChronoUnit.HOURS)))
                .and("e.actor = ?", actor)
                .and("e.action = ?", action)
                .andEqual("e.subjectId", subject.id())
                .andEqual("e.field", field)
                .andEqual("e.newValue", text(newValue));
        // One row, not all: several requests at once may each have made one, and would then wait for each other.
        List<Long> counting = same.applyTo(
                        em.createQuery("select e.id from B2bAuditEvent e" + same + " order by e.id", Long.class))
                .setMaxResults(1)
                .getResultList();
        if (counting.isEmpty()) {
            record(actor, action, subject, field, null, newValue);
        } else {
            em.createQuery("update B2bAuditEvent e set e.times = e.times + 1 where e.id = :id")
                    .setParameter("id", counting.get(0))
                    .executeUpdate();
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void recordChanges(String actor, AuditSubject subject, Map<String, ?> oldValues, Map<String, ?> newValues) {
        newValues.forEach((field, newValue) -> {
            Object oldValue = oldValues.get(field);
            if (!Objects.equals(Objects.toString(oldValue, null), Objects.toString(newValue, null))) {
                record(actor, "changed", subject, field, oldValue, newValue);
            }
        });
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<AuditEvent> eventsOf(String subjectType, long subjectId, int limit) {
        return em.createQuery(
                        """
                        select e from B2bAuditEvent e where e.subjectType = :type and e.subjectId = :id
                        order by e.occurredAt desc, e.id desc""",
                        AuditEvent.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setMaxResults(limit)
                .getResultList();
    }

    static String text(Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE);
    }
}
