package org.b2bleaf.jobs;

import java.util.List;

/** Tells of the jobs of one kind. Each bean of this type is asked for the list of jobs in the admin. */
public interface JobSource {

    /** The newest first. */
    List<JobReport> newest(int limit);
}
