package org.b2bleaf.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.b2bleaf.exchange.rules.Problem;

/**
 * Imports of companies, locations, members and permissions from a ZIP of CSV files. An upload is stored and worked on by a
 * job: first everything is checked, then, unless it is a dry run, everything is stored in one transaction, or nothing.
 */
public interface Imports {

    /** How many problems of an import are kept to be read. All are counted. */
    int MOST_PROBLEMS = ProblemLog.MOST_KEPT;

    /**
     * Stores an upload for the job.
     *
     * @param fileName to recognise it by
     * @param dryRun whether to stop after the check
     * @param actor for the audit trail, as in every method here
     * @return the id of the import
     * @throws UploadRefused when it is no ZIP at all, or too big; nothing is stored
     */
    long upload(String fileName, InputStream content, boolean dryRun, String actor) throws IOException;

    /**
     * Imports what a dry run has checked. It is checked again, as the shop may have changed since.
     *
     * @return false when it was imported already, expired or never was without problems
     */
    boolean importNow(long importId, String actor);

    /** @return null when there is none */
    ImportRun find(long importId);

    /** One page of all imports, newest first. @param first 0 for the first page */
    List<ImportRun> newest(int first, int limit);

    /** How many imports there are. */
    long count();

    /** One page of what stands against an import, by file and line. @param first 0 for the first page */
    List<Problem> problems(long importId, int first, int limit);
}
