package org.b2bleaf.history;

import org.b2bleaf.audit.AuditEvent;

/**
 * An event with the names of today for the ids that it holds. A name is null where the event has no such record, or where
 * it is gone.
 *
 * @param who e-mail address of the customer who acted
 * @param subject name of the record that the act was about; of a sign-in its address
 * @param company name of the company
 * @param about name of the record that stands behind the words of the field, else e-mail address of the customer whom the
 *     act concerns
 * @param oldValue the event's, with names for ids
 * @param newValue the event's, with names for ids
 */
public record HistoryEntry(
        AuditEvent event, String who, String subject, String company, String about, String oldValue, String newValue) {}
