package org.b2bleaf.host;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.LocationCatalogs;
import org.b2bleaf.catalog.NormalPrice;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.UnitPrice;
import org.b2bleaf.ordering.drafts.TodaysPrices;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.springframework.stereotype.Component;

/** Tells drafts what a location pays today: by its catalogs, or else what the shop asks of everybody. */
@Component("b2bTodaysPrices")
public class LocationTodaysPrices implements TodaysPrices {

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogs;

    @Override
    public ForLocation of(long locationId) {
        LocationCatalogs of = catalogs.catalogsOf(locationId);
        return new ForLocation() {
            @Override
            public Optional<Offer> offer(Sku sku, int quantity, Currency currency) {
                return LocationTodaysPrices.this.offer(of, sku, quantity, currency);
            }

            @Override
            public boolean isVisible(Sku sku) {
                return !of.onlyCatalogProducts() || !entries(of, sku).isEmpty();
            }
        };
    }

    private Optional<Offer> offer(LocationCatalogs of, Sku sku, int quantity, Currency currency) {
        Money normal = NormalPrice.of(sku).now();
        if (normal == null || !normal.getCurrency().equals(currency)) {
            return Optional.empty();
        }
        return UnitPrice.choose(normal.getAmount(), entries(of, sku), currency)
                .map(entry ->
                        new Offer(UnitPrice.at(quantity, normal.getAmount(), entry, currency), entry.quantityRule()))
                .or(() -> Optional.of(new Offer(normal.getAmount(), QuantityRule.ANY)));
    }

    private List<CatalogEntry> entries(LocationCatalogs of, Sku sku) {
        Map<Long, List<CatalogEntry>> entries = catalogs.entries(of, List.of(sku.getId()));
        return entries.getOrDefault(sku.getId(), List.of());
    }
}
