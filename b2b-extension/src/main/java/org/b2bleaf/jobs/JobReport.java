package org.b2bleaf.jobs;

import java.time.Instant;
import java.util.Map;

/**
 * A long piece of work as the merchant sees it.
 *
 * @param kind such as {@code transfer}; part of message keys and addresses
 * @param id among those of its kind
 * @param subject what it is about, in the merchant's own names
 * @param total of what it goes through, 0 while that is not known
 * @param done how much of it is behind it
 * @param counts what became of what is done, by a name that is part of message keys, in the order to show
 * @param startedBy as {@link org.b2bleaf.audit.Actor} names people
 * @param finishedAt null while it is not finished
 */
public record JobReport(
        String kind,
        long id,
        String subject,
        JobState state,
        long total,
        long done,
        Map<String, Long> counts,
        String startedBy,
        Instant createdAt,
        Instant finishedAt) {

    /** From 0 to 100. */
    public int percent() {
        if (state == JobState.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) (100 * Math.min(done, total) / total);
    }
}
