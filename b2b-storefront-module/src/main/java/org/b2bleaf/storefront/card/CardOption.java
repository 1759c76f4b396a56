package org.b2bleaf.storefront.card;

/**
 * A saved card on a page.
 *
 * @param name such as "Visa •••• 1111"
 * @param label by which people know it; null for none
 * @param expiry such as "12/29"; null when nobody knows
 * @param over whether it has expired
 * @param addedBy name of the person
 * @param addedOn the day, written out
 * @param removable whether the viewer may remove it
 * @param chosen whether its button is pressed when the page opens
 */
public record CardOption(
        long id,
        String name,
        String label,
        String expiry,
        boolean over,
        String addedBy,
        String addedOn,
        boolean removable,
        boolean chosen) {}
