package org.b2bleaf.invoice;

import java.time.LocalDate;
import java.util.List;
import org.b2bleaf.invoice.rules.InvoiceSheet.Party;
import org.b2bleaf.ordering.aging.Aging;
import org.b2bleaf.ordering.aging.OpenItem;

/**
 * What a company has not paid, as of one day.
 *
 * @param language a language tag: that of its first location
 * @param items what is due first comes first; at most {@link Statements#MOST_ITEMS}
 * @param more whether there are others
 * @param agings by age, over all items: one for each currency
 */
public record Statement(
        long companyId,
        String companyName,
        String language,
        LocalDate day,
        Party seller,
        Party buyer,
        List<Item> items,
        boolean more,
        List<Aging> agings) {

    /**
     * One order that is not paid.
     *
     * @param invoiceNumber null when the order has no invoice
     */
    public record Item(OpenItem item, String invoiceNumber) {}
}
