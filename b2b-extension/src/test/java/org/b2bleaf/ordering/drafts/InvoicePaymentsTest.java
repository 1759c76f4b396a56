package org.b2bleaf.ordering.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.SubmissionRefused;
import org.b2bleaf.ordering.drafts.InvoicePayment.Outcome;
import org.b2bleaf.ordering.drafts.rules.Difference;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeDesk;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.PlatformTransactionManager;

/** Everything about the money but Broadleaf's checkout, which is played. */
class InvoicePaymentsTest {

    private final DraftPlacing placing = mock(DraftPlacing.class);
    private final DraftChecks checks = mock(DraftChecks.class);

    private Slice shop;
    private Drafts drafts;
    private TestCardGateway gateway;
    private InvoicePayments payments;
    private DraftOrder draft;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        drafts = new Drafts(slice);
        payments = new InvoicePayments();
        payments.dao = slice.bean(DraftDao.class);
        payments.contents = slice.bean(DraftContents.class);
        payments.charges = slice.bean(CardCharges.class);
        payments.trail = slice.bean(DraftTrail.class);
        payments.transactionManager = slice.bean(PlatformTransactionManager.class);
        payments.clock = slice.clock();
        payments.orderService = mock(OrderService.class);
        payments.prices = locationId -> null;
        payments.checks = checks;
        payments.placing = placing;
        when(placing.amountDue(any())).thenReturn(new BigDecimal("216.00"));
        doAnswer(call -> {
                    DraftOrder paid = call.getArgument(0);
                    paid.setStatus(DraftStatus.APPROVED);
                    paid.setPlacedOrderNumber("1001");
                    paid.setPaymentKey(null);
                    return null;
                })
                .when(placing)
                .place(any(), any(), any(), anyList(), anyString());
        draft = drafts.submitted("D-1");
        drafts.set(draft, it -> it.setStatus(DraftStatus.INVOICED));
    }

    private InvoicePayment pay() {
        return payments.pay(draft.getId(), drafts.minjun.getId(), null, Drafts.CARD);
    }

    private DraftOrder stored() {
        return drafts.sheet(draft).draft();
    }

    private List<Charge> charges() {
        return payments.charges.chargesFor(ChargePurpose.DRAFT_INVOICE, "D-1");
    }

    @SliceTest
    void whatIsPaidBecomesAnOrder() {
        assertThat(pay()).isEqualTo(new InvoicePayment(Outcome.PLACED, "1001", null));
        assertThat(charges()).singleElement().satisfies(charge -> {
            assertThat(charge.getAmount()).isEqualByComparingTo("216");
            assertThat(charge.getUsedAt()).isNotNull();
        });
        assertThat(stored().getStatus()).isEqualTo(DraftStatus.APPROVED);
    }

    @SliceTest
    void payingTwiceChargesOnce() {
        pay();
        assertThat(pay()).isEqualTo(new InvoicePayment(Outcome.PLACED, "1001", null));
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void aSecondPaymentWaitsWhileTheFirstIsUnderWay() {
        gateway.whileAsked(() -> {
            gateway.whileAsked(() -> {});
            assertThat(pay().outcome()).isEqualTo(Outcome.UNDER_WAY);
        });
        assertThat(pay().outcome()).isEqualTo(Outcome.PLACED);
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void afterADeclinedCardAnotherOneIsTried() {
        gateway.answers(ChargeOutcome.DECLINED);
        assertThat(pay()).isEqualTo(new InvoicePayment(Outcome.CARD_DECLINED, null, "The bank says DECLINED"));
        assertThat(stored().getPaymentKey()).isNull();
        gateway.answers(ChargeOutcome.AUTHORIZED);
        assertThat(pay().outcome()).isEqualTo(Outcome.PLACED);
        assertThat(charges())
                .extracting(Charge::getState)
                .containsExactly(ChargeState.DECLINED, ChargeState.AUTHORIZED);
    }

    @SliceTest
    void nothingIsChargedForWhatIsNotThereAnyMore() {
        when(checks.of(any(), any(), any()))
                .thenReturn(List.of(new Difference(Difference.Kind.NOT_IN_STOCK, "Espresso", "10", "0")));
        assertThat(pay().outcome()).isEqualTo(Outcome.NOT_AVAILABLE);
        assertThat(gateway.timesAsked()).isZero();
        assertThat(stored().getPaymentKey()).isNull();
    }

    @SliceTest
    void nothingIsChargedWithoutACardOrForSomethingElseThanWasShown() {
        assertThat(payments.pay(draft.getId(), 1, null, new CardDetails(" ", "", ""))
                        .outcome())
                .isEqualTo(Outcome.CARD_MISSING);
        assertThat(payments.pay(draft.getId(), 1, drafts.version(draft) - 1, Drafts.CARD)
                        .outcome())
                .isEqualTo(Outcome.MOVED);
        drafts.set(draft, it -> it.setStatus(DraftStatus.SUBMITTED));
        assertThat(pay().outcome()).isEqualTo(Outcome.MOVED);
        assertThat(gateway.timesAsked()).isZero();
    }

    @SliceTest
    void whatIsPaidAndNotPlacedIsGivenBackOnce() {
        doThrow(new SubmissionRefused(SubmissionRefused.Reason.NOT_IN_STOCK))
                .when(placing)
                .place(any(), any(), any(), anyList(), anyString());
        assertThat(pay().outcome()).isEqualTo(Outcome.NOT_AVAILABLE);
        assertThat(charges()).extracting(Charge::getState).containsExactly(ChargeState.GIVE_BACK_DUE);
        assertThat(stored().getStatus()).isEqualTo(DraftStatus.INVOICED);
        assertThat(stored().getPaymentKey()).as("it can be paid again").isNull();
    }

    @SliceTest
    void whenNobodyKnowsNothingGoesOnUntilTheMerchantHasFoundOut() {
        gateway.answers(ChargeOutcome.UNKNOWN);
        assertThat(pay().outcome()).isEqualTo(Outcome.UNDER_WAY);
        assertThat(pay().outcome()).isEqualTo(Outcome.UNDER_WAY);
        assertThat(stored().state().allowed()).isEmpty();
        shop.clock().advance(Duration.ofHours(1));
        payments.resume(draft.getId());
        verify(placing, never()).place(any(), any(), any(), anyList(), anyString());

        shop.bean(ChargeDesk.class).settle(charges().get(0).getId(), true, "ref 1", Actor.admin("kim"));
        payments.resume(draft.getId());

        assertThat(stored().getStatus()).isEqualTo(DraftStatus.APPROVED);
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void whenTheMerchantFindsThatNothingWasTakenTheBuyerPaysAgain() {
        gateway.answers(ChargeOutcome.UNKNOWN);
        pay();
        shop.bean(ChargeDesk.class).settle(charges().get(0).getId(), false, null, Actor.admin("kim"));
        payments.resume(draft.getId());
        gateway.answers(ChargeOutcome.CAPTURED);
        assertThat(pay().outcome()).isEqualTo(Outcome.PLACED);
        assertThat(gateway.timesAsked()).isEqualTo(2);
    }

    @SliceTest
    void aNodeThatDiesBehindTheChargeLeavesThePlacingToTheNext() {
        doThrow(new Error("the node dies"))
                .doAnswer(call -> {
                    ((DraftOrder) call.getArgument(0)).setStatus(DraftStatus.APPROVED);
                    return null;
                })
                .when(placing)
                .place(any(), any(), any(), anyList(), anyString());
        try {
            pay();
        } catch (Error e) {
            assertThat(e).hasMessage("the node dies");
        }
        assertThat(stored().getPaymentKey()).isNotNull();

        payments.resume(draft.getId());
        verify(placing, times(1)).place(any(), any(), any(), anyList(), anyString());
        shop.clock().advance(Duration.ofMinutes(1));
        payments.resume(draft.getId());

        assertThat(stored().getStatus()).isEqualTo(DraftStatus.APPROVED);
        assertThat(gateway.timesAsked()).isEqualTo(1);
    }

    @SliceTest
    void aNodeThatDiesBeforeTheChargeHoldsNobodyUpForLong() {
        drafts.set(draft, it -> {
            it.setPaymentKey("draft-key");
            it.setPaymentAt(Date.from(shop.clock().instant()));
        });
        payments.resume(draft.getId());
        assertThat(stored().getPaymentKey()).isNotNull();
        shop.clock().advance(Duration.ofMinutes(4));
        payments.resume(draft.getId());
        assertThat(stored().getPaymentKey()).isNull();
        verify(placing, never()).place(any(), any(), any(), anyList(), anyString());
    }
}
