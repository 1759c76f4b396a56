package org.b2bleaf.event;

import java.time.Instant;
import java.util.List;
import org.b2bleaf.api.MoneyView;
import org.b2bleaf.returns.rules.ReturnReason;
import org.b2bleaf.returns.rules.ReturnStatus;

/**
 * What a buyer sends back of an order.
 *
 * @param buyerNote null for none
 * @param shopNote the merchant's words to the buyer; null for none
 * @param amount what it was settled with; null before
 * @param paidBack how much of that was given back as money; null before
 */
public record ReturnView(
        String id,
        String reference,
        String orderId,
        String orderNumber,
        String companyId,
        String locationId,
        RequestedBy requestedBy,
        ReturnStatus status,
        String buyerNote,
        String shopNote,
        Instant requestedAt,
        Instant decidedAt,
        Instant receivedAt,
        Instant settledAt,
        MoneyView amount,
        MoneyView paidBack,
        List<Line> lines,
        int version) {

    /** Who asked for it; name and e-mail as they were. */
    public record RequestedBy(String customerId, String name, String email) {}

    /**
     * @param approved null before
     * @param received null before
     * @param reasonText the buyer's own words; null for none
     */
    public record Line(
            String sku,
            String name,
            int quantity,
            Integer approved,
            Integer received,
            ReturnReason reason,
            String reasonText) {}
}
