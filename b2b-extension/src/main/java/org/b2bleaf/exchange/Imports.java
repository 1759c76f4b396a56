package org.b2bleaf.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.UploadKind;

/**
 * Imports of companies, locations, members and permissions from a ZIP of CSV files, and of the prices of catalogs from one
 * file. An upload is stored and worked on by a
 * job: first everything is checked, then, unless it is a dry run, everything is stored in one transaction, or nothing.
 */
public interface Imports {

    /** How many problems of an import are kept to be read. All are counted. */
    int MOST_PROBLEMS = ProblemLog.MOST_KEPT;

    /**
     * Stores an upload for the job.
     *
     * @param kind what it is meant to hold
     * @param fileName to recognise it by
     * @param dryRun whether to stop after the check
     * @param actor for the audit trail, as in every method here
     * @return the id of the import
     * @throws UploadRefused when it is empty, too big, or no ZIP although it has to be one; nothing is stored
     */
    long upload(UploadKind kind, String fileName, InputStream content, boolean dryRun, String actor) throws IOException;

    /**
     * Imports what a dry run has checked. It is checked again, as the shop may have changed since.
     *
     * @return false when it was imported already, expired or never was without problems
     */
    boolean importNow(long importId, String actor);

    /** @return null when there is none */
    ImportRun find(long importId);

    /** One page of all imports of a kind, newest first. @param first 0 for the first page */
    List<ImportRun> newest(UploadKind kind, int first, int limit);

    /** How many imports of a kind there are. */
    long count(UploadKind kind);

    /** One page of what stands against an import, by file and line. @param first 0 for the first page */
    List<Problem> problems(long importId, int first, int limit);
}
