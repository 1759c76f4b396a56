package org.b2bleaf.storefront.account;

/** One line of an order, draft or cart, as text. */
public record LineView(String sku, String name, int quantity, String unitPrice, String total) {}
