package org.b2bleaf.ordering.drafts.rules;

import java.math.BigDecimal;

/**
 * A line of a draft as the buyer agreed to it and as it is now.
 *
 * @param agreedQuantity 0 when the buyer did not order it
 * @param agreedPrice of one unit; null when the buyer did not order it
 * @param quantity 0 when it was taken out
 * @param price of one unit; null while it is not priced yet
 */
public record LineChange(int agreedQuantity, BigDecimal agreedPrice, int quantity, BigDecimal price) {

    /** What was done to a line. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** Another quantity, whatever the price. */
        QUANTITY,
        DEARER,
        CHEAPER,
        /** Neither ordered nor there any more. */
        GONE
    }

    public Kind kind() {
        if (agreedQuantity == 0) {
            return quantity == 0 ? Kind.GONE : Kind.ADDED;
        }
        if (quantity == 0) {
            return Kind.REMOVED;
        }
        if (quantity != agreedQuantity) {
            return Kind.QUANTITY;
        }
        int compared = price == null || agreedPrice == null ? 0 : price.compareTo(agreedPrice);
        if (compared == 0) {
            return Kind.SAME;
        }
        return compared > 0 ? Kind.DEARER : Kind.CHEAPER;
    }

    /** Whether the line differs at all. */
    public boolean isChanged() {
        Kind kind = kind();
        return kind != Kind.SAME && kind != Kind.GONE;
    }
}
