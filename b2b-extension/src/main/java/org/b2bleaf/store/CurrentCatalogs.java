package org.b2bleaf.store;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.catalog.LocationOffer;
import org.b2bleaf.catalog.PricedSku;
import org.b2bleaf.request.OncePerRequest;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.springframework.stereotype.Component;

/** Hands out the catalogs of the current location, read once per request. */
@Component("b2bCurrentCatalogs")
public class CurrentCatalogs {

    private static final String MEMORY = "b2b.catalogs.";

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogService;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** @return empty when nobody buys for a location in this thread */
    public Optional<LocationCatalogView> view() {
        return ShopperContext.current().currentLocation().map(location -> view(location.locationId()));
    }

    /** @return what the current location is offered; empty without a location, or when none of its catalogs has the SKU */
    public Optional<LocationOffer> offer(Sku sku) {
        return view().flatMap(view -> PricedSku.of(sku)
                .flatMap(priced -> view.entry(priced.skuId(), priced.normalPrice(), priced.currency())
                        .map(entry -> new LocationOffer(priced, entry))));
    }

    private LocationCatalogView view(long locationId) {
        return OncePerRequest.remember(
                MEMORY + locationId, () -> new LocationCatalogView(catalogService, locationId, this::loadedSkus));
    }

    /** The SKUs that Hibernate has loaded for this page are those whose prices the page will ask for. */
    private Collection<Long> loadedSkus() {
        Set<?> keys = em.unwrap(Session.class).getStatistics().getEntityKeys();
        return keys.stream()
                .map(EntityKey.class::cast)
                .filter(key -> key.getEntityName().equals(SkuImpl.class.getName()))
                .map(key -> (Long) key.getIdentifier())
                .toList();
    }
}
