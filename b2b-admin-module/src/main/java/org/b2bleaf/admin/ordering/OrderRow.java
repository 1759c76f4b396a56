package org.b2bleaf.admin.ordering;

import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * An order as the merchant's list shows it, as text.
 *
 * @param due empty while it is not known
 * @param open null when nothing is to be paid any more
 */
public record OrderRow(
        long id,
        String orderNumber,
        String submittedOn,
        String companyName,
        String locationName,
        String placedByName,
        String placedByEmail,
        String poNumber,
        String terms,
        String due,
        boolean overdue,
        PaymentStatus paymentStatus,
        OrderStatus status,
        String total,
        String open) {}
