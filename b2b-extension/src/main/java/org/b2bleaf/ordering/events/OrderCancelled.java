package org.b2bleaf.ordering.events;

/**
 * The merchant has cancelled an order. What was paid of it is being given back.
 *
 * @param b2bOrderId {@link org.b2bleaf.ordering.B2bOrder#getId}
 */
public record OrderCancelled(long b2bOrderId) {}
