package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.UnitPrice;
import org.b2bleaf.catalog.rules.VolumePrices;

/**
 * What one of a location's catalogs offers for a SKU.
 *
 * @param entry of the catalog that applies
 */
public record LocationOffer(PricedSku sku, CatalogEntry entry) {

    public Currency currency() {
        return sku.currency();
    }

    public QuantityRule quantityRule() {
        return entry.quantityRule();
    }

    /** What one unit costs, the larger quantities apart; the smallest quantity that may be bought first. */
    public VolumePrices volumePrices() {
        return VolumePrices.of(sku.normalPrice(), entry, sku.currency());
    }

    /** @param quantity at least 1 */
    public BigDecimal unitPrice(int quantity) {
        return UnitPrice.at(quantity, sku.normalPrice(), entry, sku.currency());
    }
}
