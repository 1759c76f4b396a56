package org.b2bleaf.exchange.rules;

/** How far an import has come. */
public enum ImportStatus {
    /** Waits for a node that works on it. */
    QUEUED,
    CHECKING,
    /** A dry run without a problem: it can be imported. */
    CHECKED,
    /** Has problems; nothing was imported. */
    REFUSED,
    APPLYING,
    DONE,
    /** Could not be stored although it had no problem, and nothing was. It can be tried again. */
    FAILED,
    /** Was checked so long ago that its files were deleted. */
    EXPIRED;

    public boolean isRunning() {
        return this == QUEUED || this == CHECKING || this == APPLYING;
    }

    /** Whether the stored upload may be imported now. */
    public boolean isImportable() {
        return this == CHECKED || this == FAILED;
    }
}
