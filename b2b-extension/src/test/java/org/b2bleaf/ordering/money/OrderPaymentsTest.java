package org.b2bleaf.ordering.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.CardPayment.Outcome;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeDesk;
import org.b2bleaf.payment.GiveBacks;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.junit.jupiter.api.BeforeEach;

class OrderPaymentsTest {

    private Slice shop;
    private Orders orders;
    private TestCardGateway gateway;
    private OrderPayments payments;
    private B2bOrder order;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        orders = new Orders(slice);
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        payments = slice.bean(OrderPayments.class);
        order = orders.placed(PaymentTerms.net(30));
    }

    private CardPayment pay(String amount, String key) {
        return pay(amount, key, null);
    }

    private CardPayment pay(String amount, String key, String shown) {
        return payments.pay(new PaymentByCard(
                order.getId(),
                orders.lars.getId(),
                amount == null ? null : new BigDecimal(amount),
                key,
                shown == null ? null : new BigDecimal(shown),
                Orders.CARD));
    }

    private void is(PaymentStatus status, String open) {
        B2bOrder stored = orders.stored(order);
        assertThat(stored.getPaymentStatus()).isEqualTo(status);
        assertThat(stored.getOpenAmount()).isEqualByComparingTo(open);
    }

    private List<Charge> charges() {
        return shop.bean(CardCharges.class).chargesFor(ChargePurpose.ORDER_PAYMENT, order.getOrderNumber());
    }

    @SliceTest
    void aPartAndThenTheRest() {
        CardPayment part = pay("40", "a");
        assertThat(part.outcome()).isEqualTo(Outcome.PAID);
        assertThat(part.amount()).isEqualByComparingTo("40");
        is(PaymentStatus.PARTIALLY_PAID, "60");
        assertThat(pay(null, "b").outcome()).isEqualTo(Outcome.PAID);
        is(PaymentStatus.PAID, "0");
        assertThat(orders.entries(order)).containsExactly("CAPTURED 40.00", "CAPTURED 60.00");
        assertThat(charges()).hasSize(2).allSatisfy(charge -> assertThat(charge.getUsedAt())
                .isNotNull());
        assertThat(pay(null, "c").outcome()).isEqualTo(Outcome.NOTHING_PAYABLE);
        assertThat(gateway.timesAsked()).isEqualTo(2);
    }

    @SliceTest
    void theSameFormPaysOnce() {
        pay("40", "a");
        assertThat(pay("40", "a").outcome()).isEqualTo(Outcome.PAID);
        assertThat(gateway.timesAsked()).isEqualTo(1);
        is(PaymentStatus.PARTIALLY_PAID, "60");
    }

    @SliceTest
    void anotherTabThatShowedWhatWasOpenBeforeIsTold() {
        pay("40", "a", "100");
        CardPayment other = pay("40", "b", "100");
        assertThat(other.outcome()).isEqualTo(Outcome.MOVED);
        assertThat(other.amount()).isEqualByComparingTo("60");
        assertThat(gateway.timesAsked()).isEqualTo(1);
        assertThat(pay("40", "b", "60").outcome()).isEqualTo(Outcome.PAID);
    }

    @SliceTest
    void ofManyWhoPayTheRestOneIsCharged() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Outcome> outcomes = new ArrayList<>();
        try {
            List<Future<CardPayment>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                // A double click twice, and scripts that name no form.
                String key = i < 2 ? "same" : i == 2 ? "other" : null;
                all.add(threads.submit(() -> pay(null, key)));
            }
            for (Future<CardPayment> one : all) {
                outcomes.add(one.get().outcome());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(outcomes)
                .contains(Outcome.PAID)
                .isSubsetOf(Outcome.PAID, Outcome.UNDER_WAY, Outcome.NOTHING_PAYABLE);
        assertThat(gateway.timesAsked()).isEqualTo(1);
        assertThat(orders.entries(order)).containsExactly("CAPTURED 100.00");
    }

    @SliceTest
    void whatMakesNoSenseChargesNothing() {
        assertThat(pay("100.01", "a")).isEqualTo(CardPayment.of(Outcome.MORE_THAN_PAYABLE, payable()));
        assertThat(pay("0", "a").outcome()).isEqualTo(Outcome.AMOUNT_NOT_POSITIVE);
        assertThat(pay("-5", "a").outcome()).isEqualTo(Outcome.AMOUNT_NOT_POSITIVE);
        assertThat(pay("1.001", "a").outcome()).isEqualTo(Outcome.AMOUNT_NOT_UNDERSTOOD);
        PaymentByCard noCard = new PaymentByCard(order.getId(), null, null, "a", null, new CardDetails("", "", ""));
        assertThat(payments.pay(noCard).outcome()).isEqualTo(Outcome.CARD_MISSING);
        PaymentByCard noOrder = new PaymentByCard(-1, null, null, "a", null, Orders.CARD);
        assertThat(payments.pay(noOrder).outcome()).isEqualTo(Outcome.NOTHING_PAYABLE);
        assertThatThrownBy(() -> shop.inTransaction(() -> pay("1", "a"))).isInstanceOf(IllegalStateException.class);
        assertThat(gateway.timesAsked()).isZero();
        assertThat(orders.entries(order)).isEmpty();
    }

    private BigDecimal payable() {
        return payments.payable(order.getId());
    }

    @SliceTest
    void aDeclinedCardLeavesAllAsItWasAndTheSameFormMayTryAgain() {
        gateway.answers(ChargeOutcome.DECLINED);
        CardPayment declined = pay(null, "a");
        assertThat(declined.outcome()).isEqualTo(Outcome.CARD_DECLINED);
        assertThat(declined.message()).isEqualTo("The bank says DECLINED");
        is(PaymentStatus.PENDING, "100");
        gateway.answers(ChargeOutcome.CAPTURED);
        assertThat(pay(null, "a").outcome()).isEqualTo(Outcome.PAID);
        is(PaymentStatus.PAID, "0");
    }

    @SliceTest
    void whatIsOnlyReservedIsNotPaidAgain() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        assertThat(pay("60", "a").outcome()).isEqualTo(Outcome.RESERVED);
        is(PaymentStatus.PENDING, "100");
        assertThat(payable()).isEqualByComparingTo("40");
        assertThat(pay("60", "b").outcome()).isEqualTo(Outcome.MORE_THAN_PAYABLE);
        assertThat(pay(null, "c").outcome()).isEqualTo(Outcome.RESERVED);
        is(PaymentStatus.AUTHORIZED, "100");
        assertThat(pay(null, "d").outcome()).isEqualTo(Outcome.NOTHING_PAYABLE);
    }

    @SliceTest
    void whatNobodyKnowsHoldsTheOrderUntilTheMerchantHasFoundOut() {
        gateway.answers(ChargeOutcome.UNKNOWN);
        assertThat(pay(null, "a").outcome()).isEqualTo(Outcome.UNDER_WAY);
        assertThat(payments.isUnderWay(order.getId())).isTrue();
        assertThat(payable()).isZero();
        gateway.answers(ChargeOutcome.CAPTURED);
        assertThat(pay(null, "b").outcome()).isEqualTo(Outcome.UNDER_WAY);
        later();
        assertThat(payments.isUnderWay(order.getId())).isTrue();
        shop.bean(ChargeDesk.class).settle(charges().get(0).getId(), true, null, "admin:sol");
        payments.finishInterrupted();
        is(PaymentStatus.PAID, "0");
        assertThat(payments.isUnderWay(order.getId())).isFalse();
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void whatWasNotChargedLetsTheOrderGo() {
        gateway.answers(ChargeOutcome.UNKNOWN);
        pay(null, "a");
        shop.bean(ChargeDesk.class).settle(charges().get(0).getId(), false, null, "admin:sol");
        later();
        assertThat(payments.isUnderWay(order.getId())).isFalse();
        gateway.answers(ChargeOutcome.CAPTURED);
        assertThat(pay(null, "a").outcome()).isEqualTo(Outcome.PAID);
    }

    private void later() {
        shop.clock().advance(Duration.ofMinutes(1));
        payments.finishInterrupted();
    }

    @SliceTest
    void aNodeThatDiesLeavesItToTheJob() {
        gateway.whileAsked(() -> {
            throw new IllegalStateException("the node died");
        });
        assertThatThrownBy(() -> pay(null, "a")).hasMessageContaining("died");
        later();
        assertThat(payments.isUnderWay(order.getId())).as("nobody knows").isTrue();
        gateway.reset();
        shop.clock().advance(Duration.ofMinutes(5));
        shop.bean(GiveBacks.class).work();
        shop.bean(ChargeDesk.class).settle(charges().get(0).getId(), true, null, "admin:sol");
        payments.finishInterrupted();
        is(PaymentStatus.PAID, "0");
    }

    @SliceTest
    void whatTheOrderHasNoUseForAnyMoreIsGivenBack() {
        gateway.whileAsked(() -> shop.bean(OrderDesk.class)
                .cancel(new StaffAct(order.getId(), null, "cancel", "admin:sol"), "Out of stock"));
        assertThat(pay(null, "a").outcome()).isEqualTo(Outcome.FAILED);
        shop.bean(GiveBacks.class).work();
        assertThat(gateway.givenBack()).hasSize(1);
        assertThat(orders.entries(order)).containsExactly("CREDITED 100.00");
        assertThat(payments.isUnderWay(order.getId())).isFalse();
        assertThat(payable()).isZero();
    }
}
