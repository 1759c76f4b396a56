package org.b2bleaf.storefront.account;

import java.util.List;
import org.b2bleaf.ordering.rules.DraftStatus;

/** A draft as its page and its row in the list show it; the row has no lines. */
public record DraftView(
        String reference,
        String submittedOn,
        String companyName,
        String locationName,
        String placedBy,
        String poNumber,
        DraftStatus status,
        String terms,
        String total,
        List<LineView> lines,
        SumsView sums) {}
