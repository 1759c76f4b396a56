package org.b2bleaf.audit;

import java.util.List;
import java.util.Map;

/** Records acts in the transaction of the caller, so that a change and its trail are stored together or not at all. */
public interface Audit {

    /** The longest value that is kept; what is longer is cut. */
    int MAX_VALUE = 1000;

    /**
     * @param actor see {@link Actor}
     * @param action a past participle, at most 60 characters
     * @param field null when the act is about the record as a whole
     * @param oldValue null when there was none
     * @param newValue null when there is none any more
     */
    void record(String actor, String action, AuditSubject subject, String field, Object oldValue, Object newValue);

    /**
     * Records an act that strangers can repeat as often as they like: the same act counts up one event an hour (a few
     * when it comes several times at the very same moment), so that nobody can fill the trail.
     *
     * @param newValue what else tells one act from another
     */
    void recordRepeatable(String actor, String action, AuditSubject subject, String field, Object newValue);

    /** Records each field whose value differs, as {@code changed}. Both maps have the same keys; values may be null. */
    void recordChanges(String actor, AuditSubject subject, Map<String, ?> oldValues, Map<String, ?> newValues);

    /** The newest events of one record, newest first. */
    List<AuditEvent> eventsOf(String subjectType, long subjectId, int limit);
}
