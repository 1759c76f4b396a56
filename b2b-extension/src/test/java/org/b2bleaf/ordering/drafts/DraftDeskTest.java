package org.b2bleaf.ordering.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.DraftEditRefused.Kind;
import org.b2bleaf.ordering.drafts.DraftEditRefused.Problem;
import org.b2bleaf.ordering.drafts.DraftFilter.Heap;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftTask;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.junit.jupiter.api.BeforeEach;

class DraftDeskTest {

    private static final String STAFF = Actor.admin("kim");

    private Slice shop;
    private Drafts drafts;
    private DraftDesk desk;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        shop.bean(TestCardGateway.class).reset();
        drafts = new Drafts(slice);
        desk = slice.bean(DraftDesk.class);
    }

    @SliceTest
    void aChangeIsStoredAndLeftToTheShopToPrice() {
        DraftOrder draft = drafts.submitted("D-1");

        desk.edit(
                draft.getId(),
                drafts.version(draft),
                new DraftEdit(
                        List.of(new DraftEdit.Line(1, 8, PriceSource.SET, new BigDecimal("20.00"))),
                        List.of(),
                        new BigDecimal("5.50"),
                        "Sorry, eight are left."),
                STAFF);

        DraftSheet sheet = drafts.sheet(draft);
        assertThat(sheet.draft().getTask()).isEqualTo(DraftTask.CHECK);
        assertThat(sheet.draft().getTaskBy()).isEqualTo(STAFF);
        assertThat(sheet.draft().getDiscount()).isEqualByComparingTo("5.50");
        assertThat(sheet.draft().getBuyerNote()).isEqualTo("Sorry, eight are left.");
        DraftLine line = sheet.lines().get(0);
        assertThat(line.getQuantity()).isEqualTo(8);
        assertThat(line.getUnitPrice()).isEqualByComparingTo("20");
        assertThat(line.getAgreedQuantity()).isEqualTo(10);
        assertThat(line.getAgreedPrice()).isEqualByComparingTo("21.60");
        assertThat(trail(draft)).contains("changed", "changed", "changed", "changed");
        assertThat(sheet.allowed()).as("the shop is at it").isEmpty();
    }

    @SliceTest
    void anotherQuantityHasTodaysPriceUnlessOneIsSet() {
        DraftOrder draft = drafts.submitted("D-1");
        desk.edit(draft.getId(), drafts.version(draft), Drafts.edit(20, PriceSource.AGREED, null), STAFF);
        assertThat(drafts.sheet(draft).lines().get(0).getPriceSource()).isEqualTo(PriceSource.TODAY);
    }

    @SliceTest
    void whatIsNotChangedNeedsNoPrice() {
        DraftOrder draft = drafts.submitted("D-1");
        desk.edit(draft.getId(), drafts.version(draft), Drafts.edit(10, PriceSource.AGREED, null), STAFF);
        assertThat(drafts.sheet(draft).draft().getTask()).isNull();
        assertThat(trail(draft)).isEmpty();
    }

    @SliceTest
    void badInputIsNamedAtItsFieldAndNothingIsStored() {
        DraftOrder draft = drafts.submitted("D-1");
        DraftEdit edit = new DraftEdit(
                List.of(new DraftEdit.Line(1, -1, PriceSource.SET, new BigDecimal("1.005"))),
                List.of(
                        new DraftEdit.NewLine("NO-SUCH-SKU", 0, null),
                        new DraftEdit.NewLine("NEITHER", 1, new BigDecimal("-1"))),
                new BigDecimal("1000000000"),
                "x".repeat(2001));

        assertThatThrownBy(() -> desk.edit(draft.getId(), drafts.version(draft), edit, STAFF))
                .isInstanceOfSatisfying(DraftEditRefused.class, e -> assertThat(e.problems())
                        .containsExactlyInAnyOrder(
                                new Problem("quantity.1", Kind.OUT_OF_RANGE),
                                new Problem("price.1", Kind.TOO_MANY_DECIMALS),
                                new Problem("newSku.0", Kind.UNKNOWN_SKU),
                                new Problem("newQuantity.0", Kind.OUT_OF_RANGE),
                                new Problem("newSku.1", Kind.UNKNOWN_SKU),
                                new Problem("newPrice.1", Kind.OUT_OF_RANGE),
                                new Problem("discount", Kind.OUT_OF_RANGE),
                                new Problem("buyerNote", Kind.TOO_LONG)));
        assertThat(drafts.sheet(draft).lines().get(0).getQuantity()).isEqualTo(10);
        assertThat(drafts.sheet(draft).draft().getTask()).isNull();
    }

    @SliceTest
    void ofTwoAtOnceTheSecondOneChangesNothing() throws Exception {
        DraftOrder draft = drafts.submitted("D-1");
        int version = drafts.version(draft);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> acts = List.of(
                    () -> succeeds(() -> desk.approve(draft.getId(), version, false, STAFF)),
                    () -> succeeds(() -> desk.decline(draft.getId(), version, "No.", Actor.admin("lee"))));
            List<Future<Boolean>> both = threads.invokeAll(acts);
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        DraftOrder stored = drafts.sheet(draft).draft();
        assertThat(stored.getTask() == DraftTask.APPROVE).isNotEqualTo(stored.getStatus() == DraftStatus.DECLINED);
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (DraftMoved e) {
            return false;
        }
    }

    @SliceTest
    void aDecidedDraftIsNotDecidedOnceMore() {
        DraftOrder draft = drafts.submitted("D-1");
        desk.decline(draft.getId(), drafts.version(draft), "No.", STAFF);
        assertThatThrownBy(() -> desk.approve(draft.getId(), drafts.version(draft), true, STAFF))
                .isInstanceOf(DraftMoved.class);
        assertThatThrownBy(() -> desk.decline(draft.getId(), drafts.version(draft), "No!", STAFF))
                .isInstanceOf(DraftMoved.class);
        assertThat(mails()).hasSize(1);
    }

    @SliceTest
    void decliningGivesTheDepositBackAndTellsTheBuyerWhy() {
        DraftOrder draft = drafts.submitted("D-1");
        long charge = drafts.deposit(draft, "54.00").chargeId();
        assertThat(drafts.sheet(draft).depositHeld()).isEqualByComparingTo("54");

        desk.decline(draft.getId(), drafts.version(draft), "  Out of season.  ", STAFF);

        DraftSheet sheet = drafts.sheet(draft);
        assertThat(sheet.draft().getStatus()).isEqualTo(DraftStatus.DECLINED);
        assertThat(sheet.draft().getDeclineReason()).isEqualTo("Out of season.");
        assertThat(sheet.depositHeld()).isZero();
        assertThat(shop.bean(CardCharges.class).find(charge).orElseThrow().getState())
                .isEqualTo(ChargeState.GIVE_BACK_DUE);
        assertThat(trail(draft)).contains("draft-declined");
        assertThat(mails()).containsExactly("Your order D-1 at " + shopName() + " was declined");
    }

    @SliceTest
    void decliningNeedsAReason() {
        DraftOrder draft = drafts.submitted("D-1");
        for (String reason : new String[] {null, " ", "x".repeat(1001)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.decline(draft.getId(), drafts.version(draft), reason, STAFF));
        }
        assertThat(drafts.sheet(draft).draft().getStatus()).isEqualTo(DraftStatus.SUBMITTED);
    }

    @SliceTest
    void anInvoiceCanBeTakenBackAndTheDraftChangedAgain() {
        DraftOrder draft = drafts.submitted("D-1");
        drafts.set(draft, it -> it.setStatus(DraftStatus.INVOICED));
        assertThatThrownBy(() -> desk.edit(
                        draft.getId(), drafts.version(draft), Drafts.edit(1, PriceSource.AGREED, null), STAFF))
                .isInstanceOf(DraftMoved.class);
        desk.withdraw(draft.getId(), drafts.version(draft), STAFF);
        desk.edit(draft.getId(), drafts.version(draft), Drafts.edit(1, PriceSource.AGREED, null), STAFF);
        assertThat(drafts.sheet(draft).draft().getStatus()).isEqualTo(DraftStatus.SUBMITTED);
        assertThat(trail(draft)).contains("invoice-withdrawn");
    }

    @SliceTest
    void aChangeTakesTheQuestionToTheBuyerBack() {
        DraftOrder draft = drafts.submitted("D-1");
        drafts.set(draft, it -> {
            it.setConsent(Consent.ASKED);
            it.setAfterConsent(DraftTask.APPROVE);
        });
        desk.edit(draft.getId(), drafts.version(draft), Drafts.edit(9, PriceSource.AGREED, null), STAFF);
        assertThat(drafts.sheet(draft).draft().getConsent()).isEqualTo(Consent.NOT_ASKED);
        assertThat(drafts.sheet(draft).draft().getAfterConsent()).isNull();
    }

    @SliceTest
    void aNoteForStaffIsStoredWhateverTheStatus() {
        DraftOrder draft = drafts.submitted("D-1");
        drafts.set(draft, it -> it.setStatus(DraftStatus.APPROVED));
        desk.note(draft.getId(), " Called on Monday. ", STAFF);
        assertThat(drafts.sheet(draft).draft().getInternalNote()).isEqualTo("Called on Monday.");
        desk.note(draft.getId(), " ", STAFF);
        assertThat(drafts.sheet(draft).draft().getInternalNote()).isNull();
    }

    @SliceTest
    void theWorkListIsDividedCountedAndSearched() {
        DraftOrder first = drafts.submitted("D-AAA");
        shop.clock().advance(Duration.ofMinutes(1));
        DraftOrder asked = drafts.submitted("D-BBB");
        shop.clock().advance(Duration.ofMinutes(1));
        DraftOrder last = drafts.submitted("D-CCC");
        drafts.set(asked, it -> it.setConsent(Consent.ASKED));
        drafts.set(last, it -> it.setConsent(Consent.REFUSED));

        assertThat(references(Heap.TO_DO, "")).containsExactly("D-AAA", "D-CCC");
        assertThat(references(Heap.WITH_BUYER, "")).containsExactly("D-BBB");
        assertThat(references(Heap.ALL, "")).containsExactly("D-CCC", "D-BBB", "D-AAA");
        assertThat(references(Heap.ALL, " bbb ")).containsExactly("D-BBB");
        assertThat(references(Heap.ALL, "minjun KIM")).hasSize(3);
        assertThat(references(Heap.ALL, "%")).isEmpty();
        assertThat(desk.counts())
                .containsEntry(Heap.TO_DO, 2L)
                .containsEntry(Heap.WITH_BUYER, 1L)
                .containsEntry(Heap.APPROVED, 0L)
                .containsEntry(Heap.ALL, 3L);
        assertThat(desk.count(new DraftFilter(Heap.TO_DO, ""))).isEqualTo(2);
        assertThat(first.getId()).isNotEqualTo(asked.getId());
    }

    @SliceTest
    void aListIsOneStatementHoweverLong() {
        for (int i = 0; i < 5; i++) {
            drafts.submitted("D-" + i);
        }
        assertThat(shop.statementsOf(() -> {
                    List<DraftOrder> found = desk.list(new DraftFilter(Heap.TO_DO, ""), 0, 25);
                    found.forEach(draft -> List.of(draft.getCompanyName(), draft.getLocationName(), draft.state()));
                    return found;
                }))
                .isEqualTo(1);
    }

    private List<String> references(Heap heap, String text) {
        return desk.list(new DraftFilter(heap, text), 0, 25).stream()
                .map(DraftOrder::getReference)
                .toList();
    }

    private List<String> trail(DraftOrder draft) {
        return shop.inTransaction(() -> shop.bean(Audit.class).eventsOf(DraftTrail.DRAFT, draft.getId(), 50).stream()
                .map(AuditEvent::getAction)
                .toList());
    }

    private List<String> mails() {
        return shop.em()
                .createQuery("select m.subject from B2bMail m order by m.id", String.class)
                .getResultList();
    }

    private String shopName() {
        return shop.bean(B2bSettings.class).text(SettingKey.SHOP_NAME);
    }
}
