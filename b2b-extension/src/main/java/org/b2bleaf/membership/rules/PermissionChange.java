package org.b2bleaf.membership.rules;

import org.b2bleaf.company.rules.Permission;

/**
 * What changes for a member at one location. Null stands for no access.
 *
 * @param before what the member has
 * @param after what the member shall have
 */
public record PermissionChange(Permission before, Permission after) {

    public boolean isChange() {
        return before != after;
    }

    /** Whether the member may do more than before. */
    public boolean givesMore() {
        return rank(after) > rank(before);
    }

    /** Whether the member may do less than before. */
    public boolean takesAway() {
        return rank(after) < rank(before);
    }

    /** Whether the location has one location admin less. */
    public boolean takesAdmin() {
        return before == Permission.LOCATION_ADMIN && after != Permission.LOCATION_ADMIN;
    }

    private static int rank(Permission permission) {
        if (permission == null) {
            return 0;
        }
        return switch (permission) {
            case ORDERING_ONLY -> 1;
            case LOCATION_ADMIN -> 2;
        };
    }
}
