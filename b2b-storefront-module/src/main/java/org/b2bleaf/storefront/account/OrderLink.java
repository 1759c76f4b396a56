package org.b2bleaf.storefront.account;

/**
 * A link on the page of an order.
 *
 * @param path within the shop
 * @param text key of its words
 */
public record OrderLink(String path, String text) {}
