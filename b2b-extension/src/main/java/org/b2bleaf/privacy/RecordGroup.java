package org.b2bleaf.privacy;

import java.time.LocalDate;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;

/**
 * The lines of a report that say the same of one table.
 *
 * @param reason why they are kept; null unless they are
 * @param firstUntil the day on which the first of them ends; null without an end
 * @param lastUntil that of the last
 */
public record RecordGroup(
        String table, Outcome outcome, KeptReason reason, long records, LocalDate firstUntil, LocalDate lastUntil) {}
