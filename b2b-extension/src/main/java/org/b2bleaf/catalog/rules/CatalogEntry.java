package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What one catalog says about one SKU.
 *
 * @param percentOff of the whole catalog, 0 to 100, or null
 * @param fixedPrice of this SKU, wins over the percentage, or null
 * @param breaks volume prices in any order
 */
public record CatalogEntry(
        long catalogId,
        BigDecimal percentOff,
        BigDecimal fixedPrice,
        QuantityRule quantityRule,
        List<VolumeBreak> breaks) {

    /** @throws IllegalArgumentException when percentage or price is out of range */
    public CatalogEntry {
        Price.requireInRange(percentOff, fixedPrice);
        breaks = breaks.stream()
                .sorted(Comparator.comparingInt(VolumeBreak::fromQuantity))
                .toList();
    }

    /** Volume prices of the SKU itself replace those that the catalog has for every product. */
    public static List<VolumeBreak> breaksFor(List<VolumeBreak> ofSku, List<VolumeBreak> ofEveryProduct) {
        return ofSku.isEmpty() ? ofEveryProduct : ofSku;
    }
}
