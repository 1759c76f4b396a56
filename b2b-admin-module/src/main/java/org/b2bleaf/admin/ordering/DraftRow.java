package org.b2bleaf.admin.ordering;

import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.rules.DraftStatus;

/**
 * A draft as the work list shows it, as text.
 *
 * @param consent null when the buyer has nothing to do with where it stands
 * @param busy whether the storefront is about to do something with it, or the buyer is paying
 */
public record DraftRow(
        long id,
        String reference,
        String submittedAt,
        String companyName,
        String locationName,
        String placedByName,
        String placedByEmail,
        String poNumber,
        DraftStatus status,
        Consent consent,
        boolean busy,
        String total) {}
