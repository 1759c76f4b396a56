package org.b2bleaf.host;

import java.util.Date;
import javax.annotation.Resource;
import org.b2bleaf.store.CurrentCatalogs;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuActiveDatesService;
import org.springframework.stereotype.Component;

/**
 * Hides SKUs that do not exist for the current location, by telling Broadleaf that they ended long ago: lists, product
 * pages and the cart all ask for the dates.
 */
@Component("b2bLocationProducts")
public class LocationProducts implements DynamicSkuActiveDatesService {

    private static final Date LONG_AGO = new Date(0);

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs catalogs;

    @Override
    public Date getDynamicSkuActiveStartDate(Sku sku) {
        return null;
    }

    @Override
    public Date getDynamicSkuActiveEndDate(Sku sku) {
        boolean visible =
                catalogs.view().map(view -> view.isVisible(sku.getId())).orElse(true);
        return visible ? null : new Date(LONG_AGO.getTime());
    }
}
