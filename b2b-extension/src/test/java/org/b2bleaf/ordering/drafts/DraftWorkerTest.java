package org.b2bleaf.ordering.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderDao;
import org.b2bleaf.ordering.SubmissionRefused;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.Difference;
import org.b2bleaf.ordering.drafts.rules.DraftSums;
import org.b2bleaf.ordering.drafts.rules.DraftTask;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes of the merchant's wishes; Broadleaf's pricing and checkout are played. */
class DraftWorkerTest {

    private static final String STAFF = Actor.admin("kim");
    private static final Difference DEARER = new Difference(Difference.Kind.PRICE, "Espresso", "21.60", "22.00");
    private static final Difference SOLD_OUT = new Difference(Difference.Kind.NOT_IN_STOCK, "Espresso", "10", "0");

    private final DraftPricing pricing = mock(DraftPricing.class);
    private final DraftChecks checks = mock(DraftChecks.class);
    private final DraftPlacing placing = mock(DraftPlacing.class);

    private Slice shop;
    private Drafts drafts;
    private DraftDesk desk;
    private DraftBuying buying;
    private DraftWorker worker;
    private DraftOrder draft;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        shop.bean(TestCardGateway.class).reset();
        drafts = new Drafts(slice);
        desk = slice.bean(DraftDesk.class);
        worker = new DraftWorker();
        worker.dao = slice.bean(DraftDao.class);
        worker.contents = slice.bean(DraftContents.class);
        worker.mails = slice.bean(DraftMails.class);
        worker.trail = slice.bean(DraftTrail.class);
        worker.transactionManager = slice.bean(PlatformTransactionManager.class);
        worker.prices = locationId -> null;
        worker.pricing = pricing;
        worker.checks = checks;
        worker.placing = placing;
        DraftBuyingImpl buyer = new DraftBuyingImpl();
        buyer.visible = slice.bean(DraftOrderDao.class);
        buyer.dao = worker.dao;
        buyer.contents = worker.contents;
        buyer.trail = worker.trail;
        buying = buyer;
        // As Broadleaf would: the sum of the lines.
        when(pricing.apply(any(), any())).thenAnswer(call -> {
            DraftOrder priced = call.getArgument(0);
            List<DraftLine> lines = call.getArgument(1);
            priced.setShipping(BigDecimal.ZERO);
            priced.setTax(BigDecimal.ZERO);
            priced.setTotal(
                    DraftSums.products(lines.stream().map(DraftLine::change).toList()));
            return null;
        });
        when(placing.amountDue(any())).thenReturn(new BigDecimal("216.00"));
        terms(PaymentTerms.net(15));
        draft = drafts.submitted("D-1");
    }

    private void terms(PaymentTerms terms) {
        shop.inTransaction(() ->
                shop.em().find(CompanyLocationImpl.class, drafts.busan.getId()).setTerms(terms));
    }

    private DraftOrder stored() {
        return drafts.sheet(draft).draft();
    }

    private void approve(boolean accept) {
        desk.approve(draft.getId(), drafts.version(draft), accept, STAFF);
        worker.run(draft.getId());
    }

    private void verifyPlaced() {
        verify(placing).place(any(), any(), any(), any(), eq(STAFF));
    }

    private void verifyNotPlaced() {
        verify(placing, never()).place(any(), any(), any(), any(), anyString());
        verify(placing, never()).invoice(any(), any(), anyString());
    }

    @SliceTest
    void whatIsAsItWasIsPlacedAtOnceAsForItsBuyerAtItsLocation() {
        doAnswer(call -> {
                    Shopper shopper = ShopperContext.current();
                    assertThat(shopper.customerId()).isEqualTo(drafts.minjun.getId());
                    assertThat(shopper.currentLocation().orElseThrow().locationId())
                            .isEqualTo(drafts.busan.getId());
                    return null;
                })
                .when(placing)
                .place(any(), any(), any(), any(), anyString());
        approve(false);
        verifyPlaced();
        assertThat(stored().getTask()).isNull();
        assertThat(stored().getProblem()).isNull();
        assertThat(ShopperContext.isInRequest()).as("nothing is left behind").isFalse();
    }

    @SliceTest
    void aWishIsFulfilledOnce() {
        approve(false);
        worker.run(draft.getId());
        verifyPlaced();
    }

    @SliceTest
    void whatTheMerchantHasNotSeenStopsAnApproval() {
        when(checks.of(any(), any(), any())).thenReturn(List.of(DEARER));
        approve(true);
        verifyNotPlaced();
        assertThat(stored().getProblem()).isEqualTo(DraftProblem.DIFFERENCES.name());
        assertThat(drafts.sheet(draft).differences())
                .extracting(DraftDifference::difference)
                .containsExactly(DEARER);

        approve(false);
        verifyNotPlaced();
        approve(true);
        verifyPlaced();
    }

    @SliceTest
    void whatBlocksCannotBeAccepted() {
        when(checks.of(any(), any(), any())).thenReturn(List.of(SOLD_OUT));
        approve(true);
        approve(true);
        verifyNotPlaced();
    }

    @SliceTest
    void acceptingOneDifferenceIsNotAcceptingTheNext() {
        when(checks.of(any(), any(), any())).thenReturn(List.of(DEARER));
        approve(false);
        when(checks.of(any(), any(), any()))
                .thenReturn(List.of(DEARER, new Difference(Difference.Kind.PERMISSION_LOST, null, null, null)));
        approve(true);
        verifyNotPlaced();
        assertThat(drafts.sheet(draft).differences())
                .extracting(DraftDifference::isAccepted)
                .containsExactly(true, false);
    }

    @SliceTest
    void termsThatTakeTheMoneyFirstSendAnInvoice() {
        terms(PaymentTerms.none());
        approve(false);
        verify(placing).invoice(any(), any(), eq(STAFF));
    }

    @SliceTest
    void anInvoiceOfNothingIsAnOrder() {
        when(placing.amountDue(any())).thenReturn(BigDecimal.ZERO);
        desk.invoice(draft.getId(), drafts.version(draft), false, STAFF);
        worker.run(draft.getId());
        verifyPlaced();
    }

    @SliceTest
    void whatGotDearerWaitsForTheBuyerAndGoesOnWhenHeAgrees() {
        edit(10, "22.00");
        approve(false);
        verifyNotPlaced();
        assertThat(stored().getConsent()).isEqualTo(Consent.ASKED);
        assertThat(stored().getAfterConsent()).isEqualTo(DraftTask.APPROVE);
        assertThat(mailBody()).contains("€220.00").contains("10 × €21.60").contains("10 × €22.00");

        assertThat(answer(drafts.buyer(), "D-1", drafts.version(draft), true)).isTrue();
        assertThat(stored().getConsent()).isEqualTo(Consent.GIVEN);
        assertThat(stored().getAgreedTotal()).isEqualByComparingTo("220");
        worker.run(draft.getId());
        verifyPlaced();
    }

    @SliceTest
    void whatTheBuyerRefusesStaysWithTheMerchant() {
        edit(12, "21.60");
        approve(false);
        answer(drafts.buyer(), "D-1", null, false);
        worker.run(draft.getId());
        verifyNotPlaced();
        assertThat(stored().getConsent()).isEqualTo(Consent.REFUSED);
        assertThat(stored().getStatus()).isEqualTo(DraftStatus.SUBMITTED);
        assertThat(stored().getAgreedTotal()).isEqualByComparingTo("216");
    }

    @SliceTest
    void whatGotCheaperNeedsNoQuestion() {
        edit(10, "20.00");
        approve(false);
        verifyPlaced();
    }

    @SliceTest
    void theBuyerAgreesToWhatWasShownAndToNothingElse() {
        edit(10, "22.00");
        approve(false);
        int shown = drafts.version(draft);
        desk.edit(draft.getId(), shown, Drafts.edit(10, PriceSource.SET, "30.00"), STAFF);
        assertThatThrownBy(() -> answer(drafts.buyer(), "D-1", shown, true)).isInstanceOf(DraftMoved.class);
        assertThatThrownBy(() -> answer(drafts.buyer(), "D-1", null, true)).isInstanceOf(DraftMoved.class);
    }

    @SliceTest
    void whoMayNotSeeADraftCannotAnswer() {
        edit(10, "22.00");
        approve(false);
        assertThat(answer(new Viewer(drafts.minjun.getId(), Map.of()), "D-1", null, true))
                .isFalse();
        assertThat(find(new Viewer(1, drafts.buyer().permissionsAtActiveLocations()), "D-1"))
                .as("somebody who sees his own only")
                .isEmpty();
        assertThat(stored().getConsent()).isEqualTo(Consent.ASKED);
    }

    @SliceTest
    void whatFailsIsRolledBackAndSaid() {
        doThrow(new SubmissionRefused(SubmissionRefused.Reason.NOT_IN_STOCK))
                .when(placing)
                .place(any(), any(), any(), any(), anyString());
        approve(false);
        assertThat(stored().getProblem()).isEqualTo(DraftProblem.NOT_IN_STOCK.name());
        doThrow(new IllegalStateException("broken")).when(placing).place(any(), any(), any(), any(), anyString());
        approve(false);
        assertThat(stored().getProblem()).isEqualTo(DraftProblem.FAILED.name());
        assertThat(stored().getTask()).isNull();
        assertThat(stored().getStatus()).isEqualTo(DraftStatus.SUBMITTED);
    }

    private boolean answer(Viewer viewer, String reference, Integer version, boolean agrees) {
        return shop.inTransaction(() -> buying.answer(viewer, reference, version, agrees));
    }

    private Optional<DraftSheet> find(Viewer viewer, String reference) {
        return shop.inTransaction(() -> buying.find(viewer, reference));
    }

    private void edit(int quantity, String price) {
        desk.edit(draft.getId(), drafts.version(draft), Drafts.edit(quantity, PriceSource.SET, price), STAFF);
        worker.run(draft.getId());
    }

    private String mailBody() {
        return shop.em()
                .createQuery("select m.body from B2bMail m order by m.id desc", String.class)
                .setMaxResults(1)
                .getSingleResult();
    }
}
