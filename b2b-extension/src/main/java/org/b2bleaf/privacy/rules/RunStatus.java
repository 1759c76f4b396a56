package org.b2bleaf.privacy.rules;

/** Where a run stands. */
public enum RunStatus {
    QUEUED,
    RUNNING,
    DONE,
    /** Given up after several attempts; it can be started again and goes on from where it came. */
    FAILED,
    /** An export whose file is deleted. */
    EXPIRED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
