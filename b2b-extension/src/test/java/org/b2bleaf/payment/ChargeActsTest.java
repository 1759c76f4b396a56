package org.b2bleaf.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.b2bleaf.payment.CardGateway.NotCaptured;
import org.b2bleaf.payment.CardGateway.NotGivenBack;
import org.b2bleaf.payment.ChargeDesk.Selection;
import org.b2bleaf.payment.rules.ChargeActState;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.junit.jupiter.api.BeforeEach;

class ChargeActsTest {

    private static final String SOL = "admin:sol";
    private static final BigDecimal TEN = new BigDecimal("10.00");

    private Slice shop;
    private TestCardGateway gateway;
    private ChargeActs acts;
    private ChargeActWorker job;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        acts = slice.bean(ChargeActs.class);
        job = slice.bean(ChargeActWorker.class);
    }

    private long charged(ChargeOutcome outcome) {
        gateway.answers(outcome);
        CardCharges charges = shop.bean(CardCharges.class);
        long id = charges.charge(new ChargeRequest(
                        "k" + System.nanoTime(),
                        ChargePurpose.ORDER,
                        "7",
                        7,
                        new ChargeRequest.Payer(1L, 2L, 3L),
                        new BigDecimal("17.40"),
                        Currency.getInstance("EUR"),
                        new CardDetails("4111111111111111", "12/30", "123")))
                .chargeId();
        charges.use(id, ChargePurpose.ORDER, "7");
        return id;
    }

    private ChargeAct act(long charge) {
        List<ChargeAct> found = acts.actsOf(List.of(charge));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Charge charge(long id) {
        return shop.bean(CardCharges.class).find(id).orElseThrow();
    }

    private void waits(Duration pause) {
        shop.clock().advance(pause);
        job.work();
    }

    @SliceTest
    void aPartOfAReservationIsTakenOnce() {
        long charge = charged(ChargeOutcome.AUTHORIZED);
        acts.capture(charge, TEN, "k-1", SOL);
        acts.capture(charge, TEN, "k-1", SOL);
        job.work();
        job.work();
        assertThat(gateway.acts()).containsExactly("CAPTURE " + charge + " 10.00");
        assertThat(act(charge).getState()).isEqualTo(ChargeActState.DONE);
        assertThat(charge(charge).getState()).isEqualTo(ChargeState.CAPTURED);
        assertThat(charge(charge).getAmount()).as("what it took").isEqualByComparingTo(TEN);
    }

    @SliceTest
    void aRefundThatWasRefusedIsAskedForAgainAndOneWithoutAnAnswerIsNot() {
        long refused = charged(ChargeOutcome.CAPTURED);
        acts.refund(refused, TEN, "k-2", SOL);
        gateway.refusesActs(new NotGivenBack("not settled yet", false, false, null));
        job.work();
        assertThat(act(refused).getState()).isEqualTo(ChargeActState.DUE);
        assertThat(act(refused).getNote()).isEqualTo("not settled yet");
        gateway.refusesActs(null);
        waits(Duration.ofMinutes(1));
        assertThat(act(refused).getState()).isEqualTo(ChargeActState.DONE);

        long unanswered = charged(ChargeOutcome.CAPTURED);
        acts.refund(unanswered, TEN, "k-3", SOL);
        gateway.refusesActs(new NotGivenBack("time-out", false, true, null));
        job.work();
        assertThat(act(unanswered).getState()).isEqualTo(ChargeActState.FAILED);
        gateway.refusesActs(null);
        waits(Duration.ofDays(1));
        assertThat(gateway.acts()).hasSize(1);
        assertThat(shop.bean(ChargeDesk.class).list(Selection.NEEDS_HAND, "", 0, 10))
                .extracting(Charge::getId)
                .containsExactly(unanswered);
    }

    @SliceTest
    void aNodeThatDiesWhileItGivesBackLeavesItToTheMerchant() {
        long charge = charged(ChargeOutcome.CAPTURED);
        acts.refund(charge, TEN, "k-4", SOL);
        gateway.whileAsked(() -> {
            throw new IllegalStateException("the node died");
        });
        assertThatThrownBy(() -> job.work()).hasMessageContaining("died");
        gateway.reset();
        job.work();
        assertThat(gateway.acts()).as("set aside").isEmpty();
        waits(Duration.ofMinutes(6));
        assertThat(gateway.acts()).isEmpty();
        assertThat(act(charge).getState()).isEqualTo(ChargeActState.FAILED);
        acts.doneByHand(act(charge).getId(), "by bank", SOL);
        assertThat(act(charge).getState()).isEqualTo(ChargeActState.DONE);
        assertThatThrownBy(() -> acts.retry(act(charge).getId(), SOL)).isInstanceOf(ChargeSettled.class);
    }

    @SliceTest
    void aCaptureThatFailedIsTriedAgainNotedOrGivenUp() {
        gateway.refusesActs(new NotCaptured("lapsed", true, false, null));
        long retried = charged(ChargeOutcome.AUTHORIZED);
        acts.capture(retried, TEN, "k-5", SOL);
        long noted = charged(ChargeOutcome.AUTHORIZED);
        acts.capture(noted, TEN, "k-6", SOL);
        long givenUp = charged(ChargeOutcome.AUTHORIZED);
        acts.capture(givenUp, TEN, "k-7", SOL);
        job.work();
        gateway.refusesActs(null);

        acts.retry(act(retried).getId(), SOL);
        job.work();
        assertThat(charge(retried).getState()).isEqualTo(ChargeState.CAPTURED);
        acts.doneByHand(act(noted).getId(), "4711", SOL);
        assertThat(charge(noted).getState()).isEqualTo(ChargeState.CAPTURED);
        acts.giveUp(act(givenUp).getId(), SOL);
        assertThat(charge(givenUp).getState()).isEqualTo(ChargeState.AUTHORIZED);
        assertThatThrownBy(() -> acts.giveUp(act(givenUp).getId(), SOL)).isInstanceOf(ChargeSettled.class);
        assertThat(gateway.acts()).hasSize(1);
    }

    @SliceTest
    void whatWasLetGoIsNotTaken() {
        long charge = charged(ChargeOutcome.AUTHORIZED);
        acts.capture(charge, TEN, "k-8", SOL);
        shop.bean(CardCharges.class).giveBack(charge, SOL);
        job.work();
        assertThat(gateway.acts()).isEmpty();
        assertThat(act(charge).getState()).isEqualTo(ChargeActState.FAILED);
    }
}
