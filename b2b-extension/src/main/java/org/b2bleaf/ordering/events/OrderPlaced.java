package org.b2bleaf.ordering.events;

/**
 * A B2B order was stored, with its payments so far: a submitted cart, or a draft that became an order.
 *
 * @param b2bOrderId {@link org.b2bleaf.ordering.B2bOrder#getId}
 */
public record OrderPlaced(long b2bOrderId) {}
