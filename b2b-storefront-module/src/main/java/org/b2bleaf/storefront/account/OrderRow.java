package org.b2bleaf.storefront.account;

import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * An order as a row of the list.
 *
 * @param paymentStatus null for a personal order: its payments are the host's
 * @param transferred whether its customer had placed it for him- or herself, before it was added to the location
 */
public record OrderRow(
        String orderNumber,
        String submittedOn,
        String locationName,
        String placedBy,
        String poNumber,
        OrderStatus status,
        PaymentStatus paymentStatus,
        boolean overdue,
        String due,
        String total,
        boolean transferred) {}
