package org.b2bleaf.host;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.store.CurrentCatalogs;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.web.service.SimpleCacheKeyResolver;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;

/**
 * Keeps the parts of pages that a host caches ({@code blc:cache}) apart for each language, and for each location and each
 * version of its catalogs. A host with a resolver of its own asks {@link #forShopper} there.
 */
public class LocationCacheKey extends SimpleCacheKeyResolver {

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs catalogs;

    @Override
    public String resolveCacheKey(Arguments arguments, Element element) {
        return forShopper(super.resolveCacheKey(arguments, element) + "_"
                + arguments.getContext().getLocale());
    }

    /** @return the key itself for whoever buys for no location */
    protected String forShopper(String key) {
        Optional<LocationCatalogView> view = catalogs.view();
        if (view.isEmpty()) {
            return key;
        }
        long location = ShopperContext.current()
                .currentLocation()
                .map(LocationAccess::locationId)
                .orElseThrow();
        return key + "_b2b_" + location + "_" + view.get().prices(Money.defaultCurrency());
    }
}
