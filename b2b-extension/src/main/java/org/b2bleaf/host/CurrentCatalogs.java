package org.b2bleaf.host;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Hands out the catalogs of the current location, read once per request. */
@Component("b2bCurrentCatalogs")
public class CurrentCatalogs {

    private static final String ATTRIBUTE = "b2b.catalogs.";

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogService;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** @return empty when nobody buys for a location in this thread */
    public Optional<LocationCatalogView> view() {
        return ShopperContext.current().currentLocation().map(location -> view(location.locationId()));
    }

    private LocationCatalogView view(long locationId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new LocationCatalogView(catalogService, locationId, List::of);
        }
        String name = ATTRIBUTE + locationId;
        LocationCatalogView view = (LocationCatalogView) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (view == null) {
            view = new LocationCatalogView(catalogService, locationId, this::loadedSkus);
            request.setAttribute(name, view, RequestAttributes.SCOPE_REQUEST);
        }
        return view;
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
