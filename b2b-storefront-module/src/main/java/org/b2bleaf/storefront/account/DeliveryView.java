package org.b2bleaf.storefront.account;

/**
 * What became of the delivery of an order.
 *
 * @param day of the fulfilment; null while it is to come
 * @param carrier null when not known
 * @param trackingNumber null for none
 * @param cancelled why it was cancelled; null when it is not
 */
public record DeliveryView(String day, String carrier, String trackingNumber, String cancelled) {}
