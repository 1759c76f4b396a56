package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeDesk;
import org.b2bleaf.payment.GiveBacks;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What becomes of a submission when its node dies, the gateway does not answer or the order cannot be placed. Broadleaf's
 * own checkout, which a slice does not have, is played; the features run the real one.
 */
class OrderSubmissionTest {

    private static final CardDetails CARD = new CardDetails("4111111111111111", "12/30", "123");
    private static final String SOL = "admin:sol";

    private Slice shop;
    private TestCardGateway gateway;
    private OrderSubmissionImpl submission;
    private Placing placing;
    private Customer buyer;
    private CompanyLocation bergen;
    private Order cart;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        buyer = slice.customer("ingrid" + System.nanoTime() + "@northwind.example");
        bergen = slice.location("Bergen");
        cart = slice.inTransaction(() -> {
            Order order = slice.em().find(OrderImpl.class, slice.order(buyer).getId());
            order.setStatus(OrderStatus.IN_PROCESS);
            order.setTotal(new Money("43.20", "EUR"));
            return order;
        });
        submission = submission();
    }

    private OrderSubmissionImpl submission() {
        SubmittedCart carts = mock(SubmittedCart.class);
        when(carts.locationToBuyFor(anyLong(), anyLong()))
                .thenAnswer(call -> shop.bean(CompanyService.class).findLocationById(bergen.getId()));
        when(carts.find(anyLong(), anyLong())).thenAnswer(call -> {
            Order stored = stored();
            if (!OrderStatus.IN_PROCESS.equals(stored.getStatus())) {
                throw new SubmissionRefused(Reason.EMPTY_CART);
            }
            return stored;
        });
        when(carts.priced(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        when(carts.saved(any(), anyBoolean())).thenAnswer(call -> call.getArgument(0));
        OrderService orders = mock(OrderService.class);
        when(orders.findOrderById(anyLong())).thenAnswer(call -> stored());
        placing = mock(Placing.class);
        when(placing.place(any(), any(), any(), any()))
                .thenAnswer(call -> placed(call.getArgument(0), call.getArgument(2), call.getArgument(3)));

        OrderSubmissionImpl made = new OrderSubmissionImpl();
        made.orderService = orders;
        made.carts = carts;
        made.placing = placing;
        made.arrangement = mock(PaymentArrangement.class);
        made.charges = shop.bean(CardCharges.class);
        made.companyService = shop.bean(CompanyService.class);
        made.submissions = shop.bean(SubmissionDao.class);
        made.orders = shop.bean(B2bOrderDao.class);
        made.drafts = shop.bean(DraftOrderDao.class);
        made.orderMails = shop.bean(OrderMails.class);
        made.clock = shop.clock();
        made.transactionManager = shop.bean(PlatformTransactionManager.class);
        made.em = shop.em();
        return made;
    }

    private Order stored() {
        Order order = shop.em().find(OrderImpl.class, cart.getId());
        shop.em().refresh(order);
        return order;
    }

    /** What {@link Placing} stores. */
    private Submitted placed(Order order, SubmissionRecord record, Optional<Charge> charge) {
        order.setStatus(OrderStatus.SUBMITTED);
        order.setOrderNumber("N" + order.getId());
        shop.bean(OrderAccounts.class)
                .open(
                        Snapshots.order(
                                order, shop.bean(CompanyService.class).findLocationById(bergen.getId()), record, false),
                        charge.stream().toList(),
                        Actor.SYSTEM);
        charge.ifPresent(
                it -> shop.bean(CardCharges.class).use(it.getId(), ChargePurpose.ORDER, order.getOrderNumber()));
        return new Submitted.Placed(order.getOrderNumber());
    }

    @SliceTest
    void theCartIsSetAsideWhileTheCardIsCharged() {
        gateway.whileAsked(() -> assertThat(status()).isEqualTo(OrderSubmissionImpl.BEING_PAID));

        assertThat(submit("p")).isEqualTo(placed());

        assertThat(order().getPaymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(order().getOpenAmount()).isZero();
        assertThat(order().getDueAtSubmission()).isEqualByComparingTo("43.20");
        assertThat(charge().getReference()).isEqualTo("N" + cart.getId());
        assertThat(charge().getUsedAt()).isNotNull();
        assertThat(charge().getPayer().locationId()).isEqualTo(bergen.getId());
    }

    @SliceTest
    void theSamePageGivesTheOneOrder() {
        submit("p");
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(submit("another page of the same cart")).isEqualTo(placed());
        assertThat(submit(null)).as("a script").isEqualTo(placed());
        assertThat(submission.earlier(buyer.getId(), key("p"))).contains(placed());
        assertThat(submission.earlier(buyer.getId(), key("never sent"))).contains(placed());
        assertThat(submission.earlier(-1, key("p"))).as("a stranger's").isEmpty();
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void whoeverComesWhileTheCardIsChargedWaits() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        gateway.whileAsked(() -> {
            asked.countDown();
            await(goOn);
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Submitted> first = threads.submit(() -> submit("p"));
            asked.await();
            assertThat(submit("p")).isInstanceOf(Submitted.SetAside.class);
            assertThat(submit("q")).isInstanceOf(Submitted.SetAside.class);
            goOn.countDown();
            assertThat(first.get()).isEqualTo(placed());
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void aDeclinedCardLeavesTheCartAndTheSamePageMayTryAgain() {
        gateway.answers(ChargeOutcome.DECLINED);
        assertRefused(Reason.CARD_DECLINED, () -> submit("p"));
        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);

        gateway.answers(ChargeOutcome.CAPTURED);
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(gateway.timesAsked()).isEqualTo(2);
        assertThat(mails()).isZero();
    }

    @SliceTest
    void withoutACardNothingHappens() {
        assertRefused(
                Reason.CARD_MISSING,
                () -> submission.submit(new Submission(
                        cart.getId(), buyer.getId(), bergen.getId(), null, new CardDetails("", "", ""))));
        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);
        assertThat(gateway.timesAsked()).isZero();
    }

    @SliceTest
    void anOrderThatCannotBePlacedGivesCartAndMoneyBack() {
        doThrow(new SubmissionRefused(Reason.NOT_IN_STOCK)).when(placing).place(any(), any(), any(), any());
        assertRefused(Reason.NOT_IN_STOCK, () -> submit("p"));
        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);
        assertThat(charge().getState()).isEqualTo(ChargeState.GIVE_BACK_DUE);
        shop.bean(GiveBacks.class).work();
        assertThat(charge().getState()).isEqualTo(ChargeState.GIVEN_BACK);
        assertThat(gateway.givenBack()).hasSize(1);
    }

    @SliceTest
    void anErrorOfTheHostsGivesCartAndMoneyBack() {
        doThrow(new IllegalStateException("a step of the host's")).when(placing).place(any(), any(), any(), any());
        assertRefused(Reason.FAILED, () -> submit("p"));
        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);
        assertThat(charge().getState()).isEqualTo(ChargeState.GIVE_BACK_DUE);
    }

    @SliceTest
    void withoutAnAnswerTheMerchantFindsOutThatItWasCharged() {
        Submitted.SetAside aside = unanswered();
        assertThat(submission.progress(buyer.getId(), aside.submissionId()))
                .contains(new OrderSubmission.Progress(Optional.of(aside), null));
        assertThat(submission.progress(-1, aside.submissionId())).isEmpty();
        jobRuns();
        assertThat(status()).as("nobody knows").isEqualTo(OrderSubmissionImpl.BEING_PAID);
        assertThat(submit("p")).isEqualTo(aside);

        shop.bean(ChargeDesk.class).settle(charge().getId(), true, "gateway 4711", SOL);
        jobRuns();

        assertThat(order().getPaymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(submission.progress(buyer.getId(), aside.submissionId()))
                .contains(new OrderSubmission.Progress(Optional.of(placed()), null));
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void withoutAnAnswerTheMerchantFindsOutThatItWasNotCharged() {
        Submitted.SetAside aside = unanswered();
        shop.bean(ChargeDesk.class).settle(charge().getId(), false, null, SOL);
        jobRuns();
        jobRuns();

        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);
        assertThat(submission.progress(buyer.getId(), aside.submissionId()))
                .contains(new OrderSubmission.Progress(Optional.empty(), Reason.CARD_DECLINED));
        assertThat(mails()).as("the buyer is told, once").isEqualTo(1);
        gateway.answers(ChargeOutcome.CAPTURED);
        assertThat(submit("p")).isEqualTo(placed());
    }

    private Submitted.SetAside unanswered() {
        gateway.answers(ChargeOutcome.UNKNOWN);
        return (Submitted.SetAside) submit("p");
    }

    @SliceTest
    void aNodeThatDiesBeforeTheGatewayIsAskedLeavesTheCartToTheJob() {
        CardCharges dead = mock(CardCharges.class);
        when(dead.mayCharge(any(), any())).thenReturn(true);
        when(dead.charge(any())).thenThrow(new ThreadDeath());
        CardCharges alive = submission.charges;
        submission.charges = dead;
        assertThatThrownBy(() -> submit("p")).isInstanceOf(ThreadDeath.class);
        submission.charges = alive;

        jobRuns();
        assertThat(status()).as("it may still begin").isEqualTo(OrderSubmissionImpl.BEING_PAID);
        shop.clock().advance(Duration.ofMinutes(6));
        jobRuns();
        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);
        assertThat(mails()).isEqualTo(1);
        assertThat(submit("p")).isEqualTo(placed());
    }

    @SliceTest
    void aNodeThatDiesWhileTheGatewayIsAskedLeavesAChargeToSettle() {
        gateway.whileAsked(() -> {
            throw new ThreadDeath();
        });
        assertThatThrownBy(() -> submit("p")).isInstanceOf(ThreadDeath.class);
        shop.clock().advance(Duration.ofMinutes(6));
        jobRuns();
        assertThat(charge().getState()).isEqualTo(ChargeState.UNKNOWN);
        assertThat(status()).isEqualTo(OrderSubmissionImpl.BEING_PAID);

        shop.bean(ChargeDesk.class).settle(charge().getId(), true, null, SOL);
        jobRuns();
        assertThat(order().getOrderNumber()).isEqualTo("N" + cart.getId());
    }

    @SliceTest
    void aNodeThatDiesAfterTheCardWasChargedLeavesTheOrderToTheJob() {
        doThrow(new ThreadDeath())
                .doAnswer(call -> placed(call.getArgument(0), call.getArgument(2), call.getArgument(3)))
                .when(placing)
                .place(any(), any(), any(), any());
        assertThatThrownBy(() -> submit("p")).isInstanceOf(ThreadDeath.class);
        assertThat(charge().getState()).isEqualTo(ChargeState.CAPTURED);
        jobRuns();

        assertThat(order().getOrderNumber()).isEqualTo("N" + cart.getId());
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(gateway.timesAsked()).isEqualTo(1);
        assertThat(shop.bean(ChargeDesk.class).count(ChargeDesk.Selection.NEEDS_HAND, ""))
                .isZero();
    }

    @SliceTest
    void aRequestThatWasTakenForDeadGivesTheMoneyBack() {
        gateway.whileAsked(() -> {
            // The job finds no answer, the merchant says that there was no charge, and the cart is the buyer's again.
            shop.clock().advance(Duration.ofMinutes(6));
            shop.bean(GiveBacks.class).work();
            shop.bean(ChargeDesk.class).settle(charge().getId(), false, null, SOL);
            submission.finishInterrupted();
        });
        assertRefused(Reason.CARD_DECLINED, () -> submit("p"));
        assertThat(status()).isEqualTo(OrderStatus.IN_PROCESS);
        assertThat(charge().getState()).as("it was charged after all").isEqualTo(ChargeState.GIVE_BACK_DUE);
        shop.bean(GiveBacks.class).work();
        assertThat(gateway.givenBack()).containsExactly(charge().getId());
    }

    @SliceTest
    void anAnswerThatComesVeryLateIsStillOne() {
        gateway.whileAsked(() -> {
            shop.clock().advance(Duration.ofMinutes(6));
            shop.bean(GiveBacks.class).work();
            submission.finishInterrupted();
            assertThat(charge().getState()).isEqualTo(ChargeState.UNKNOWN);
        });
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(charge().getState()).isEqualTo(ChargeState.CAPTURED);
    }

    @SliceTest
    void termsThatChangeWhileThePaymentIsLookedIntoDoNotMoveTheOrder() {
        PaymentTerms deposit = PaymentTerms.net(60).withDepositPercent(new BigDecimal("25"));
        setTerms(deposit);
        unanswered();
        assertThat(charge().getAmount()).isEqualByComparingTo("10.80");
        setTerms(PaymentTerms.net(1));
        shop.clock().advance(Duration.ofDays(2));
        shop.bean(ChargeDesk.class).settle(charge().getId(), true, null, SOL);
        jobRuns();

        assertThat(order().getTerms()).isEqualTo(deposit);
        assertThat(order().getDueDate()).as("60 days from the submission").hasToString("2026-05-03");
        assertThat(order().getPaymentStatus()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(order().getOpenAmount()).isEqualByComparingTo("32.40");
    }

    @SliceTest
    void theGatewayIsNotAskedWhenNothingIsDue() {
        setTerms(PaymentTerms.net(30));
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(submit("p")).isEqualTo(placed());
        assertThat(gateway.timesAsked()).isZero();
        assertThat(order().getDueAtSubmission()).isZero();
    }

    @SliceTest
    void anotherTotalThanTheBuyerSawIsAsked() {
        assertRefused(Reason.PRICE_CHANGED, () -> submission.submit(with(new BigDecimal("43.19"), null, false)));
        assertThat(gateway.timesAsked()).isZero();
        assertThat(submission.submit(with(new BigDecimal("43.2"), null, false))).isEqualTo(placed());
    }

    @SliceTest
    void aPoNumberOfAnEarlierOrderIsAskedAboutOnAPageAndNotedForAScript() {
        setTerms(PaymentTerms.net(30));
        submission.submit(with(null, "PO-7", true));
        cart = shop.inTransaction(() -> {
            Order next = shop.em().find(OrderImpl.class, shop.order(buyer).getId());
            next.setStatus(OrderStatus.IN_PROCESS);
            next.setTotal(new Money("43.20", "EUR"));
            return next;
        });
        assertRefused(Reason.PO_NUMBER_USED, () -> submission.submit(with(null, " po-7 ", true)));
        assertThat(submission.submit(with(null, "po-7", false))).isEqualTo(placed());
    }

    private Submission with(BigDecimal shownTotal, String poNumber, boolean asks) {
        return new Submission(
                cart.getId(),
                buyer.getId(),
                bergen.getId(),
                poNumber,
                CARD,
                new Submission.Page(null, shownTotal, asks),
                null);
    }

    private Submitted submit(String page) {
        return submission.submit(new Submission(
                cart.getId(),
                buyer.getId(),
                bergen.getId(),
                null,
                CARD,
                new Submission.Page(page == null ? null : key(page), null, false),
                null));
    }

    private String key(String page) {
        return cart.getId() + "-" + page;
    }

    private Submitted placed() {
        return new Submitted.Placed("N" + cart.getId());
    }

    private void jobRuns() {
        shop.clock().advance(Duration.ofMinutes(1));
        shop.bean(GiveBacks.class).work();
        submission.finishInterrupted();
    }

    private void setTerms(PaymentTerms terms) {
        shop.inTransaction(() ->
                shop.bean(CompanyService.class).findLocationById(bergen.getId()).setTerms(terms));
    }

    private OrderStatus status() {
        return shop.inTransaction(() -> stored().getStatus());
    }

    private B2bOrder order() {
        return shop.inTransaction(() -> shop.bean(B2bOrderDao.class).findByOrderId(cart.getId()));
    }

    private Charge charge() {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select c from B2bCharge c order by c.id desc", Charge.class)
                .getResultList()
                .get(0));
    }

    private int mails() {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select m from B2bMail m where m.kind = 'order-not-placed'", OutboxMail.class)
                .getResultList()
                .size());
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(SubmissionRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
