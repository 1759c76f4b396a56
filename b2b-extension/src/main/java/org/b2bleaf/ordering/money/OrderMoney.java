package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.ordering.money.rules.RefundLimit;
import org.b2bleaf.payment.ChargeAct;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActState;

/**
 * What is known of an order's money at one moment.
 *
 * @param entries the ledger, the oldest first
 * @param gatewayActs captures and refunds of the order's charges, done or not
 */
record OrderMoney(B2bOrder order, List<PaymentEntry> entries, List<ChargeAct> gatewayActs) {

    List<Posting> postings() {
        return PaymentLedger.postings(entries);
    }

    OrderSums sums() {
        return OrderSums.of(order.getTotal(), postings());
    }

    /** Charges that still reserve something, the oldest first; with null for what no charge is known of. */
    List<Long> reservations() {
        List<Posting> postings = postings();
        Set<Long> reserving = new LinkedHashSet<>();
        postings.stream()
                .filter(posting -> posting.kind() == PaymentKind.AUTHORIZED)
                .map(Posting::chargeId)
                .filter(charge -> OrderSums.reserved(postings, charge).signum() > 0)
                .forEach(reserving::add);
        return new ArrayList<>(reserving);
    }

    /** Whether the act of this key was done already. */
    boolean isBooked(String key) {
        return entries.stream().anyMatch(entry -> entry.getEntryKey().equals(key));
    }

    BigDecimal beingCaptured() {
        return gatewayActs.stream()
                .filter(act -> isCapture(act, ChargeActState.DUE))
                .map(ChargeAct::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isUnderWay() {
        return beingCaptured().signum() > 0;
    }

    BigDecimal refundable() {
        BigDecimal deposit = order.getTerms().hasDeposit() ? order.getDueAtSubmission() : BigDecimal.ZERO;
        return RefundLimit.of(sums(), deposit);
    }

    static boolean isCapture(ChargeAct act, ChargeActState state) {
        return act.getKind() == ChargeActKind.CAPTURE && act.getState() == state;
    }
}
