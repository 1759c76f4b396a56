package org.b2bleaf.membership;

import org.b2bleaf.company.rules.Permission;

/**
 * What a member may do at one location.
 *
 * @param active false while the location is archived, so that the permission has no effect
 */
public record MemberPermission(long locationId, String locationName, boolean active, Permission permission) {}
