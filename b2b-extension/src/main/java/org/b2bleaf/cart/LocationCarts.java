package org.b2bleaf.cart;

import java.io.Serializable;
import java.util.Optional;
import org.b2bleaf.company.LocationAccess;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * Keeps a cart's prices those of the location that is bought for. A customer has one cart and may have several sessions, at
 * several locations, on several nodes: who prices a cart notes for which location, and who shows it looks there first, so
 * that no session ever shows or submits the prices of another one's location.
 */
public interface LocationCarts {

    /**
     * What a session knows of its cart: for which location it saw it, and at which pricing.
     *
     * @param mark of the pricing, as the database has it
     */
    record Seen(long locationId, String mark) implements Serializable {}

    /**
     * A cart that has the location's prices.
     *
     * @param changes what a switch of the location has changed; empty when the session has not switched
     */
    record Brought(Seen seen, Optional<CartChanges> changes) {}

    /**
     * Gives a cart the location's prices when it has others. One statement when it has them already.
     *
     * @param cart of this request; read anew when another session has changed it
     * @param seen what the session knew before, null when it has not seen the cart
     */
    Brought bring(Order cart, LocationAccess location, Seen seen);

    /**
     * Notes that a cart has the location's prices from now on, and stores these prices in the same transaction. Called at
     * the end of each pricing.
     *
     * @return what the session that did it knows now
     */
    Seen notePriced(long cartId, long locationId);

    /** Notes that a cart has no location's prices. */
    void forget(long cartId);
}
