package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.money.rules.StaffInput;
import org.b2bleaf.payment.ChargeActs;
import org.springframework.stereotype.Component;

/** The acts of {@link OrderDesk} that move money, or book what moved; in the transaction of the desk. */
@Component("b2bMoneyActs")
class MoneyActs {

    @Resource(name = "b2bHeldOrders")
    protected HeldOrders held;

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Resource(name = "b2bMoneyBack")
    protected MoneyBack moneyBack;

    @Resource(name = "b2bChargeActs")
    protected ChargeActs chargeActs;

    @Resource(name = "b2bClock")
    protected Clock clock;

    void receive(StaffAct act, BigDecimal amount, LocalDate day, String reference, boolean again) {
        B2bOrder order = held.lock(act);
        OrderMoney money = held.money(order);
        String key = DeskChecks.key(order, "receive", act);
        if (money.isBooked(key)) {
            return;
        }
        DeskChecks.checkGoesOn(order);
        BigDecimal checked = DeskChecks.amount(order, amount);
        LocalDate today = DeskChecks.today(order, clock);
        LocalDate earliest = LocalDate.ofInstant(
                        order.getSubmittedAt().toInstant(), order.getLocation().getTimeZone())
                .minusYears(1);
        DeskChecks.refuse(StaffInput.day(day, earliest, today));
        String named =
                DeskChecks.text(StaffInput.optional(reference), PaymentEntry.MAX_REFERENCE, Refusal.REFERENCE_TOO_LONG);
        boolean used = named != null
                && money.entries().stream()
                        .anyMatch(entry -> entry.getKind() == PaymentKind.RECEIVED
                                && named.equalsIgnoreCase(entry.getReference()));
        if (used && !again) {
            throw new PaymentRefused(Refusal.REFERENCE_USED);
        }
        BigDecimal open = money.sums().open();
        if (open.signum() > 0
                && checked.compareTo(open) <= 0
                && checked.compareTo(open.subtract(money.beingCaptured())) > 0) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        DeskChecks.checkVersion(act, order);
        Booking.Line line = new Booking.Line(PaymentKind.RECEIVED, checked, day, named, null, null);
        ledger.book(order, Booking.of(order.getId(), key, act.actor(), line));
        OrderMoney after = held.money(order);
        if (after.sums().open().signum() == 0 && !after.isUnderWay()) {
            moneyBack.letGo(after, key + "-void", act.actor());
        }
    }

    void capture(StaffAct act) {
        B2bOrder order = held.lock(act);
        OrderMoney money = held.money(order);
        String suffix = "-" + act.key();
        if (money.gatewayActs().stream().anyMatch(it -> it.getKey().endsWith(suffix))) {
            return;
        }
        DeskChecks.checkGoesOn(order);
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        OrderSums sums = money.sums();
        List<Long> reserving =
                money.reservations().stream().filter(Objects::nonNull).toList();
        if (reserving.isEmpty()) {
            throw new PaymentRefused(Refusal.NOTHING_RESERVED);
        }
        if (sums.open().signum() <= 0) {
            throw new PaymentRefused(Refusal.NOTHING_OPEN);
        }
        DeskChecks.checkVersion(act, order);
        BigDecimal open = sums.open();
        for (Long charge : reserving) {
            moneyBack.giveUpCaptures(money, charge, act.actor());
            BigDecimal amount = OrderSums.reserved(money.postings(), charge).min(open);
            if (amount.signum() > 0) {
                chargeActs.capture(charge, amount, "capture-" + charge + suffix, act.actor());
                open = open.subtract(amount);
            }
        }
        held.record(order, act.actor(), "capture-wanted", null);
    }

    void voidReservation(StaffAct act) {
        B2bOrder order = held.lock(act);
        OrderMoney money = held.money(order);
        String key = DeskChecks.key(order, "void", act);
        if (money.isBooked(key)) {
            return;
        }
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        if (money.reservations().isEmpty()) {
            throw new PaymentRefused(Refusal.NOTHING_RESERVED);
        }
        DeskChecks.checkVersion(act, order);
        moneyBack.letGo(money, key, act.actor());
    }

    void refund(StaffAct act, BigDecimal amount, String reason) {
        B2bOrder order = held.lock(act);
        OrderMoney money = held.money(order);
        String key = DeskChecks.key(order, "refund", act);
        if (money.isBooked(key)) {
            return;
        }
        DeskChecks.checkGoesOn(order);
        OrderSums sums = money.sums();
        if (sums.kept().signum() <= 0) {
            throw new PaymentRefused(Refusal.NOTHING_TO_REFUND);
        }
        BigDecimal checked = DeskChecks.amount(order, amount);
        BigDecimal limit = money.refundable();
        if (checked.compareTo(limit) > 0) {
            boolean deposit = checked.compareTo(sums.kept()) <= 0;
            throw new PaymentRefused(
                    deposit ? Refusal.DEPOSIT_NOT_REFUNDABLE : Refusal.MORE_THAN_PAID, limit, order.getCurrency());
        }
        String why = DeskChecks.reason(reason);
        DeskChecks.checkVersion(act, order);
        moneyBack.giveBack(money, checked, checked, why, key, act.actor());
    }

    void credit(StaffAct act, BigDecimal amount, String reason) {
        B2bOrder order = held.lock(act);
        OrderMoney money = held.money(order);
        String key = DeskChecks.key(order, "credit", act);
        if (money.isBooked(key)) {
            return;
        }
        DeskChecks.checkGoesOn(order);
        BigDecimal checked = DeskChecks.amount(order, amount);
        OrderSums sums = money.sums();
        if (checked.compareTo(sums.owed()) > 0) {
            throw new PaymentRefused(Refusal.MORE_THAN_OWED, sums.owed(), order.getCurrency());
        }
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        String why = DeskChecks.reason(reason);
        DeskChecks.checkVersion(act, order);
        BigDecimal paidBack = checked.subtract(sums.open()).max(BigDecimal.ZERO);
        moneyBack.giveBack(money, checked, paidBack, why, key, act.actor());
        OrderMoney after = held.money(order);
        if (after.sums().open().signum() == 0) {
            moneyBack.letGo(after, key + "-void", act.actor());
        }
    }
}
