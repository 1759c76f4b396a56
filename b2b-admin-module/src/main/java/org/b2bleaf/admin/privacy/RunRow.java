package org.b2bleaf.admin.privacy;

import java.util.Locale;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.privacy.PrivacyRun;
import org.b2bleaf.privacy.rules.RunKind;

/**
 * An export or an erasure, written out.
 *
 * @param report whether there is a report to read
 * @param fileUntil when the file is deleted; empty without one
 */
public record RunRow(
        PrivacyRun run, boolean report, String requestedBy, String requestedAt, String finishedAt, String fileUntil) {

    public static RunRow of(PrivacyRun run, Locale locale) {
        return new RunRow(
                run,
                run.kind() != RunKind.EXPORT && !run.status().isOpen(),
                AdminTexts.actor(run.requestedBy()),
                AdminTexts.moment(run.requestedAt(), locale),
                AdminTexts.moment(run.finishedAt(), locale),
                AdminTexts.moment(run.fileUntil(), locale));
    }
}
