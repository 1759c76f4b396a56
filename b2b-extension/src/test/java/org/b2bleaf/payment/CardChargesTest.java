package org.b2bleaf.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.payment.CardGateway.NotGivenBack;
import org.b2bleaf.payment.ChargeDesk.Selection;
import org.b2bleaf.payment.rules.CardTries;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.junit.jupiter.api.BeforeEach;

class CardChargesTest {

    private static final String SOL = "admin:sol";
    private static final Currency EUR = Currency.getInstance("EUR");

    private Slice shop;
    private TestCardGateway gateway;
    private CardCharges charges;
    private ChargeDesk desk;
    private GiveBacks job;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        charges = slice.bean(CardCharges.class);
        desk = slice.bean(ChargeDesk.class);
        job = slice.bean(GiveBacks.class);
    }

    @SliceTest
    void aChargeIsStoredBeforeTheGatewayIsAskedAndAgainWithItsAnswer() {
        gateway.whileAsked(() -> assertThat(state("k")).isEqualTo(ChargeState.STARTED));

        ChargeResult result = charges.charge(wish("k"));

        assertThat(result.outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        assertThat(result.message()).isEqualTo("The bank says CAPTURED");
        Charge stored = charges.find(result.chargeId()).orElseThrow();
        assertThat(stored.getState()).isEqualTo(ChargeState.CAPTURED);
        assertThat(stored.isCaptured()).isTrue();
        assertThat(stored.getAmount()).isEqualByComparingTo("17.40");
        assertThat(stored.getCurrency()).isEqualTo(EUR);
        assertThat(stored.getLastFour()).isEqualTo("1111");
        assertThat(stored.getGateway()).isEqualTo("TEST");
        assertThat(stored.getGatewayFields()).containsEntry("ID", "k");
        assertThat(stored.getPayer()).isEqualTo(new ChargeRequest.Payer(1L, 2L, 3L));
        assertThat(stored.getUsedAt()).isNull();
        assertThat(charges.chargesFor(ChargePurpose.ORDER, "7"))
                .extracting(Charge::getId)
                .containsExactly(stored.getId());
    }

    @SliceTest
    void oneKeyIsAskedForOnce() {
        for (ChargeOutcome outcome : ChargeOutcome.values()) {
            gateway.reset();
            gateway.answers(outcome);
            ChargeResult first = charges.charge(wish("k" + outcome));
            gateway.answers(ChargeOutcome.CAPTURED);
            ChargeResult second = charges.charge(wish("k" + outcome));

            assertThat(gateway.timesAsked()).isEqualTo(1);
            assertThat(second.chargeId()).isEqualTo(first.chargeId());
            assertThat(second.outcome()).isEqualTo(outcome);
        }
    }

    @SliceTest
    void twoAtOnceAskOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        gateway.whileAsked(() -> {
            asked.countDown();
            await(goOn);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<ChargeResult> first = threads.submit((Callable<ChargeResult>) () -> charges.charge(wish("k")));
            asked.await();
            assertThat(charges.charge(wish("k")).outcome())
                    .as("nobody knows yet")
                    .isEqualTo(ChargeOutcome.UNKNOWN);
            goOn.countDown();
            assertThat(first.get().outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
        assertThat(gateway.timesAsked()).isEqualTo(1);
        assertThat(charges.charge(wish("k")).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
    }

    @SliceTest
    void nobodyTriesManyCards() {
        gateway.answers(ChargeOutcome.DECLINED);
        for (int i = 0; i < CardTries.AN_HOUR; i++) {
            charges.charge(wish("k" + i));
        }
        assertThat(gateway.timesAsked()).isEqualTo(CardTries.AN_HOUR);

        gateway.answers(ChargeOutcome.CAPTURED);
        ChargeResult oneMore = charges.charge(wish("one more"));
        assertThat(oneMore.outcome()).isEqualTo(ChargeOutcome.DECLINED);
        assertThat(oneMore.message()).startsWith("Too many cards of this buyer");
        assertThat(gateway.timesAsked()).isEqualTo(CardTries.AN_HOUR);
        assertThat(charges.charge(wish("a colleague", 4L)).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        assertThat(charges.charge(wish("a payment link", null)).outcome()).isEqualTo(ChargeOutcome.CAPTURED);

        shop.clock().advance(CardTries.WINDOW.plusSeconds(1));
        assertThat(charges.charge(wish("an hour later")).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
    }

    @SliceTest
    void whoPaysOftenIsNotHeld() {
        for (int i = 0; i < 2 * CardTries.AN_HOUR; i++) {
            assertThat(charges.charge(wish("k" + i)).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        }
    }

    @SliceTest
    void manyTriesAtOnceDoNotGetPastTheLimit() throws Exception {
        gateway.answers(ChargeOutcome.DECLINED);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<ChargeResult>> tries = new ArrayList<>();
            for (int i = 0; i < 5 * CardTries.AN_HOUR; i++) {
                String key = "k" + i;
                tries.add(threads.submit((Callable<ChargeResult>) () -> charges.charge(wish(key))));
            }
            for (Future<ChargeResult> one : tries) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(gateway.timesAsked()).isBetween(1, CardTries.AN_HOUR);
    }

    @SliceTest
    void noCardIsChargedWithinATransaction() {
        assertThatThrownBy(() -> shop.inTransaction(() -> charges.charge(wish("k"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gateway.timesAsked()).isZero();
    }

    @SliceTest
    void aNodeThatDiesWhileItAsksLeavesAChargeToSettle() {
        gateway.whileAsked(() -> {
            throw new ThreadDeath();
        });
        assertThatThrownBy(() -> charges.charge(wish("k"))).isInstanceOf(ThreadDeath.class);
        job.work();
        assertThat(state("k")).as("another node may still wait for the answer").isEqualTo(ChargeState.STARTED);

        shop.clock().advance(Duration.ofMinutes(4));
        job.work();

        assertThat(state("k")).isEqualTo(ChargeState.UNKNOWN);
        assertThat(desk.list(Selection.NEEDS_HAND, "", 0, 10)).hasSize(1);
        assertThat(charges.charge(wish("k")).outcome())
                .as("and is not asked for again")
                .isEqualTo(ChargeOutcome.UNKNOWN);
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void moneyIsUsedOnceAndForOneThing() {
        long id = charges.charge(wish("k")).chargeId();

        charges.use(id, ChargePurpose.ORDER, "100001");
        charges.use(id, ChargePurpose.ORDER, "100001");

        assertThatThrownBy(() -> charges.use(id, ChargePurpose.ORDER, "100002")).isInstanceOf(ChargeGone.class);
        assertThat(charges.chargesFor(ChargePurpose.ORDER, "100001")).hasSize(1);
        assertThat(charges.find(id).orElseThrow().getUsedAt()).isNotNull();
    }

    @SliceTest
    void whatIsNotTakenOrGoesBackCannotBeUsed() {
        gateway.answers(ChargeOutcome.DECLINED);
        long declined = charges.charge(wish("declined")).chargeId();
        gateway.answers(ChargeOutcome.UNKNOWN);
        long unknown = charges.charge(wish("unknown")).chargeId();
        gateway.answers(ChargeOutcome.AUTHORIZED);
        long back = charges.charge(wish("back")).chargeId();
        charges.giveBack(back, Actor.SYSTEM);

        for (long id : List.of(declined, unknown, back)) {
            assertThatThrownBy(() -> charges.use(id, ChargePurpose.ORDER, "1")).isInstanceOf(ChargeGone.class);
        }
    }

    @SliceTest
    void aUseThatIsRolledBackLeavesTheMoneyToBeGivenBack() {
        long id = charges.charge(wish("k")).chargeId();
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    charges.use(id, ChargePurpose.ORDER, "100001");
                    throw new IllegalStateException("out of stock");
                }))
                .hasMessage("out of stock");

        assertThat(charges.giveBack(id, Actor.SYSTEM)).isTrue();
        job.work();

        assertThat(gateway.givenBack()).containsExactly(id);
        assertThat(state("k")).isEqualTo(ChargeState.GIVEN_BACK);
        assertThat(charges.charge(wish("k")).outcome()).isEqualTo(ChargeOutcome.DECLINED);
    }

    @SliceTest
    void moneyIsGivenBackOnce() {
        long id = charges.charge(wish("k")).chargeId();
        charges.use(id, ChargePurpose.DRAFT_DEPOSIT, "D-7");

        assertThat(charges.giveBack(id, SOL)).isTrue();
        assertThat(charges.giveBack(id, SOL)).isTrue();
        job.work();
        assertThat(charges.giveBack(id, SOL)).isTrue();
        job.work();

        assertThat(gateway.givenBack()).containsExactly(id);
        assertThat(actions(id)).containsExactly("given-back", "give-back-wanted");
    }

    @SliceTest
    void nothingIsGivenBackThatWasNotTaken() {
        gateway.answers(ChargeOutcome.DECLINED);
        assertThat(charges.giveBack(charges.charge(wish("k")).chargeId(), SOL)).isFalse();
        assertThat(charges.giveBack(-1, SOL)).isFalse();
        job.work();
        assertThat(gateway.givenBack()).isEmpty();
    }

    @SliceTest
    void aWishToGiveBackThatIsRolledBackIsNone() {
        long id = charges.charge(wish("k")).chargeId();
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    charges.giveBack(id, SOL);
                    throw new IllegalStateException("not declined after all");
                }))
                .isInstanceOf(IllegalStateException.class);
        job.work();
        assertThat(gateway.givenBack()).isEmpty();
        assertThat(state("k")).isEqualTo(ChargeState.CAPTURED);
    }

    @SliceTest
    void aGatewayThatRefusesIsAskedAgainAndThenTheMerchantIs() {
        long id = charges.charge(wish("k")).chargeId();
        charges.giveBack(id, SOL);
        gateway.refusesToGiveBack(new NotGivenBack("not today", false, null));
        job.work();
        assertThat(state("k")).isEqualTo(ChargeState.GIVE_BACK_DUE);
        job.work();
        assertThat(charges.find(id).orElseThrow().getAttempts())
                .as("not before its time")
                .isEqualTo(1);
        for (int i = 0; i < 6; i++) {
            shop.clock().advance(Duration.ofHours(13));
            job.work();
        }
        Charge failed = charges.find(id).orElseThrow();
        assertThat(failed.getState()).isEqualTo(ChargeState.GIVE_BACK_FAILED);
        assertThat(failed.getNote()).isEqualTo("not today");
        assertThat(desk.needsHand(failed)).isTrue();

        gateway.refusesToGiveBack(null);
        desk.retryGiveBack(id, SOL);
        job.work();
        assertThat(state("k")).isEqualTo(ChargeState.GIVEN_BACK);
        assertThatThrownBy(() -> desk.retryGiveBack(id, SOL)).isInstanceOf(ChargeSettled.class);
    }

    @SliceTest
    void whatTheGatewayCannotGiveBackTheMerchantDoes() {
        long id = charges.charge(wish("k")).chargeId();
        charges.giveBack(id, SOL);
        gateway.refusesToGiveBack(new NotGivenBack("no such charge", true, null));
        job.work();
        assertThat(state("k")).isEqualTo(ChargeState.GIVE_BACK_FAILED);

        desk.givenBackByHand(id, "by bank transfer", SOL);

        Charge done = charges.find(id).orElseThrow();
        assertThat(done.getState()).isEqualTo(ChargeState.GIVEN_BACK);
        assertThat(done.getNote()).isEqualTo("by bank transfer");
        assertThat(done.getSettledBy()).isEqualTo(SOL);
        assertThat(desk.count(Selection.NEEDS_HAND, "")).isZero();
    }

    @SliceTest
    void theMerchantSettlesWhatNobodyKnows() {
        gateway.answers(ChargeOutcome.UNKNOWN);
        long charged = charges.charge(wish("a")).chargeId();
        long not = charges.charge(wish("b")).chargeId();

        desk.settle(charged, true, "gateway 4711", SOL);
        desk.settle(not, false, null, SOL);

        assertThat(charges.charge(wish("a")).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        assertThat(charges.charge(wish("b")).outcome()).isEqualTo(ChargeOutcome.DECLINED);
        assertThat(charges.find(charged).orElseThrow().isCaptured()).isTrue();
        assertThat(charges.find(charged).orElseThrow().getNote()).isEqualTo("gateway 4711");
        assertThatThrownBy(() -> desk.settle(charged, false, null, "admin:kim")).isInstanceOf(ChargeSettled.class);
        assertThat(state("a")).isEqualTo(ChargeState.CAPTURED);
        assertThat(actions(not)).containsExactly("settled-as-not-charged");
    }

    @SliceTest
    void moneyThatNothingWasStoredForIsShownAfterAWhile() {
        long id = charges.charge(wish("k")).chargeId();
        long used = charges.charge(wish("used")).chargeId();
        charges.use(used, ChargePurpose.ORDER, "100001");
        assertThat(desk.count(Selection.NEEDS_HAND, "")).isZero();

        shop.clock().advance(Duration.ofMinutes(16));

        assertThat(desk.list(Selection.NEEDS_HAND, "", 0, 10))
                .extracting(Charge::getId)
                .containsExactly(id);
        assertThat(desk.needsHand(charges.find(id).orElseThrow())).isTrue();
        assertThatThrownBy(() -> desk.giveBackUnused(used, SOL)).isInstanceOf(ChargeSettled.class);
        desk.giveBackUnused(id, SOL);
        job.work();
        assertThat(state("k")).isEqualTo(ChargeState.GIVEN_BACK);
    }

    @SliceTest
    void theListIsSearchedByReference() {
        charges.use(charges.charge(wish("a")).chargeId(), ChargePurpose.DRAFT_DEPOSIT, "D-ABC");
        charges.use(charges.charge(wish("b")).chargeId(), ChargePurpose.ORDER, "100%");

        assertThat(desk.list(Selection.ALL, " d-ab ", 0, 10)).hasSize(1);
        assertThat(desk.count(Selection.ALL, "%")).isEqualTo(1);
        assertThat(desk.count(Selection.ALL, "")).isEqualTo(2);
        assertThat(desk.list(Selection.ALL, "", 1, 10)).hasSize(1);
    }

    private ChargeState state(String key) {
        return charges.findByKey(key).orElseThrow().getState();
    }

    private List<String> actions(long chargeId) {
        return shop.bean(Audit.class).eventsOf(ChargeAudit.SUBJECT_TYPE, chargeId, 10).stream()
                .map(AuditEvent::getAction)
                .toList();
    }

    private static ChargeRequest wish(String key) {
        return wish(key, 3L);
    }

    private static ChargeRequest wish(String key, Long customerId) {
        return new ChargeRequest(
                key,
                ChargePurpose.ORDER,
                "7",
                7,
                new ChargeRequest.Payer(1L, 2L, customerId),
                new BigDecimal("17.40"),
                EUR,
                card());
    }

    private static CardDetails card() {
        return new CardDetails("4111 1111 1111 1111", "12/30", "123");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
