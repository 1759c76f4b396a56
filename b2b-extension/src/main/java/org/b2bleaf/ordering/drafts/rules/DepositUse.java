package org.b2bleaf.ordering.drafts.rules;

import java.math.BigDecimal;

/**
 * What becomes of the deposit of a draft that becomes an order. It counts towards the total; one that is higher than the
 * total of a draft that got cheaper is given back as a whole, as gateways give back whole charges safely, and the total is
 * then owed in full.
 *
 * @param kept what counts towards the total, never more than the total
 * @param givenBack whether the deposit goes back
 * @param rest what is still to be paid; {@code kept + rest} is the total
 */
public record DepositUse(BigDecimal kept, boolean givenBack, BigDecimal rest) {

    /**
     * @param total not negative
     * @param deposit taken or reserved; zero for none
     */
    public static DepositUse of(BigDecimal total, BigDecimal deposit) {
        return deposit.compareTo(total) > 0
                ? new DepositUse(BigDecimal.ZERO, deposit.signum() > 0, total)
                : new DepositUse(deposit, false, total.subtract(deposit));
    }
}
