package org.b2bleaf.admin.ordering;

import org.b2bleaf.ordering.drafts.rules.LineChange;
import org.b2bleaf.ordering.drafts.rules.PriceSource;

/**
 * A line of a draft on its page, as text.
 *
 * @param ordered quantity and price as the buyer agreed to them; null when the merchant has added the line
 * @param price of one unit as a plain number, to be typed over; empty when there is none
 * @param total null when there is none
 */
public record DraftLineRow(
        int lineNo,
        String sku,
        String name,
        String ordered,
        int quantity,
        String price,
        String unitPrice,
        String total,
        PriceSource source,
        LineChange.Kind change) {}
