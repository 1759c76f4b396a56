package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The products that one catalog lists and the prices that it fixes for them: two arrays, because a shop may have millions
 * of prices, and a search asks for the price of each product that it finds.
 */
public final class FixedPrices {

    public static final FixedPrices EMPTY = new FixedPrices(new long[0], new long[0]);

    /** Instead of a price: the catalog's percentage holds. */
    static final long NONE = -1;

    /** Instead of a price: the product is kept out of the catalog, although the catalog has everything else. */
    static final long KEPT_OUT = -2;

    /** Prices have five decimals in the database. */
    private static final int DECIMALS = 5;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 2);

    private final long[] productIds;
    private final long[] prices;

    private FixedPrices(long[] productIds, long[] prices) {
        this.productIds = productIds;
        this.prices = prices;
    }

    /**
     * @param productIds ascending, each once
     * @param prices of the product at the same place; null where the catalog's percentage holds
     * @throws IllegalArgumentException when the arrays do not fit together or are not in order
     */
    public static FixedPrices of(long[] productIds, BigDecimal[] prices) {
        return of(productIds, prices, new boolean[prices.length]);
    }

    /** @param keptOut at the same places: whether the catalog says of the product that it does not have it */
    public static FixedPrices of(long[] productIds, BigDecimal[] prices, boolean[] keptOut) {
        if (productIds.length != prices.length) {
            throw new IllegalArgumentException(productIds.length + " products have " + prices.length + " prices");
        }
        for (int place = 1; place < productIds.length; place++) {
            if (productIds[place - 1] >= productIds[place]) {
                throw new IllegalArgumentException("Products are in ascending order, each once");
            }
        }
        long[] scaled = new long[prices.length];
        for (int place = 0; place < prices.length; place++) {
            scaled[place] = keptOut[place] ? KEPT_OUT : scaled(prices[place]);
        }
        return new FixedPrices(productIds.clone(), scaled);
    }

    private static long scaled(BigDecimal price) {
        return price == null
                ? NONE
                : price.movePointRight(DECIMALS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .min(LARGEST)
                        .longValueExact();
    }

    public int size() {
        return productIds.length;
    }

    /**
     * @param allProducts whether the catalog has what it does not list
     * @return in hundred-thousandths; {@link #NONE} for the catalog's percentage, {@link #KEPT_OUT} when the catalog does
     *     not have the product
     */
    long of(long productId, boolean allProducts) {
        int place = Arrays.binarySearch(productIds, productId);
        if (place >= 0) {
            return prices[place];
        }
        return allProducts ? NONE : KEPT_OUT;
    }
}
