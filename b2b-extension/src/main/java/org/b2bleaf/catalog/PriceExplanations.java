package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.catalog.rules.CatalogChoice.Verdict;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.ValidDays;

/** Tells the merchant which of a location's catalogs applies to a SKU, and why. */
public interface PriceExplanations {

    /**
     * A catalog of the location.
     *
     * @param isActive whether it is not archived
     * @param standing of today, in the location's calendar
     */
    record ListedCatalog(long id, String name, boolean isActive, ValidDays days, ValidDays.Standing standing) {

        /** Whether it counts today. */
        public boolean counts() {
            return isActive && standing == ValidDays.Standing.VALID;
        }
    }

    /** @param quantities null when the catalog does not have the SKU */
    record Line(ListedCatalog catalog, Verdict verdict, QuantityRule quantities) {}

    /**
     * @param shopPrice what the shop asks of everybody
     * @param price of one unit for the location; null when the SKU does not exist for it
     * @param lines all catalogs of the location, in its order
     */
    record Explanation(
            CatalogLists.SkuRow sku, BigDecimal shopPrice, BigDecimal price, Currency currency, List<Line> lines) {}

    /** All catalogs of a location in its order, with what keeps each from counting today. */
    List<ListedCatalog> catalogsOf(long locationId);

    /** @return empty when there is no such SKU or the shop has no price for it */
    Optional<Explanation> explain(long locationId, long skuId);
}
