package org.b2bleaf.ordering.drafts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;

/**
 * Lets Broadleaf price and check out a draft as for its buyer at its location, whoever sits in front of the browser and
 * whether there is a browser at all: hooks ask {@link ShopperContext}.
 */
final class BuyingForLocation {

    private BuyingForLocation() {}

    static <T> T of(DraftOrder draft, Supplier<T> act) {
        return as(buyer(draft), act);
    }

    /** What the shop says to everybody. */
    static <T> T nobody(Supplier<T> act) {
        return as(Shopper.GUEST, act);
    }

    private static <T> T as(Shopper shopper, Supplier<T> act) {
        boolean inRequest = ShopperContext.isInRequest();
        Shopper before = ShopperContext.current();
        ShopperContext.set(shopper);
        try {
            return act.get();
        } finally {
            if (inRequest) {
                ShopperContext.set(before);
            } else {
                ShopperContext.clear();
            }
        }
    }

    private static Shopper buyer(DraftOrder draft) {
        CompanyLocation location = draft.getLocation();
        LocationAccess access = new LocationAccess(
                location.getId().longValue(),
                location.getExternalId(),
                location.getName(),
                location.getCompany().getId().longValue(),
                location.getCompany().getName(),
                Permission.ORDERING_ONLY);
        return new Shopper(
                draft.getPlacedBy().getId(),
                draft.getPlacedByEmail(),
                draft.getPlacedByName(),
                false,
                List.of(access),
                Optional.of(access));
    }
}
