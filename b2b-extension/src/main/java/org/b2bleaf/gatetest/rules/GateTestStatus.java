package org.b2bleaf.gatetest.rules;

/** Where a self-test stands. */
public enum GateTestStatus {
    QUEUED,
    RUNNING,
    DONE,
    /** Could not be made; {@link StopReason} says why. */
    FAILED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
