package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** What a location pays at this moment. In the storefront alone, which knows the host's prices. */
public interface TodaysPrices {

    /** As it is now: a change of catalogs does not reach what was asked for before. */
    ForLocation of(long locationId);

    /** The prices of one location. */
    interface ForLocation {

        /** @return what the catalogs, or else the shop, say; empty when the SKU has no price in the currency */
        Optional<Offer> offer(Sku sku, int quantity, Currency currency);

        /** Whether the SKU exists for the location. */
        boolean isVisible(Sku sku);
    }

    /**
     * What applies to a SKU.
     *
     * @param unitPrice rounded to the currency's minor unit
     */
    record Offer(BigDecimal unitPrice, QuantityRule rule) {}
}
