package org.b2bleaf.storefront.returns;

import java.util.List;
import org.b2bleaf.returns.rules.ReturnStatus;

/**
 * A return as its page shows it.
 *
 * @param buyer company and location
 * @param poNumber of the order; may be null
 * @param buyerNote may be null
 * @param shopNote the merchant's words, or why it was declined; may be null
 * @param paidBack what was given back; null for nothing, or nothing yet
 * @param credited what is not owed any more; null for nothing, or nothing yet
 * @param amountReason why it is less than usual; may be null
 * @param approved whether lines have an approved quantity
 * @param received whether lines have a received quantity
 * @param steps what has happened, and what is to come, in time
 */
public record ReturnPage(
        ReturnRow row,
        String buyer,
        String poNumber,
        String buyerNote,
        String shopNote,
        String paidBack,
        String credited,
        String amountReason,
        boolean approved,
        boolean received,
        List<Line> lines,
        List<Step> steps) {

    /**
     * @param approved null while that is not decided
     * @param received null while the goods are to come
     */
    public record Line(String sku, String name, int quantity, Integer approved, Integer received, String reason) {}

    /** @param day null for what is to come */
    public record Step(ReturnStatus status, String day) {}
}
