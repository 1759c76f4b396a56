package org.b2bleaf.ordering.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.PermissionMatrix;

/**
 * Who may see an order. Lists are queried by {@link #scopes}, single records checked by {@link #canSee}; both come from
 * the same table, so a list never shows what a page would refuse. A record that cannot be seen is answered like one
 * that does not exist.
 */
public final class OrderVisibility {
    private OrderVisibility() {}

    /** The sets whose union the viewer may see. Never empty: orders placed as a D2C customer always show. */
    public static List<Scope> scopes(Viewer viewer) {
        Set<Long> all = locationsAllowing(viewer, LocationAct.SEE_ALL_ORDERS);
        Set<Long> own = locationsAllowing(viewer, LocationAct.SEE_OWN_ORDERS);
        own.removeAll(all);

        List<Scope> scopes = new ArrayList<>();
        scopes.add(personal(viewer));
        if (!own.isEmpty()) {
            scopes.add(new Scope.OwnAtLocations(viewer.customerId(), own));
        }
        if (!all.isEmpty()) {
            scopes.add(new Scope.AllAtLocations(all));
        }
        return scopes;
    }

    /** The first of the {@link #scopes}: what the viewer sees whatever the permissions are. */
    public static Scope.Personal personal(Viewer viewer) {
        return new Scope.Personal(viewer.customerId(), locationsAllowing(viewer, LocationAct.SEE_OWN_ORDERS));
    }

    public static boolean canSee(Viewer viewer, OrderFacts order) {
        return scopes(viewer).stream().anyMatch(scope -> scope.covers(order));
    }

    private static Set<Long> locationsAllowing(Viewer viewer, LocationAct act) {
        return viewer.permissionsAtActiveLocations().entrySet().stream()
                .filter(entry -> PermissionMatrix.allows(entry.getValue(), act))
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
    }
}
