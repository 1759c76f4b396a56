package org.b2bleaf.ordering.aging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.b2bleaf.ordering.aging.rules.Age;

/**
 * An order that is not paid, as a statement lists it.
 *
 * @param b2bOrderId of the order
 * @param poNumber may be null
 * @param dueDate null when it is not known yet
 * @param age by the calendar of the order's location
 * @param total of the order, in the currency
 * @param open what of it is still to pay
 */
public record OpenItem(
        long b2bOrderId,
        String orderNumber,
        String locationName,
        String poNumber,
        Instant submittedAt,
        LocalDate dueDate,
        Age age,
        Currency currency,
        BigDecimal total,
        BigDecimal open) {}
