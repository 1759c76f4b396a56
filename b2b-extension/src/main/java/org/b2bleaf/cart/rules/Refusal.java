package org.b2bleaf.cart.rules;

/** Why a line is not in the cart, or cannot be ordered as it is. */
public enum Refusal {
    /** No code of a product in the line. */
    NO_CODE,
    /** No quantity in the line. */
    NO_QUANTITY,
    NOT_A_NUMBER,
    NOT_WHOLE,
    /** Zero or less. */
    TOO_SMALL,
    /** More than {@link Admission#MOST}, in the line or together with what is in the cart. */
    TOO_LARGE,
    /** More than code and quantity. */
    TOO_MANY_CELLS,
    /** Longer than any code and quantity. */
    TOO_LONG,
    /** No product has the code, or none that exists for the location: both answer alike. */
    UNKNOWN_CODE,
    /** Known to the buyer, but not sold any more, or not to this location. */
    NOT_SOLD_HERE,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    NOT_A_MULTIPLE,
    OUT_OF_STOCK,
    NOT_ENOUGH_STOCK,
    /** A rule of the host itself, in its cart workflow. */
    REFUSED_BY_SHOP
}
