package org.b2bleaf.demo.site;

import java.math.BigInteger;

/**
 * A quantity as somebody typed it.
 *
 * @param value the number; of no meaning with a problem
 * @param problem key of the text that says what is wrong, null when nothing is
 */
record QuantityInput(int value, String problem) {

    private static final BigInteger LARGEST = BigInteger.valueOf(99_999);
    private static final String PROBLEM = "cart.problem.quantity.";

    static QuantityInput of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return wrong("missing");
        }
        if (!text.matches("[+-]?[0-9]{1,100}")) {
            return wrong("number");
        }
        BigInteger number = new BigInteger(text);
        if (number.signum() <= 0) {
            return wrong("tooSmall");
        }
        return number.compareTo(LARGEST) > 0 ? wrong("tooLarge") : new QuantityInput(number.intValue(), null);
    }

    private static QuantityInput wrong(String kind) {
        return new QuantityInput(0, PROBLEM + kind);
    }
}
