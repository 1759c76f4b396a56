package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.b2bleaf.ordering.rules.ListPlace;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.Overdue;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.TermsType;

/**
 * An order as a list shows it, read without the order itself.
 *
 * @param poNumber null for none
 * @param dueDate null when it depends on the fulfilment, or when nothing is due later
 * @param open what is still to pay
 * @param transferred see {@link B2bOrder#isTransferred}
 * @param zone the location's; the shop's when transferred, so that an order keeps the day that its buyer was told
 * @param place in the list that it was read for
 */
public record OrderListing(
        String orderNumber,
        Instant submittedAt,
        String companyName,
        String locationName,
        String placedByName,
        String poNumber,
        OrderStatus status,
        PaymentStatus paymentStatus,
        TermsType terms,
        LocalDate dueDate,
        BigDecimal total,
        BigDecimal open,
        Currency currency,
        boolean transferred,
        ZoneId zone,
        ListPlace place) {

    public boolean isOverdue(Instant now) {
        return Overdue.isOverdue(status, Optional.ofNullable(dueDate), open, now, zone);
    }

    /** The day on which it was submitted, where it was ordered for. */
    public LocalDate submittedOn() {
        return LocalDate.ofInstant(submittedAt, zone);
    }
}
