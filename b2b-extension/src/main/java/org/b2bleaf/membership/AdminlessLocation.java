package org.b2bleaf.membership;

/**
 * A location that would have no location admin left: nobody would see all of its orders or edit its addresses.
 *
 * @param active false while the location is archived
 */
public record AdminlessLocation(long locationId, String name, boolean active) {}
