package org.b2bleaf.audit;

import java.io.Serializable;
import java.util.Date;

/** One recorded act. Written by {@link Audit}, and never changed but for {@link #getTimes}. */
public interface AuditEvent extends Serializable {

    Long getId();

    Date getOccurredAt();

    /** Who: see {@link Actor}. */
    String getActor();

    /** What, as a past participle: {@code granted}, {@code archived}, {@code changed}. */
    String getAction();

    /** The kind of record, such as {@code company} or {@code location}. */
    String getSubjectType();

    /** The record's id; null when the act is not about one record. */
    Long getSubjectId();

    /** The company whose page shows the event; null for none. */
    Long getCompanyId();

    /** The customer whose page shows the event; null for none. */
    Long getCustomerId();

    /** The field that changed; null when the act is about the record as a whole. */
    String getField();

    String getOldValue();

    String getNewValue();

    /** How often it happened, see {@link Audit#recordRepeatable}; 1 for most. */
    int getTimes();
}
