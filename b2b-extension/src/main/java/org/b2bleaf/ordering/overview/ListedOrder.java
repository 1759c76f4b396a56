package org.b2bleaf.ordering.overview;

import org.b2bleaf.ordering.B2bOrder;

/**
 * An order on the merchant's list. Nothing that the order points at is loaded.
 *
 * @param overdue by the calendar of its location
 */
public record ListedOrder(B2bOrder order, boolean overdue) {}
