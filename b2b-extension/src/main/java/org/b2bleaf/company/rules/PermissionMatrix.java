package org.b2bleaf.company.rules;

import static org.b2bleaf.company.rules.LocationAct.BUY;
import static org.b2bleaf.company.rules.LocationAct.SEE_OWN_ORDERS;

import java.util.EnumSet;
import java.util.Set;

/** The one table of what each {@link Permission} allows. Asked by every service that acts for a location. */
public final class PermissionMatrix {
    private PermissionMatrix() {}

    /**
     * @param permission the member's permission at an active location of an active company; null means no access
     */
    public static boolean allows(Permission permission, LocationAct act) {
        return actsOf(permission).contains(act);
    }

    /**
     * @param permission null means no access
     * @return a new set, empty without access
     */
    public static Set<LocationAct> actsOf(Permission permission) {
        if (permission == null) {
            return EnumSet.noneOf(LocationAct.class);
        }
        return switch (permission) {
            case ORDERING_ONLY -> EnumSet.of(BUY, SEE_OWN_ORDERS);
            case LOCATION_ADMIN -> EnumSet.allOf(LocationAct.class);
        };
    }
}
