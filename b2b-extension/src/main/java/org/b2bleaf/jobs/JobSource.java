package org.b2bleaf.jobs;

import java.util.List;
import java.util.Optional;

/** Tells of the jobs of one kind. Each bean of this type is asked for the list of jobs in the admin. */
public interface JobSource {

    /** The newest first. */
    List<JobReport> newest(int limit);

    /**
     * The type whose records somebody must be allowed to read to be shown these jobs; empty when whoever sees the list may
     * see them.
     */
    default Optional<Class<?>> shownToReadersOf() {
        return Optional.empty();
    }
}
