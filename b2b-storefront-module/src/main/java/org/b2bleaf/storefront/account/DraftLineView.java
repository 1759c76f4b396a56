package org.b2bleaf.storefront.account;

import org.b2bleaf.ordering.drafts.rules.LineChange;

/**
 * One line of a draft, as text.
 *
 * @param kind what was done to it since the buyer agreed
 * @param quantity as it is now; for a line that was taken out as it was, like the next two
 * @param wasQuantity null when it is the same; like the next one
 */
public record DraftLineView(
        String sku,
        String name,
        LineChange.Kind kind,
        int quantity,
        String unitPrice,
        String total,
        Integer wasQuantity,
        String wasPrice) {}
