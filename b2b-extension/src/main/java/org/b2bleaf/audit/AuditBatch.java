package org.b2bleaf.audit;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.b2bleaf.persistence.BulkInsert;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Writes the trail of a change to very many records, past the entity manager and in the transaction of the caller's
 * connection. Otherwise the same as {@link Audit}.
 */
public final class AuditBatch {

    private static final String SEGMENT = "B2bAuditEventImpl";
    private static final int ROWS = 1000;

    private final IdBlocks ids;
    private final String actor;
    private final java.sql.Timestamp now;
    private final BulkInsert rows;
    private final AuditListeners listeners;
    private final List<Object[]> waiting = new ArrayList<>(ROWS);

    /** @param jdbc over the connection of the caller's transaction */
    public AuditBatch(JdbcOperations jdbc, IdBlocks ids, AuditListeners listeners, String actor, Date now) {
        this.ids = ids;
        this.listeners = listeners;
        this.actor = actor;
        this.now = new java.sql.Timestamp(now.getTime());
        rows = new BulkInsert(
                jdbc,
                "B2B_AUDIT_EVENT",
                "AUDIT_ID",
                "OCCURRED_AT",
                "ACTOR",
                "ACTION",
                "SUBJECT_TYPE",
                "SUBJECT_ID",
                "COMPANY_ID",
                "CUSTOMER_ID",
                "FIELD",
                "OLD_VALUE",
                "NEW_VALUE");
    }

    /** As {@link Audit#record}. */
    public void record(String action, AuditSubject subject, String field, Object oldValue, Object newValue) {
        RecordedAct act =
                new RecordedAct(actor, action, subject, field, AuditImpl.text(oldValue), AuditImpl.text(newValue));
        waiting.add(new Object[] {
            null,
            now,
            actor,
            action,
            subject.type(),
            subject.id(),
            subject.companyId(),
            subject.customerId(),
            field,
            act.oldValue(),
            act.newValue()
        });
        listeners.tell(act);
        if (waiting.size() == ROWS) {
            flush();
        }
    }

    /** As {@link Audit#recordChanges}. */
    public void recordChanges(AuditSubject subject, Map<String, ?> oldValues, Map<String, ?> newValues) {
        newValues.forEach((field, newValue) -> {
            Object oldValue = oldValues.get(field);
            if (!Objects.equals(Objects.toString(oldValue, null), Objects.toString(newValue, null))) {
                record("changed", subject, field, oldValue, newValue);
            }
        });
    }

    /** To be called when a piece of the work is stored, as {@link AuditListener#pieceDone} says. */
    public void pieceDone() {
        listeners.pieceDone();
    }

    /** Stores what is still waiting; to be called after the last record. */
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        long id = ids.reserve(SEGMENT, waiting.size());
        for (Object[] row : waiting) {
            row[0] = id++;
            rows.add(row);
        }
        rows.flush();
        waiting.clear();
    }
}
