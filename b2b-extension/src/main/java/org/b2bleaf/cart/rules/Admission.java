package org.b2bleaf.cart.rules;

import java.util.Optional;
import org.b2bleaf.catalog.rules.QuantityRule;

/** Whether a quantity of a product may be in a cart. */
public final class Admission {

    /** The largest quantity of one product in a cart, whatever the rules of a catalog are. */
    public static final int MOST = 99_999;

    private Admission() {}

    /**
     * @param sold whether the product is on sale, and sold to the location
     * @param quantity of the product in the whole cart, as it would be; at least 1, and beyond {@link Integer} at most a sum
     *     of two of them
     * @param available pieces in stock, null when they are not counted
     * @return empty when it may
     */
    public static Optional<Verdict> judge(boolean sold, long quantity, QuantityRule rule, Integer available) {
        if (!sold) {
            return Optional.of(Verdict.of(Refusal.NOT_SOLD_HERE, clamp(quantity)));
        }
        Optional<Verdict> wrongQuantity = judge(quantity, rule);
        if (wrongQuantity.isPresent() || available == null || quantity <= available) {
            return wrongQuantity;
        }
        Refusal refusal = available <= 0 ? Refusal.OUT_OF_STOCK : Refusal.NOT_ENOUGH_STOCK;
        return Optional.of(
                new Verdict(refusal, (int) quantity, rule, largestAllowed(available, rule), Math.max(available, 0)));
    }

    /** The same of the quantity alone. */
    public static Optional<Verdict> judge(long quantity, QuantityRule rule) {
        if (quantity > MOST) {
            return Optional.of(new Verdict(Refusal.TOO_LARGE, clamp(quantity), rule, largestAllowed(MOST, rule), null));
        }
        int pieces = (int) quantity;
        return rule.check(pieces)
                .map(problem -> new Verdict(refusal(problem), pieces, rule, rule.nearestAllowed(pieces), null));
    }

    private static Refusal refusal(QuantityRule.Problem problem) {
        return switch (problem) {
            case BELOW_MINIMUM -> Refusal.BELOW_MINIMUM;
            case ABOVE_MAXIMUM -> Refusal.ABOVE_MAXIMUM;
            case NOT_A_MULTIPLE -> Refusal.NOT_A_MULTIPLE;
        };
    }

    /** The largest quantity up to a limit that the rule allows; 0 when there is none. */
    private static int largestAllowed(int limit, QuantityRule rule) {
        int most = rule.maximum() == null ? limit : Math.min(limit, rule.maximum());
        int largest = most / rule.increment() * rule.increment();
        return largest > 0 && rule.check(largest).isEmpty() ? largest : 0;
    }

    private static int clamp(long quantity) {
        return (int) Math.min(quantity, Integer.MAX_VALUE);
    }
}
