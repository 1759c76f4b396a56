package org.b2bleaf.admin.ordering;

/** A line of an order, as text. */
public record OrderLineRow(String sku, String name, int quantity, String unitPrice, String total) {}
