package org.b2bleaf.event;

import java.time.Instant;
import org.b2bleaf.api.MoneyView;
import org.b2bleaf.api.OrderView;
import org.b2bleaf.ordering.rules.DraftStatus;

/**
 * An order that waits for the merchant's approval.
 *
 * @param buyerNote the merchant's words to the buyer; null for none
 * @param declineReason null unless it is declined
 * @param orderNumber of the order that it has become; null before
 * @param decidedAt when it was invoiced, approved or declined, the last of these; null before
 */
public record DraftView(
        String id,
        String reference,
        String companyId,
        String companyName,
        String locationId,
        String locationName,
        OrderView.PlacedBy placedBy,
        String poNumber,
        DraftStatus status,
        Instant submittedAt,
        MoneyView total,
        String buyerNote,
        String declineReason,
        String orderNumber,
        Instant decidedAt,
        int version) {}
