package org.b2bleaf.card;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A saved card as one of the location's people sees it.
 *
 * @param type such as "Visa"; null when nobody knows
 * @param expiry last month in which it is valid; null when nobody knows
 * @param label by which people know it; null for none
 * @param addedBy name of the person
 * @param zone of the location, in which days are told
 * @param isOver whether it has expired: it can only be removed
 * @param isRemovable whether the one who looks may remove it
 */
public record SavedCard(
        long id,
        long locationId,
        String type,
        String lastFour,
        YearMonth expiry,
        String label,
        String addedBy,
        Instant addedAt,
        ZoneId zone,
        boolean isOver,
        boolean isRemovable) {}
