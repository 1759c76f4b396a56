package org.b2bleaf.ordering.money.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.b2bleaf.ordering.rules.OrderStatus;

/** What staff can do with an order. */
public enum DeskAct {
    /** Write down a payment that came. */
    RECEIVE,
    /** Take what a card has reserved. */
    CAPTURE,
    /** Let go what a card has reserved. */
    VOID,
    REFUND,
    FULFIL,
    CANCEL;

    /**
     * @param refundable see {@link RefundLimit}
     * @param capturable how much of what is reserved can be taken by a gateway
     * @param underWay whether a gateway is being asked to capture
     */
    public static Set<DeskAct> possible(
            OrderStatus status, OrderSums sums, BigDecimal refundable, BigDecimal capturable, boolean underWay) {
        Set<DeskAct> acts = EnumSet.noneOf(DeskAct.class);
        boolean goesOn = status != OrderStatus.CANCELLED;
        add(acts, RECEIVE, goesOn && sums.open().signum() > 0);
        add(
                acts,
                CAPTURE,
                goesOn && !underWay && capturable.signum() > 0 && sums.open().signum() > 0);
        add(acts, VOID, !underWay && sums.authorized().signum() > 0);
        add(acts, REFUND, goesOn && refundable.signum() > 0);
        add(acts, FULFIL, status == OrderStatus.SUBMITTED);
        add(acts, CANCEL, status == OrderStatus.SUBMITTED && !underWay);
        return acts;
    }

    private static void add(Set<DeskAct> acts, DeskAct act, boolean possible) {
        if (possible) {
            acts.add(act);
        }
    }
}
