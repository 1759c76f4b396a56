package org.b2bleaf.exchange;

import org.b2bleaf.exchange.rules.Reason;

/** A file cannot be read from one of its lines on. */
final class FileStops extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long line;

    /** @param line 0 when only the reader of the records knows it */
    FileStops(Reason reason, long line) {
        super(reason + " in line " + line, null, false, false);
        this.reason = reason;
        this.line = line;
    }

    Reason reason() {
        return reason;
    }

    long line() {
        return line;
    }
}
