package org.b2bleaf.jobs;

/** Where a long piece of work stands. */
public enum JobState {
    /** Waits for its turn. */
    QUEUED,
    RUNNING,
    DONE,
    /** Given up after several attempts; what it had done so far is kept, and it can go on from there. */
    FAILED,
    /** Taken back. */
    UNDONE;

    /** Whether it goes on by itself. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
