package org.b2bleaf.ordering.events;

/**
 * The merchant has marked an order as fulfilled.
 *
 * @param b2bOrderId {@link org.b2bleaf.ordering.B2bOrder#getId}
 */
public record OrderFulfilled(long b2bOrderId) {}
