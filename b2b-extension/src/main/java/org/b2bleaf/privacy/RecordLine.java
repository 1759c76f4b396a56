package org.b2bleaf.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;

/**
 * A line of the report of an erasure: what became of one record. Holds nothing of what was in it.
 *
 * @param table the table of the database
 * @param recordId the number of the row, or of the row that it belongs to
 * @param reason why it is kept; null unless it is
 * @param keptUntil the last day; null without an end
 * @param settledAt when what was kept was erased at last; null before
 */
public record RecordLine(
        String table, long recordId, Outcome outcome, KeptReason reason, LocalDate keptUntil, Instant settledAt) {}
