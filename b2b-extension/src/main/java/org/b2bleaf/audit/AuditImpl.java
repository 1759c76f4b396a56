package org.b2bleaf.audit;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAudit")
public class AuditImpl implements Audit {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional("blTransactionManager")
    public void record(
            String actor, String action, AuditSubject subject, String field, Object oldValue, Object newValue) {
        em.persist(new AuditEventImpl(
                Date.from(clock.instant()), actor, action, subject, field, text(oldValue), text(newValue)));
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

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE);
    }
}
