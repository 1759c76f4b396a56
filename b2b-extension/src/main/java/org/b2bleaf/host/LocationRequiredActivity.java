package org.b2bleaf.host;

import org.b2bleaf.store.LocationRequired;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * First step of adding to the cart and of changing a quantity: a B2B customer has chosen a location. Both workflows need
 * it, because Broadleaf turns adding a product that is in the cart already into a change of quantity.
 */
public class LocationRequiredActivity extends BaseActivity<ProcessContext<CartOperationRequest>> {

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        Shopper shopper = ShopperContext.current();
        if (shopper.isB2b() && shopper.currentLocation().isEmpty()) {
            throw new LocationRequired();
        }
        return context;
    }
}
