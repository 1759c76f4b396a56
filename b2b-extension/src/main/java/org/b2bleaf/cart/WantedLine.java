package org.b2bleaf.cart;

/**
 * A product that is to go into a cart.
 *
 * @param skuId never twice among the lines of one filling
 * @param quantity at least 1, on top of what is in the cart
 */
public record WantedLine(long skuId, int quantity) {}
