package org.b2bleaf.api;

import java.time.Instant;
import java.util.List;
import org.b2bleaf.company.rules.Permission;

/**
 * A customer of the shop who belongs to a company.
 *
 * @param permissions what the member may do, by location; empty for no access
 */
public record MemberView(
        String customerId,
        String companyId,
        String email,
        String firstName,
        String lastName,
        List<AtLocation> permissions,
        Instant addedAt) {

    /** What the member may do at one location. */
    public record AtLocation(String locationId, Permission permission) {}
}
