package org.b2bleaf.storefront.account;

import org.b2bleaf.ordering.rules.PaymentStatus;

/** An order as a row of the list. */
public record OrderRow(
        String orderNumber,
        String submittedOn,
        String locationName,
        String placedBy,
        String poNumber,
        PaymentStatus paymentStatus,
        boolean overdue,
        String due,
        String total) {}
