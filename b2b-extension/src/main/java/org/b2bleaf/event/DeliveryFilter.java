package org.b2bleaf.event;

import org.b2bleaf.event.rules.DeliveryStatus;

/**
 * Which deliveries of an endpoint to list.
 *
 * @param status null for all
 * @param type the code of a type; null for all
 */
public record DeliveryFilter(long webhookId, DeliveryStatus status, String type) {}
