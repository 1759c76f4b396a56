package org.b2bleaf.company;

import java.util.Map;
import org.b2bleaf.company.rules.Permission;

/**
 * A member of a company with the permission per location.
 *
 * @param name null or empty when the customer has none
 * @param permissions by location id, active and archived ones; empty is shown as "No access"
 */
public record MemberAccess(long customerId, String name, String email, Map<Long, Permission> permissions) {

    public MemberAccess {
        permissions = Map.copyOf(permissions);
    }
}
