package org.b2bleaf.storefront.account;

import java.util.List;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;

/**
 * An order as its page shows it. Parts that a personal order does not have (location, PO number, terms) are null.
 *
 * @param paymentStatus null for a personal order: its payments are the host's
 * @param open what is still to pay; null when nothing is
 * @param taxExempt why it carries no tax, with the tax id; null when it does
 * @param transferred whether its customer had placed it for him- or herself, before it was added to the location
 * @param shippingAddress its printed lines; empty when there is none
 * @param billingAddress as it was when the order was placed
 * @param payments the oldest first
 */
public record OrderView(
        String orderNumber,
        String submittedOn,
        String companyName,
        String locationName,
        String placedBy,
        String poNumber,
        String terms,
        String due,
        OrderStatus status,
        PaymentStatus paymentStatus,
        boolean overdue,
        String open,
        String taxExempt,
        List<LineView> lines,
        SumsView sums,
        List<String> shippingAddress,
        List<String> billingAddress,
        DeliveryView delivery,
        List<PaymentRow> payments,
        boolean transferred) {}
