package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.money.rules.MinorUnit;

/** What one unit of a SKU costs a location. Amounts are rounded half-up to the currency's minor unit. */
public final class UnitPrice {
    private UnitPrice() {}

    /**
     * The catalog that applies to a SKU: the one with the lowest unit price before volume prices, so that the choice
     * does not change with the quantity; of equals, the one listed first. It gives price, volume prices and quantity
     * rules together.
     *
     * @param normalPrice the shop's price for everybody
     * @param entries of the location's catalogs that have the SKU, in the order the location lists them
     * @return empty when no catalog has the SKU
     */
    public static Optional<CatalogEntry> choose(BigDecimal normalPrice, List<CatalogEntry> entries, Currency currency) {
        CatalogEntry lowest = null;
        for (CatalogEntry entry : entries) {
            if (lowest == null
                    || base(normalPrice, entry, currency).compareTo(base(normalPrice, lowest, currency)) < 0) {
                lowest = entry;
            }
        }
        return Optional.ofNullable(lowest);
    }

    /** The unit price before volume prices. */
    public static BigDecimal base(BigDecimal normalPrice, CatalogEntry entry, Currency currency) {
        return MinorUnit.round(Price.of(normalPrice, entry.percentOff(), entry.fixedPrice()), currency);
    }

    /**
     * The unit price at a quantity: the volume price of the largest break reached, unless the price for fewer units is
     * lower, as buying more never costs more a unit.
     *
     * @param normalPrice the shop's price for everybody, of which percentages are taken off
     */
    public static BigDecimal at(int quantity, BigDecimal normalPrice, CatalogEntry entry, Currency currency) {
        BigDecimal price = base(normalPrice, entry, currency);
        for (VolumeBreak volume : entry.breaks()) {
            if (volume.fromQuantity() <= quantity) {
                price = price.min(
                        MinorUnit.round(Price.of(normalPrice, volume.percentOff(), volume.price()), currency));
            }
        }
        return price;
    }
}
