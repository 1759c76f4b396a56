package org.b2bleaf.admin.jobs;

import org.b2bleaf.jobs.JobState;

/**
 * A job as a row of the list.
 *
 * @param page its own page, relative to the admin; null when it has none
 * @param counts what became of what is done, in words
 * @param open whether it goes on by itself
 */
public record JobRow(
        String kind,
        String page,
        String subject,
        JobState state,
        boolean open,
        int percent,
        String counts,
        String startedBy,
        String createdAt,
        String finishedAt) {}
