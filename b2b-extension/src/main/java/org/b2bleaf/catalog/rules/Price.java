package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;

/** Arithmetic shared by catalog entries and volume prices. */
final class Price {
    static final int DECIMALS = 5;
    static final int PERCENT_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(14);

    private Price() {}

    /** A fixed price wins over a percentage; with neither, the normal price stays. Not rounded. */
    static BigDecimal of(BigDecimal normalPrice, BigDecimal percentOff, BigDecimal fixedPrice) {
        if (fixedPrice != null) {
            return fixedPrice;
        }
        if (percentOff != null) {
            // A division by 100 would look for the digits of the quotient one by one.
            return normalPrice.multiply(HUNDRED.subtract(percentOff)).movePointLeft(2);
        }
        return normalPrice;
    }

    /** What the column of a price holds: 14 digits before the point and 5 behind it. */
    static boolean fits(BigDecimal price) {
        return price.signum() >= 0 && price.stripTrailingZeros().scale() <= DECIMALS && price.compareTo(BEYOND) < 0;
    }

    /** What the column of a percentage holds, 0 to 100 with 4 decimals. */
    static boolean isPercentage(BigDecimal percent) {
        return percent.signum() >= 0
                && percent.compareTo(HUNDRED) <= 0
                && percent.stripTrailingZeros().scale() <= PERCENT_DECIMALS;
    }

    static void requireInRange(BigDecimal percentOff, BigDecimal fixedPrice) {
        if (percentOff != null && (percentOff.signum() < 0 || percentOff.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("A percentage off is 0 to 100: " + percentOff);
        }
        if (fixedPrice != null && fixedPrice.signum() < 0) {
            throw new IllegalArgumentException("A price is never negative: " + fixedPrice);
        }
    }
}
