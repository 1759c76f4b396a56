package org.b2bleaf.membership;

import org.b2bleaf.company.rules.Permission;

/**
 * A location of a company, in a list to choose permissions from.
 *
 * @param externalId null when the merchant gave none
 * @param city of the shipping address; null when unknown
 * @param active false while the location is archived
 * @param permission that the customer has there; null for no access
 */
public record LocationRow(
        long locationId, String name, String externalId, String city, boolean active, Permission permission) {}
