package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.RefundPlan;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.ChargeActs;
import org.b2bleaf.payment.rules.ChargeActState;
import org.springframework.stereotype.Component;

/** Lets go of reservations and gives payments back, as acts of the desk and cancelling do; in their transaction. */
@Component("b2bMoneyBack")
class MoneyBack {

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bChargeActs")
    protected ChargeActs chargeActs;

    /** Lets go of every reservation; nothing when there is none. */
    void letGo(OrderMoney money, String key, String actor) {
        List<Booking.Line> lines = new ArrayList<>();
        addVoids(money, lines, actor);
        if (!lines.isEmpty()) {
            ledger.book(money.order(), new Booking(money.order().getId(), key, actor, lines));
        }
    }

    void addVoids(OrderMoney money, List<Booking.Line> lines, String actor) {
        for (Long charge : money.reservations()) {
            BigDecimal reserved = OrderSums.reserved(money.postings(), charge);
            lines.add(new Booking.Line(PaymentKind.VOIDED, reserved, null, null, null, charge));
            if (charge != null) {
                giveUpCaptures(money, charge, actor);
                charges.giveBack(charge, actor);
            }
        }
    }

    /** What a gateway would not capture is not waited for any more. */
    void giveUpCaptures(OrderMoney money, long charge, String actor) {
        money.gatewayActs().stream()
                .filter(act -> act.getChargeId() == charge && OrderMoney.isCapture(act, ChargeActState.FAILED))
                .forEach(act -> chargeActs.giveUp(act.getId(), actor));
    }

    /** @param paidBack zero when only less is owed */
    void giveBack(OrderMoney money, BigDecimal credited, BigDecimal paidBack, String reason, String key, String actor) {
        List<Booking.Line> lines = new ArrayList<>();
        lines.add(Booking.Line.of(PaymentKind.CREDITED, credited, reason));
        List<RefundPlan.Part> parts = addRefunds(money, paidBack, reason, lines);
        ledger.book(money.order(), new Booking(money.order().getId(), key, actor, lines));
        payBack(parts, key, actor);
    }

    static List<RefundPlan.Part> addRefunds(
            OrderMoney money, BigDecimal amount, String reason, List<Booking.Line> lines) {
        List<RefundPlan.Part> parts =
                amount.signum() > 0 ? RefundPlan.of(money.postings(), amount) : List.<RefundPlan.Part>of();
        parts.forEach(part ->
                lines.add(new Booking.Line(PaymentKind.REFUNDED, part.amount(), null, null, reason, part.chargeId())));
        return parts;
    }

    void payBack(List<RefundPlan.Part> parts, String key, String actor) {
        for (RefundPlan.Part part : parts) {
            if (part.chargeId() != null) {
                boolean whole = part.whole() && charges.giveBack(part.chargeId(), actor);
                if (!whole) {
                    chargeActs.refund(part.chargeId(), part.amount(), key + "-" + part.chargeId(), actor);
                }
            }
        }
    }
}
