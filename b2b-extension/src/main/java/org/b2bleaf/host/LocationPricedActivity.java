package org.b2bleaf.host;

import javax.annotation.Resource;
import org.b2bleaf.cart.LocationCarts;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * Last step of pricing a cart: notes for which location, together with the prices. Customers without a permission anywhere
 * have carts without a location, and nothing to note.
 */
public class LocationPricedActivity extends BaseActivity<ProcessContext<Order>> {

    @Resource(name = "b2bLocationCarts")
    protected LocationCarts carts;

    @Override
    public ProcessContext<Order> execute(ProcessContext<Order> context) {
        Long cartId = context.getSeedData().getId();
        Shopper shopper = ShopperContext.current();
        if (cartId == null) {
            return context;
        }
        if (shopper.currentLocation().isPresent()) {
            long locationId = shopper.currentLocation().get().locationId();
            CartRepricing.remember(carts.notePriced(cartId, locationId));
        } else if (shopper.isB2b() || shopper.codeNeeded()) {
            carts.forget(cartId);
        }
        return context;
    }
}
