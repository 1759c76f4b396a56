package org.b2bleaf.requestaccess.rules;

/** Where a request for access stands. Only a new one can be decided, and a decision is final. */
public enum RequestStatus {
    NEW,
    /** Company, location, person and permission are there. */
    APPROVED,
    REJECTED,
    /** The same as another request, or somebody who has access already. */
    DUPLICATE;

    public boolean isDecided() {
        return this != NEW;
    }
}
