package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.OrderSums;

/**
 * What staff see of an order's money, and what they can do.
 *
 * @param version to name in a {@link StaffAct}
 * @param entries the oldest first
 * @param acts what is possible now
 * @param capturable what a capture would take
 * @param refundable the most that can be given back while the order goes on
 * @param expiresAt when the first reservation lapses; null when there is none
 * @param underWay whether a gateway is being asked to capture
 * @param problems of gateways that would not capture or give back, in their words; usually empty
 */
public record MoneySheet(
        int version,
        OrderSums sums,
        List<PaymentEntry> entries,
        Set<DeskAct> acts,
        BigDecimal capturable,
        BigDecimal refundable,
        Instant expiresAt,
        boolean underWay,
        List<String> problems) {}
