package org.b2bleaf.cart;

import org.b2bleaf.cart.rules.Verdict;

/**
 * A line of a cart that cannot be ordered as it is.
 *
 * @param lineId of the order item
 * @param name of the product
 */
public record LineProblem(long lineId, String name, Verdict verdict) {}
