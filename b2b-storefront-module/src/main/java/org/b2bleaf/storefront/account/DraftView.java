package org.b2bleaf.storefront.account;

import org.b2bleaf.ordering.rules.DraftStatus;

/**
 * A draft as its row in the list shows it, and the head of its page.
 *
 * @param asked whether the buyer has to agree to changes
 */
public record DraftView(
        String reference,
        String submittedOn,
        String companyName,
        String locationName,
        String placedBy,
        String poNumber,
        DraftStatus status,
        boolean asked,
        String terms,
        String total) {}
