package org.b2bleaf.returns.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.b2bleaf.ordering.money.rules.OrderSums;

/**
 * What a return can be settled with.
 *
 * @param worth of what came back, see {@link OrderWorth}
 * @param sums of the order
 * @param refundable what can be given back while the order goes on
 */
public record Settlement(BigDecimal worth, OrderSums sums, BigDecimal refundable) {

    /** Never more than the order is still owed for in all, paid or open. */
    public BigDecimal most() {
        return worth.min(sums.owed()).max(BigDecimal.ZERO);
    }

    public BigDecimal most(SettleWay way) {
        return switch (way) {
            case CREDIT -> most();
            case REFUND -> most().min(refundable).max(BigDecimal.ZERO);
        };
    }

    /** Empty when there is nothing to give back or to credit. */
    public Set<SettleWay> ways() {
        Set<SettleWay> ways = EnumSet.noneOf(SettleWay.class);
        if (most().signum() > 0) {
            if (sums.open().signum() > 0) {
                ways.add(SettleWay.CREDIT);
            }
            if (refundable.signum() > 0) {
                ways.add(SettleWay.REFUND);
            }
        }
        return ways;
    }

    /** What is usual: nobody gets money back while something is open. */
    public Optional<SettleWay> usual() {
        return ways().stream().findFirst();
    }

    /** How much of an amount goes back as money; the rest lowers what is open. */
    public BigDecimal paidBack(SettleWay way, BigDecimal amount) {
        return switch (way) {
            case CREDIT -> amount.subtract(sums.open()).max(BigDecimal.ZERO);
            case REFUND -> amount;
        };
    }
}
