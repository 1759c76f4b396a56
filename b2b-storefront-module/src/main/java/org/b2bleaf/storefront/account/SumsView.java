package org.b2bleaf.storefront.account;

/**
 * The sums of an order, draft or cart, as text.
 *
 * @param discount with its sign; null for none
 */
public record SumsView(String subTotal, String discount, String shipping, String tax, String total) {}
