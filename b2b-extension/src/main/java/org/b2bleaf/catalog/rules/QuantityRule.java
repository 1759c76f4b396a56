package org.b2bleaf.catalog.rules;

import java.util.Optional;

/**
 * How many of a SKU may be bought at once: a multiple of the increment (six bottles to a case) between minimum and
 * maximum.
 *
 * @param minimum at least 1
 * @param maximum null for no maximum
 * @param increment at least 1
 */
public record QuantityRule(int minimum, Integer maximum, int increment) {

    public static final QuantityRule ANY = new QuantityRule(1, null, 1);

    /** Why a quantity cannot be bought. */
    public enum Problem {
        BELOW_MINIMUM,
        ABOVE_MAXIMUM,
        NOT_A_MULTIPLE
    }

    /** @throws IllegalArgumentException when no quantity at all would be allowed */
    public QuantityRule {
        if (minimum < 1 || increment < 1) {
            throw new IllegalArgumentException("Minimum and increment are at least 1: " + minimum + ", " + increment);
        }
        if (roundUp(minimum, increment) > (maximum == null ? Integer.MAX_VALUE : maximum)) {
            throw new IllegalArgumentException(
                    "No multiple of " + increment + " lies between " + minimum + " and " + maximum);
        }
    }

    /** The rule as the database holds it: absent columns are null. */
    public static QuantityRule of(Integer minimum, Integer maximum, Integer increment) {
        return new QuantityRule(minimum == null ? 1 : minimum, maximum, increment == null ? 1 : increment);
    }

    /** @return empty when the quantity may be bought */
    public Optional<Problem> check(int quantity) {
        if (quantity < minimum) {
            return Optional.of(Problem.BELOW_MINIMUM);
        }
        if (maximum != null && quantity > maximum) {
            return Optional.of(Problem.ABOVE_MAXIMUM);
        }
        return quantity % increment == 0 ? Optional.empty() : Optional.of(Problem.NOT_A_MULTIPLE);
    }

    /** The allowed quantity to offer instead: the next one up, or the largest allowed when there is none. */
    public int nearestAllowed(int quantity) {
        long wanted = roundUp(Math.max(quantity, minimum), increment);
        long largest = (maximum == null ? Integer.MAX_VALUE : maximum) / increment * (long) increment;
        return (int) Math.min(wanted, largest);
    }

    private static long roundUp(int quantity, int increment) {
        return ((long) quantity + increment - 1) / increment * increment;
    }
}
