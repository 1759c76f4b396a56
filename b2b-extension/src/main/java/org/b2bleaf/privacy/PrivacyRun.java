package org.b2bleaf.privacy;

import java.time.Instant;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.privacy.rules.RunStatus;

/**
 * An export or an erasure as the merchant sees it.
 *
 * @param email of the person; a pseudonym once an erasure is finished or the file of an export is deleted
 * @param finishedAt null while it is not finished
 * @param total steps of the work, 0 while that is not known
 * @param erased records of which nothing personal is left, of them {@code pseudonymised} with a name that says nothing
 * @param kept records that keep something
 * @param fileBytes of the export's file
 * @param fileUntil when the file is deleted; null without one
 */
public record PrivacyRun(
        long id,
        RunKind kind,
        RunStatus status,
        String email,
        String pseudonym,
        String language,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        long total,
        long done,
        long erased,
        long pseudonymised,
        long kept,
        long fileBytes,
        Instant fileUntil) {

    /** From 0 to 100. */
    public int percent() {
        if (!status.isOpen()) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, 100 * done / total);
    }

    /** Whether there is a file to take. */
    public boolean hasFile() {
        return kind == RunKind.EXPORT && status == RunStatus.DONE;
    }

    /** Whether an erasure has found nothing to do and nothing to keep. */
    public boolean foundNothing() {
        return erased + pseudonymised + kept == 0;
    }
}
