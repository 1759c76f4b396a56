package org.b2bleaf.ordering;

import org.b2bleaf.payment.CardDetails;

/**
 * A buyer's wish to submit the cart for a location.
 *
 * @param cartId Broadleaf's order id of the cart
 * @param customerId the buyer, whose cart it is
 * @param locationId the location bought for
 * @param poNumber as typed; null or blank when none was given
 * @param card what was typed to pay with; its fields may be empty when nothing is due now
 */
public record Submission(long cartId, long customerId, long locationId, String poNumber, CardDetails card) {}
