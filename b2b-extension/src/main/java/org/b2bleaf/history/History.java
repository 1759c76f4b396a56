package org.b2bleaf.history;

/** Reads the audit trail for the admin's pages. */
public interface History {

    /**
     * A page of events, newest first, in a number of statements that does not depend on its length.
     *
     * @param first how many newer events to skip
     */
    HistoryPage page(HistoryFilter filter, int first, int limit);
}
