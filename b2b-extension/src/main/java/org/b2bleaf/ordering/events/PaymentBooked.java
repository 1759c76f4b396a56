package org.b2bleaf.ordering.events;

/**
 * Something was written down in the payments of an order, whose status and open amount are stored already.
 *
 * @param b2bOrderId {@link org.b2bleaf.ordering.B2bOrder#getId}
 * @param entryId {@link org.b2bleaf.ordering.money.PaymentEntry#getId}
 */
public record PaymentBooked(long b2bOrderId, long entryId) {}
