package org.b2bleaf.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderFilter;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderListing;
import org.b2bleaf.ordering.PageWanted;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.transfer.rules.Outcome;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;

class TransferServiceTest {

    private static final String SOL = "admin:sol";
    private static final int PAGE = 1000;

    private Slice shop;
    private TransferService transfers;
    private CompanyLocation oslo;
    private Customer dana;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        transfers = slice.bean(TransferService.class);
        oslo = slice.location("Oslo");
        dana = slice.customer("dana" + System.nanoTime() + "@shopper.example");
        grant(oslo, dana, ORDERING_ONLY);
    }

    @SliceTest
    void ordersShowAtTheLocationAndNothingOfBroadleafsChanges() {
        List<Long> placed = PersonalOrders.paid(shop, dana, 3);
        List<String> before = PersonalOrders.stored(shop);

        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);

        assertThat(transfer.getStatus()).isEqualTo(JobState.DONE);
        assertThat(transfer.getMoved()).isEqualTo(3);
        assertThat(transfer.getFinishedAt()).isNotNull();
        assertThat(PersonalOrders.stored(shop)).isEqualTo(before);
        List<B2bOrder> orders = atOslo(-1, LOCATION_ADMIN);
        assertThat(orders).hasSize(3).allSatisfy(order -> {
            assertThat(order.getTransferId()).isEqualTo(transfer.getId());
            assertThat(order.getCompanyName()).isEqualTo("Oslo");
            assertThat(order.getLocationName()).isEqualTo("Oslo");
            assertThat(order.getPlacedByName()).isEqualTo(dana.getFirstName() + " Example");
            assertThat(order.getPlacedByEmail()).isEqualTo(dana.getEmailAddress());
            assertThat(order.getTotal()).isEqualByComparingTo(PersonalOrders.TOTAL);
            assertThat(order.getOpenAmount()).isZero();
            assertThat(order.getPaymentStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(order.getStatus()).isEqualTo(OrderStatus.SUBMITTED);
            assertThat(order.getTerms()).isEqualTo(PaymentTerms.none());
            assertThat(order.getDueDate()).isNull();
            assertThat(order.getPoNumber()).isNull();
        });
        assertThat(orders)
                .as("newest first, each with its own number")
                .extracting(B2bOrder::getOrderNumber)
                .containsExactly("P" + placed.get(2), "P" + placed.get(1), "P" + placed.get(0));
    }

    @SliceTest
    void eachOrderIsWhereItsCustomerLooksForIt() {
        PersonalOrders.paid(shop, dana, 3);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);

        assertThat(atOslo(dana.getId(), ORDERING_ONLY)).as("while she may").hasSize(3);
        assertThat(personal(ORDERING_ONLY)).isEmpty();
        assertThat(atOslo(dana.getId(), null)).as("when she may no more").isEmpty();
        assertThat(personal(null)).hasSize(3);
        String number = personal(null).get(0).getOrderNumber();
        assertThat(history().personalOrder(viewer(dana.getId(), null), number)).isPresent();
        assertThat(history().order(viewer(dana.getId(), null), number)).isEmpty();
        assertThat(history().personalOrder(viewer(-1, null), number)).isEmpty();
        assertThat(atOslo(-1, ORDERING_ONLY)).as("for a colleague").isEmpty();

        transfers.undo(transfer.getId(), SOL);
        assertThat(atOslo(dana.getId(), ORDERING_ONLY)).as("undone").isEmpty();
        assertThat(personal(ORDERING_ONLY)).hasSize(3);
        assertThat(atOslo(-1, LOCATION_ADMIN)).isEmpty();
    }

    /** At 23 hours of the shop's day, which is UTC here, it is tomorrow in Oslo. */
    @SliceTest
    void anOrderKeepsItsDayAndIsFoundByIt() {
        long late = PersonalOrders.paid(shop, dana, 1).get(0);
        update("update BLC_ORDER set SUBMIT_DATE = timestamp '2026-03-10 23:00:00' where ORDER_ID = " + late);
        update("update B2B_LOCATION set TIME_ZONE = 'Europe/Oslo' where LOCATION_ID = " + oslo.getId());
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThat(history().personalOrders(viewer(dana.getId(), null), day, day))
                .hasSize(1);

        transfers.start(dana.getId(), oslo.getId(), SOL);

        assertThat(atOsloOn(day)).extracting(OrderListing::submittedOn).containsExactly(day);
        assertThat(atOsloOn(day.plusDays(1))).isEmpty();
        update("update B2B_ORDER set TRANSFER_ID = null where ORDER_ID = " + late);
        assertThat(atOsloOn(day)).as("ordered for Oslo").isEmpty();
        assertThat(atOsloOn(day.plusDays(1)))
                .extracting(OrderListing::submittedOn)
                .containsExactly(day.plusDays(1));
    }

    private List<OrderListing> atOsloOn(LocalDate day) {
        return history()
                .orders(
                        viewer(-1, LOCATION_ADMIN),
                        new OrderFilter(day, day, null, null, null, null),
                        OrderSort.NEWEST,
                        PageWanted.first(PAGE))
                .orders();
    }

    @SliceTest
    void whatIsLeftOutIsListedWithTheReason() {
        PersonalOrders.paid(shop, dana, 2);
        long cancelled = PersonalOrders.one(shop, dana, "CANCELLED", "AUTHORIZE_AND_CAPTURE");
        long cart = PersonalOrders.one(shop, dana, "IN_PROCESS", null);
        long list = PersonalOrders.one(shop, dana, "NAMED", null);
        long quote = PersonalOrders.one(shop, dana, "QUOTE", null);
        PersonalOrders.one(shop, shop.customer("other" + System.nanoTime() + "@shopper.example"), "SUBMITTED", null);
        Map<Outcome, Long> expected = Map.of(
                Outcome.MOVED, 2L, Outcome.CANCELLED, 1L, Outcome.CART, 1L, Outcome.SAVED_LIST, 1L, Outcome.QUOTE, 1L);

        TransferPreview preview = transfers.preview(dana.getId(), oslo.getId());
        assertThat(preview.counts()).isEqualTo(expected);
        assertThat(preview.movingCount()).isEqualTo(2);
        assertThat(preview.stayingCount()).isEqualTo(4);
        assertThat(preview.staying())
                .as("newest first")
                .extracting(row -> row.order().id(), TransferPreview.Row::outcome)
                .containsExactly(
                        tuple(quote, Outcome.QUOTE),
                        tuple(list, Outcome.SAVED_LIST),
                        tuple(cart, Outcome.CART),
                        tuple(cancelled, Outcome.CANCELLED));
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_ORDER"))
                .as("a dry run stores nothing")
                .isZero();

        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        TransferContents contents = transfers.contents(transfer.getId(), 3);
        assertThat(contents.counts()).isEqualTo(expected);
        assertThat(contents.skipped())
                .extracting(TransferContents.Skipped::orderId)
                .containsExactly(cancelled, cart, list);
        assertThat(contents.skipped().get(0).orderNumber()).isEqualTo("P" + cancelled);
        assertThat(transfer.getMoved()).isEqualTo(2);
        assertThat(transfer.getSkipped()).isEqualTo(4);
    }

    @SliceTest
    void thePaymentsDecideWhatIsOpen() {
        long paid = PersonalOrders.one(shop, dana, "SUBMITTED", "AUTHORIZE_AND_CAPTURE");
        long reserved = PersonalOrders.one(shop, dana, "SUBMITTED", "AUTHORIZE");
        long unconfirmed = PersonalOrders.one(shop, dana, "SUBMITTED", "UNCONFIRMED");
        long unpaid = PersonalOrders.one(shop, dana, "SUBMITTED", null);
        long failed = PersonalOrders.one(shop, dana, "SUBMITTED", "AUTHORIZE_AND_CAPTURE");
        long deleted = PersonalOrders.one(shop, dana, "SUBMITTED", "AUTHORIZE_AND_CAPTURE");
        update("update BLC_ORDER_PAYMENT_TRANSACTION set SUCCESS = false where ORDER_PAYMENT in"
                + " (select ORDER_PAYMENT_ID from BLC_ORDER_PAYMENT where ORDER_ID = " + failed + ")");
        update("update BLC_ORDER_PAYMENT set ARCHIVED = 'Y' where ORDER_ID = " + deleted);

        transfers.start(dana.getId(), oslo.getId(), SOL);

        assertThat(PersonalOrders.query(
                        shop, "select ORDER_ID, PAYMENT_STATUS, OPEN_AMOUNT from B2B_ORDER order by ORDER_ID"))
                .map(row -> row.replaceAll("\\|0\\.?0*$", "|").replaceAll("(\\.\\d)0+$", "$1"))
                .containsExactly(
                        paid + "|PAID|",
                        reserved + "|AUTHORIZED|24.5",
                        unconfirmed + "|PENDING|24.5",
                        unpaid + "|PENDING|24.5",
                        failed + "|PENDING|24.5",
                        deleted + "|PENDING|24.5");
    }

    @SliceTest
    void startingTwiceMovesNothingTwice() {
        PersonalOrders.paid(shop, dana, 3);
        CompanyLocation bergen = shop.location("Bergen");
        grant(bergen, dana, ORDERING_ONLY);

        Transfer first = transfers.start(dana.getId(), oslo.getId(), SOL);
        Transfer second = transfers.start(dana.getId(), bergen.getId(), SOL);
        assertThat(second.getMoved()).isZero();
        assertThat(transfers.contents(second.getId(), 10).counts()).isEqualTo(Map.of(Outcome.AT_A_LOCATION, 3L));

        transfers.undo(second.getId(), SOL);
        assertThat(atOslo(-1, LOCATION_ADMIN)).as("undoing what moved nothing").hasSize(3);
        transfers.undo(first.getId(), SOL);
        assertThat(transfers.start(dana.getId(), bergen.getId(), SOL).getMoved())
                .as("free again")
                .isEqualTo(3);
    }

    @SliceTest
    void manyAtOnceAddEachOrderOnce() throws Exception {
        PersonalOrders.paid(shop, dana, 200);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Transfer>> started = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> transfers.start(dana.getId(), oslo.getId(), SOL)))
                    .toList();
            int moved = 0;
            for (Future<Transfer> transfer : started) {
                moved += transfer.get().getMoved();
            }
            assertThat(moved).isEqualTo(200);
        } finally {
            threads.shutdown();
        }
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_ORDER")).isEqualTo(200);
    }

    @SliceTest
    void aLargeHistoryIsMovedByTheJob() {
        PersonalOrders.paid(shop, dana, TransferService.AT_ONCE + 1);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        assertThat(transfer.getStatus()).isEqualTo(JobState.QUEUED);
        assertThat(transfer.getTotal()).isEqualTo(TransferService.AT_ONCE + 1);
        assertThat(atOslo(-1, LOCATION_ADMIN)).isEmpty();
        PersonalOrders.paid(shop, dana, 1);

        assertThat(chunks().next(transfer.getId(), 200)).isTrue();
        JobReport report =
                shop.bean("b2bTransferReports", JobSource.class).newest(1).get(0);
        assertThat(report.state()).isEqualTo(JobState.RUNNING);
        assertThat(report.percent()).isEqualTo(39);
        assertThat(report.counts()).isEqualTo(Map.of("moved", 200L, "skipped", 0L));
        assertThat(atOslo(-1, LOCATION_ADMIN)).hasSize(200);

        job().work(() -> false);
        assertThat(stored(transfer).getStatus()).isEqualTo(JobState.DONE);
        assertThat(stored(transfer).getMoved())
                .as("what was placed after the start stays")
                .isEqualTo(TransferService.AT_ONCE + 1);
        assertThat(personal(ORDERING_ONLY)).hasSize(1);
    }

    @SliceTest
    void aJobThatIsToldToStopDoesNothingMore() {
        PersonalOrders.paid(shop, dana, TransferService.AT_ONCE + 1);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        job().work(() -> true);
        assertThat(stored(transfer).getStatus()).isEqualTo(JobState.QUEUED);
    }

    @SliceTest
    void oneThatIsHalfDoneIsUndoneExactlyAndStops() {
        B2bOrder before = ownOrderAtOslo();
        PersonalOrders.paid(shop, dana, TransferService.AT_ONCE + 1);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        chunks().next(transfer.getId(), TransferService.AT_ONCE);

        transfers.undo(transfer.getId(), SOL);
        assertThat(stored(transfer).getStatus()).isEqualTo(JobState.UNDONE);
        assertThat(stored(transfer).getUndoneBy()).isEqualTo(SOL);
        assertThat(atOslo(-1, LOCATION_ADMIN)).extracting(B2bOrder::getId).containsExactly(before.getId());
        assertThat(chunks().next(transfer.getId(), 200)).isFalse();
        job().work(() -> false);
        assertThat(atOslo(-1, LOCATION_ADMIN)).hasSize(1);
        assertThat(transfers.contents(transfer.getId(), 1).counts())
                .as("the ledger stays")
                .isEqualTo(Map.of(Outcome.MOVED, 499L, Outcome.AT_A_LOCATION, 1L));
    }

    @SliceTest
    void undoingAllIsForOneCustomerAtOneCompany() {
        CompanyLocation bergen = shop.location("Bergen");
        Customer felix = shop.customer("felix" + System.nanoTime() + "@shopper.example");
        grant(oslo, felix, ORDERING_ONLY);
        grant(bergen, dana, ORDERING_ONLY);
        PersonalOrders.paid(shop, dana, 2);
        transfers.start(dana.getId(), bergen.getId(), SOL);
        PersonalOrders.paid(shop, dana, 2);
        transfers.start(dana.getId(), oslo.getId(), SOL);
        PersonalOrders.paid(shop, dana, 1);
        transfers.start(dana.getId(), oslo.getId(), SOL);
        PersonalOrders.paid(shop, felix, 1);
        transfers.start(felix.getId(), oslo.getId(), SOL);
        transfers.undoAll(oslo.getCompany().getId(), dana.getId(), SOL);

        assertThat(atOslo(-1, LOCATION_ADMIN)).hasSize(1);
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_ORDER where LOCATION_ID = " + bergen.getId()))
                .isEqualTo(2);
    }

    @SliceTest
    void nothingIsStoredWhenTheCallerFails() {
        PersonalOrders.paid(shop, dana, 3);
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    transfers.start(dana.getId(), oslo.getId(), SOL);
                    throw new IllegalStateException("The caller fails");
                }))
                .hasMessage("The caller fails");
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_ORDER")).isZero();
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_TRANSFER"))
                .isZero();
    }

    @SliceTest
    void aMembershipOfTheSameTransactionCounts() {
        Customer noor = shop.customer("noor" + System.nanoTime() + "@shopper.example");
        PersonalOrders.paid(shop, noor, 1);
        Transfer transfer = shop.inTransaction(() -> {
            grant(oslo, noor, ORDERING_ONLY);
            return transfers.start(noor.getId(), oslo.getId(), SOL);
        });
        assertThat(transfer.getMoved()).isEqualTo(1);
    }

    @SliceTest
    void onlyMembersOfTheCompanyHaveOrdersAdded() {
        Customer stranger = shop.customer("stranger" + System.nanoTime() + "@shopper.example");
        assertThatThrownBy(() -> transfers.start(stranger.getId(), oslo.getId(), SOL))
                .isInstanceOf(TransferRefused.class);
        assertThatThrownBy(() -> transfers.start(dana.getId(), -1, SOL)).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> transfers.start(-1, oslo.getId(), SOL)).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> transfers.preview(-1, oslo.getId())).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> transfers.undo(-1, SOL)).isInstanceOf(EntityNotFoundException.class);
    }

    @SliceTest
    void eachActIsOneRowOfTheTrailThatLocationAndCustomerShow() {
        PersonalOrders.paid(shop, dana, 3);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        transfers.undo(transfer.getId(), "admin:kim");
        transfers.undo(transfer.getId(), "admin:kim");

        List<AuditEvent> events = shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo.getId(), 10).stream()
                .filter(event -> event.getField() != null && event.getField().startsWith("orders"))
                .toList();
        assertThat(events).extracting(AuditEvent::getAction).containsExactly("undone", "transferred");
        assertThat(events).extracting(AuditEvent::getActor).containsExactly("admin:kim", SOL);
        assertThat(events.get(1).getNewValue()).isEqualTo("transfer " + transfer.getId() + ": 3 orders");
        assertThat(PersonalOrders.count(
                        shop,
                        "select count(*) from B2B_AUDIT_EVENT where COMPANY_ID is not null and CUSTOMER_ID = "
                                + dana.getId() + " and ACTION in ('transferred', 'undone')"))
                .isEqualTo(2);
    }

    @SliceTest
    void anArchivedLocationStopsNothing() {
        PersonalOrders.paid(shop, dana, TransferService.AT_ONCE + 1);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        shop.bean(CompanyService.class).archive(oslo.getCompany().getId(), SOL);
        job().work(() -> false);
        assertThat(stored(transfer).getStatus()).isEqualTo(JobState.DONE);
        transfers.undo(transfer.getId(), SOL);
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_ORDER")).isZero();
    }

    @SliceTest
    void aNumberThatAB2bOrderHasAlreadyIsLeftOut() {
        List<Long> placed = PersonalOrders.paid(shop, dana, 3);
        update("update BLC_ORDER set ORDER_NUMBER = 'TWICE' where ORDER_ID in (" + placed.get(0) + ", " + placed.get(1)
                + ")");
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        assertThat(transfers.contents(transfer.getId(), 5).counts())
                .isEqualTo(Map.of(Outcome.MOVED, 2L, Outcome.NUMBER_TAKEN, 1L));
        assertThat(transfers.preview(dana.getId(), oslo.getId()).counts())
                .isEqualTo(Map.of(Outcome.AT_A_LOCATION, 2L, Outcome.NUMBER_TAKEN, 1L));
    }

    @SliceTest
    void oneThatFailsAgainAndAgainIsGivenUpAndCanBeResumed() {
        PersonalOrders.paid(shop, dana, TransferService.AT_ONCE + 1);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        chunks().next(transfer.getId(), 200);
        for (int i = 0; i < 5; i++) {
            assertThat(stored(transfer).getStatus().isOpen()).isTrue();
            chunks().failed(transfer.getId(), "The disk is full. " + "x".repeat(600));
        }
        assertThat(stored(transfer).getStatus()).isEqualTo(JobState.FAILED);
        assertThat(stored(transfer).getLastError())
                .startsWith("The disk is full.")
                .hasSize(500);
        job().work(() -> false);
        assertThat(stored(transfer).getMoved()).isEqualTo(200);

        transfers.resume(transfer.getId(), SOL);
        job().work(() -> false);
        assertThat(stored(transfer).getStatus()).isEqualTo(JobState.DONE);
        assertThat(stored(transfer).getLastError()).isNull();
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_ORDER")).isEqualTo(TransferService.AT_ONCE + 1);
    }

    @SliceTest
    void aCustomerWithoutOrdersIsNoProblem() {
        assertThat(transfers.preview(dana.getId(), oslo.getId()).counts()).isEmpty();
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);
        assertThat(transfer.getStatus()).isEqualTo(JobState.DONE);
        transfers.undo(transfer.getId(), SOL);
    }

    @SliceTest
    void theSameFewStatementsDoForAnyNumberOfOrders() {
        PersonalOrders.paid(shop, dana, 10);
        int few = shop.statementsOf(() -> transfers.start(dana.getId(), oslo.getId(), SOL));
        transfers.undoAll(oslo.getCompany().getId(), dana.getId(), SOL);
        PersonalOrders.paid(shop, dana, 400);
        assertThat(shop.statementsOf(() -> transfers.start(dana.getId(), oslo.getId(), SOL)))
                .isEqualTo(few);
    }

    private B2bOrder ownOrderAtOslo() {
        long order = PersonalOrders.one(shop, dana, "SUBMITTED", null);
        Transfer other = transfers.start(dana.getId(), oslo.getId(), SOL);
        assertThat(other.getMoved()).isEqualTo(1);
        update("update B2B_ORDER set TRANSFER_ID = null where ORDER_ID = " + order);
        return atOslo(-1, LOCATION_ADMIN).get(0);
    }

    private void grant(CompanyLocation location, Customer customer, Permission permission) {
        shop.bean(PermissionService.class).grant(location.getId(), customer.getId(), permission, SOL);
    }

    private void update(String sql) {
        shop.inTransaction(() -> {
            shop.em().createNativeQuery(sql).executeUpdate();
        });
    }

    private TransferChunks chunks() {
        return shop.bean(TransferChunks.class);
    }

    private TransferJob job() {
        return shop.bean(TransferJob.class);
    }

    private Transfer stored(Transfer transfer) {
        return transfers.find(transfer.getId()).orElseThrow();
    }

    private OrderHistory history() {
        return shop.bean(OrderHistory.class);
    }

    private List<B2bOrder> atOslo(long customerId, Permission permission) {
        Viewer viewer = viewer(customerId, permission);
        return history().orders(viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.first(PAGE)).orders().stream()
                .map(order -> history().order(viewer, order.orderNumber()).orElseThrow())
                .toList();
    }

    private List<Order> personal(Permission permission) {
        return history().personalOrders(viewer(dana.getId(), permission));
    }

    private Viewer viewer(long customerId, Permission permission) {
        return new Viewer(customerId, permission == null ? Map.of() : Map.of(oslo.getId(), permission));
    }
}
