package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.b2bleaf.money.rules.MinorUnit;

/**
 * What every product of the shop costs one location, to sort and filter lists by: what {@link UnitPrice#choose} and
 * {@link UnitPrice#base} say, in doubles and without objects, as a search asks for thousands of products. Two books are
 * equal when they say the same, so that what was found by one holds for the other; locations with the same catalogs share
 * one.
 */
public final class PriceBook {

    /** No price: the product does not exist for the location. */
    public static final double HIDDEN = -1;

    /** Prices have five decimals in the database, percentages four. */
    private static final int PRICE_DECIMALS = 5;

    private static final long PRICE_SCALE = 100_000;
    private static final int PERCENT_DECIMALS = 4;
    private static final long WHOLE = 1_000_000;
    private static final long NONE = -1;
    private static final double LARGEST_IN_LONG = (double) (Long.MAX_VALUE / WHOLE / 2 / PRICE_SCALE);

    private final String says;
    private final boolean onlyCatalogProducts;
    private final Page[] pages;
    private final Currency currency;
    private final long unit;
    private final double unitsToOne;

    /**
     * One of the location's catalogs.
     *
     * @param version grows whenever anything in the catalog changes
     * @param percentOff null for nothing
     * @param allProducts whether it has every product of the shop
     */
    public record Catalog(long id, int version, BigDecimal percentOff, boolean allProducts, FixedPrices fixedPrices) {}

    /**
     * @param onlyCatalogProducts whether products in none of the catalogs do not exist
     * @param currency in which all prices are
     */
    public PriceBook(boolean onlyCatalogProducts, List<Catalog> catalogs, Currency currency) {
        this.onlyCatalogProducts = onlyCatalogProducts;
        this.currency = currency;
        pages = catalogs.stream().map(Page::new).toArray(Page[]::new);
        int digits = MinorUnit.zero(currency).scale();
        unitsToOne = Math.pow(10, digits);
        unit = PRICE_SCALE / (long) unitsToOne;
        says = catalogs.stream()
                .map(catalog -> catalog.id() + "v" + catalog.version())
                .collect(Collectors.joining(" ", (onlyCatalogProducts ? "only " : "") + currency + " ", ""));
    }

    /** @return whether the product exists for the location */
    public boolean has(long productId) {
        if (!onlyCatalogProducts) {
            return true;
        }
        for (Page page : pages) {
            if (page.fixed.of(productId, page.allProducts) != FixedPrices.KEPT_OUT) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param normalPrice what the shop asks of everybody for one unit of the product
     * @return what it costs the location, {@link #HIDDEN} when it does not exist for it
     */
    public double price(long productId, double normalPrice) {
        double lowest = Double.MAX_VALUE;
        for (Page page : pages) {
            long fixed = page.fixed.of(productId, page.allProducts);
            if (fixed == FixedPrices.NONE) {
                lowest = Math.min(lowest, lessPercent(normalPrice, page));
            } else if (fixed != FixedPrices.KEPT_OUT) {
                lowest = Math.min(lowest, (fixed + unit / 2) / unit / unitsToOne);
            }
        }
        if (lowest == Double.MAX_VALUE) {
            return onlyCatalogProducts ? HIDDEN : normalPrice;
        }
        return lowest;
    }

    /** In whole numbers, so that it is the very price that {@link UnitPrice} gives, to the last cent. */
    private double lessPercent(double normalPrice, Page page) {
        if (page.keeps == NONE || normalPrice > LARGEST_IN_LONG) {
            return page.exact(normalPrice, currency);
        }
        long times = Math.round(normalPrice * PRICE_SCALE) * page.keeps;
        long divisor = WHOLE * unit;
        return (times + divisor / 2) / divisor / unitsToOne;
    }

    /** What tells this book from every other one that says something else. */
    @Override
    public String toString() {
        return says;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceBook book && book.says.equals(says);
    }

    @Override
    public int hashCode() {
        return says.hashCode();
    }

    /** A catalog, ready to calculate. */
    private static final class Page {

        private final boolean allProducts;
        private final FixedPrices fixed;
        private final BigDecimal percentOff;

        /** How many millionths of the price stay; {@link #NONE} when the percentage has more decimals than that. */
        private final long keeps;

        private Page(Catalog catalog) {
            allProducts = catalog.allProducts();
            fixed = catalog.fixedPrices();
            percentOff = catalog.percentOff();
            keeps = keeps(percentOff);
        }

        private static long keeps(BigDecimal percentOff) {
            if (percentOff == null) {
                return WHOLE;
            }
            BigDecimal tenThousandths = percentOff.movePointRight(PERCENT_DECIMALS);
            return tenThousandths.stripTrailingZeros().scale() > 0 ? NONE : WHOLE - tenThousandths.longValueExact();
        }

        private double exact(double normalPrice, Currency currency) {
            BigDecimal normal = BigDecimal.valueOf(normalPrice).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
            return MinorUnit.round(Price.of(normal, percentOff, null), currency).doubleValue();
        }
    }
}
