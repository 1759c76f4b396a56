package org.b2bleaf.host;

import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuActiveDatesService;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuActiveDateConsiderationContext;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.service.MergeCartServiceImpl;

/**
 * At a sign-in Broadleaf takes out of a saved cart what is not on sale, without a word. What is merely not sold to the current
 * location stays: the cart page names it, and it can be bought for another location.
 */
public class LocationMergeCart extends MergeCartServiceImpl {

    @Override
    protected boolean checkActive(DiscreteOrderItem line) {
        DynamicSkuActiveDatesService ofLocation = SkuActiveDateConsiderationContext.getSkuActiveDatesService();
        SkuActiveDateConsiderationContext.setSkuActiveDatesService(null);
        try {
            return super.checkActive(line);
        } finally {
            SkuActiveDateConsiderationContext.setSkuActiveDatesService(ofLocation);
        }
    }
}
