package org.b2bleaf.card.rules;

import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.company.rules.PermissionMatrix;

/** Who may do what with the saved cards of a location. */
public final class CardRights {

    private CardRights() {}

    /** @param permission at the location, in effect; null for none */
    public static boolean maySeeAddAndPay(Permission permission) {
        return PermissionMatrix.allows(permission, LocationAct.BUY);
    }

    /**
     * @param permission at the location, in effect; null for none
     * @param isOwn whether the one who asks has added the card
     */
    public static boolean mayRemove(Permission permission, boolean isOwn) {
        return PermissionMatrix.allows(permission, LocationAct.REMOVE_CARDS) || isOwn && maySeeAddAndPay(permission);
    }
}
