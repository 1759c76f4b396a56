package org.b2bleaf.audit;

/**
 * An act as it was just recorded, see {@link Audit#record}.
 *
 * @param field null when the act is about the record as a whole
 * @param oldValue null when there was none
 * @param newValue null when there is none any more; cut as the trail cuts it
 */
public record RecordedAct(
        String actor, String action, AuditSubject subject, String field, String oldValue, String newValue) {}
