package org.b2bleaf.cart.rules;

import org.b2bleaf.catalog.rules.QuantityRule;

/**
 * What is wrong with a quantity of a product, and what would be right.
 *
 * @param quantity that was judged: of the whole cart, in pieces
 * @param rule of the location's catalog; {@link QuantityRule#ANY} when there is none
 * @param nearest the allowed quantity to offer instead; 0 when there is none to offer
 * @param available pieces in stock; null when they are not counted, or of no meaning here
 */
public record Verdict(Refusal refusal, int quantity, QuantityRule rule, int nearest, Integer available) {

    /** About a line that no quantity would make right. */
    public static Verdict of(Refusal refusal, int quantity) {
        return new Verdict(refusal, quantity, QuantityRule.ANY, 0, null);
    }
}
