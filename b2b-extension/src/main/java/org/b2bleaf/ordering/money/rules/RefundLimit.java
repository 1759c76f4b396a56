package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;

/** How much of what was paid staff can give back while the order goes on. */
public final class RefundLimit {

    private RefundLimit() {}

    /**
     * A deposit was agreed upon: while the rest is open it stays with the merchant.
     *
     * @param deposit that the terms asked for; zero for none
     */
    public static BigDecimal of(OrderSums sums, BigDecimal deposit) {
        BigDecimal held = sums.open().signum() > 0 ? deposit : BigDecimal.ZERO;
        return sums.kept().subtract(held).max(BigDecimal.ZERO);
    }
}
