package org.b2bleaf.ordering;

import java.math.BigDecimal;

/**
 * What was paid at checkout.
 *
 * @param authorized reserved on a card, not yet taken
 * @param captured taken
 */
record Arrangement(BigDecimal authorized, BigDecimal captured) {

    static final Arrangement NOTHING_YET = new Arrangement(BigDecimal.ZERO, BigDecimal.ZERO);
}
