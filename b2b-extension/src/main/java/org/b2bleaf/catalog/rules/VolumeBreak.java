package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;

/**
 * A lower unit price from a number of units on: either a price or a percentage off the shop's normal price.
 *
 * @param fromQuantity the smallest quantity that gets it, at least 1
 * @param percentOff 0 to 100, or null when {@code price} is given
 * @param price the unit price, or null when {@code percentOff} is given
 */
public record VolumeBreak(int fromQuantity, BigDecimal percentOff, BigDecimal price) {
    /** @throws IllegalArgumentException unless exactly one of percentage and price is given and in range */
    public VolumeBreak {
        if (fromQuantity < 1) {
            throw new IllegalArgumentException("A volume price starts at 1 or more: " + fromQuantity);
        }
        if ((percentOff == null) == (price == null)) {
            throw new IllegalArgumentException("A volume price is either a price or a percentage");
        }
        Price.requireInRange(percentOff, price);
    }

    public static VolumeBreak percentOff(int fromQuantity, BigDecimal percent) {
        return new VolumeBreak(fromQuantity, percent, null);
    }

    public static VolumeBreak price(int fromQuantity, BigDecimal price) {
        return new VolumeBreak(fromQuantity, null, price);
    }
}
