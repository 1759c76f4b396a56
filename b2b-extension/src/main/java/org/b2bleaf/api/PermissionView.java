package org.b2bleaf.api;

import java.time.Instant;
import org.b2bleaf.company.rules.Permission;

/**
 * What one member may do at one location.
 *
 * @param email of the member
 * @param version grows with each change of the permission
 */
public record PermissionView(
        String locationId,
        String companyId,
        String customerId,
        String email,
        Permission permission,
        Instant grantedAt,
        int version) {}
