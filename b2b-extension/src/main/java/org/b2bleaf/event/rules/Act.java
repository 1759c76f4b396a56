package org.b2bleaf.event.rules;

/**
 * Something that was written to the audit trail, as far as it decides about events.
 *
 * @param actor see {@code org.b2bleaf.audit.Actor}; null when it is not known
 * @param action a past participle
 * @param subjectType the kind of record
 * @param subjectId may be null
 * @param companyId null for none
 * @param customerId null for none
 * @param field null when the act is about the record as a whole
 * @param value the new one; null for none
 */
public record Act(
        String actor,
        String action,
        String subjectType,
        Long subjectId,
        Long companyId,
        Long customerId,
        String field,
        String value) {}
