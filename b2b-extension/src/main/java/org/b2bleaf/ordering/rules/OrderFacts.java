package org.b2bleaf.ordering.rules;

/**
 * What {@link OrderVisibility} needs to know of an order or a draft.
 *
 * @param locationId the location it was placed for, or null for an order of a D2C customer
 * @param placedBy the customer's id
 * @param transferred whether it was placed as a D2C customer and added to the location later
 */
public record OrderFacts(Long locationId, long placedBy, boolean transferred) {}
