package org.b2bleaf.storefront.account;

import org.b2bleaf.ordering.money.rules.PaymentKind;

/**
 * One payment of an order.
 *
 * @param reference such as the bank's; null for none
 */
public record PaymentRow(PaymentKind kind, String day, String amount, String reference) {}
