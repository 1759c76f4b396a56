package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;

/** Arithmetic shared by catalog entries and volume prices. */
final class Price {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Price() {}

    /** A fixed price wins over a percentage; with neither, the normal price stays. Not rounded. */
    static BigDecimal of(BigDecimal normalPrice, BigDecimal percentOff, BigDecimal fixedPrice) {
        if (fixedPrice != null) {
            return fixedPrice;
        }
        if (percentOff != null) {
            return normalPrice.multiply(HUNDRED.subtract(percentOff)).divide(HUNDRED);
        }
        return normalPrice;
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
