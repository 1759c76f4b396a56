package org.b2bleaf.card;

import org.b2bleaf.card.rules.TypedCard;

/**
 * A wish to save a card.
 *
 * @param customerId who adds it
 * @param locationId whose card it becomes
 * @param key names the form: sending it twice saves one card; null for a script, at most 64 characters
 */
public record NewCard(long customerId, long locationId, String key, TypedCard card) {}
