package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.PriceBook;
import org.b2bleaf.catalog.rules.UnitPrice;

/**
 * What one location's catalogs say, remembered for the length of one request. Asked for one SKU after the other, as
 * Broadleaf does for a page of products, it reads all SKUs that are in sight at the first question, so that the number of
 * statements does not grow with the page.
 */
public final class LocationCatalogView {

    private final CatalogService catalogs;
    private final long locationId;
    private final Supplier<Collection<Long>> skusInSight;
    private final Map<Long, List<CatalogEntry>> entries = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private LocationCatalogs of;
    private PriceBook prices;

    /** @param skusInSight ids of the SKUs that will probably be asked for next */
    public LocationCatalogView(CatalogService catalogs, long locationId, Supplier<Collection<Long>> skusInSight) {
        this.catalogs = catalogs;
        this.locationId = locationId;
        this.skusInSight = skusInSight;
    }

    /**
     * @param normalPrice what the shop asks of everybody, not negative
     * @param quantity at least 1
     * @return the price of one unit; empty when none of the location's catalogs has the SKU
     */
    public Optional<BigDecimal> unitPrice(long skuId, BigDecimal normalPrice, Currency currency, int quantity) {
        return entry(skuId, normalPrice, currency).map(entry -> UnitPrice.at(quantity, normalPrice, entry, currency));
    }

    /**
     * What the catalog says that applies to the SKU: its price, volume prices and quantity rule.
     *
     * @param normalPrice what the shop asks of everybody, not negative
     * @return empty when none of the location's catalogs has the SKU: the shop's price, in any quantity
     */
    public Optional<CatalogEntry> entry(long skuId, BigDecimal normalPrice, Currency currency) {
        look(skuId);
        return UnitPrice.choose(normalPrice, entries.getOrDefault(skuId, List.of()), currency);
    }

    /** @return whether the SKU exists for the location */
    public boolean isVisible(long skuId) {
        look(skuId);
        return !catalogs().onlyCatalogProducts() || entries.containsKey(skuId);
    }

    /** @return what every product costs the location, for a list of products; the same at each call */
    public PriceBook prices(Currency currency) {
        if (prices == null) {
            prices = catalogs.prices(catalogs(), currency);
        }
        return prices;
    }

    /** @return whether products in none of the location's catalogs are hidden from it */
    public boolean hidesProducts() {
        return catalogs().onlyCatalogProducts();
    }

    private void look(long skuId) {
        if (!known.add(skuId)) {
            return;
        }
        List<Long> asked = new ArrayList<>(List.of(skuId));
        skusInSight.get().stream().filter(known::add).forEach(asked::add);
        entries.putAll(catalogs.entries(catalogs(), asked));
    }

    private LocationCatalogs catalogs() {
        if (of == null) {
            of = catalogs.catalogsOf(locationId);
        }
        return of;
    }
}
