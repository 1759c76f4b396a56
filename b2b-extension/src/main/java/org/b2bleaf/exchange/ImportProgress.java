package org.b2bleaf.exchange;

import java.time.Duration;
import org.b2bleaf.exchange.rules.ImportStatus;

/** Tells others how far a running import is, now and then. */
final class ImportProgress {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final ImportDao dao;
    private final ClaimedImport claim;
    private ImportStatus status = ImportStatus.CHECKING;
    private long total;
    private long done;
    private long lastTold = System.nanoTime() - PAUSE;

    ImportProgress(ImportDao dao, ClaimedImport claim) {
        this.dao = dao;
        this.claim = claim;
    }

    void begin(ImportStatus step) {
        status = step;
        tell();
    }

    void expect(long rows) {
        total = rows;
        tell();
    }

    /** @throws Interrupted when this node stops */
    void advance(long rows) {
        done += rows;
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted();
        }
        if (System.nanoTime() - lastTold >= PAUSE) {
            tell();
        }
    }

    private void tell() {
        dao.tellProgress(claim, status, done, Math.max(total, done));
        lastTold = System.nanoTime();
    }

    /** The node stops; another one or a later start does the work. */
    static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
