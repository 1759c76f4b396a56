package org.b2bleaf.ordering.rules;

import java.util.Map;
import org.b2bleaf.company.rules.Permission;

/**
 * The person who asks for orders, with the rights of this moment.
 *
 * @param permissionsAtActiveLocations by location id; archived locations and locations of archived companies are left
 *     out by the caller
 */
public record Viewer(long customerId, Map<Long, Permission> permissionsAtActiveLocations) {
    public Viewer {
        permissionsAtActiveLocations = Map.copyOf(permissionsAtActiveLocations);
    }
}
