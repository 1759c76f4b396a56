package org.b2bleaf.ordering;

import java.time.LocalDate;
import org.b2bleaf.ordering.rules.ListedStatus;

/**
 * Which orders of those that may be seen. Each part is null for "any".
 *
 * @param from submitted on this day or later, in the time zone of the order's location
 * @param to submitted on this day or earlier, likewise
 * @param poNumber how the PO number begins, in any case
 * @param placedBy the buyer's e-mail address, in any case
 */
public record OrderFilter(
        LocalDate from, LocalDate to, ListedStatus status, Long locationId, String poNumber, String placedBy) {

    /** Every order. */
    public static final OrderFilter ANY = new OrderFilter(null, null, null, null, null, null);

    /** Whether days of the locations matter, which differ between time zones. */
    boolean isAboutDays() {
        return from != null || to != null || status == ListedStatus.OVERDUE;
    }
}
