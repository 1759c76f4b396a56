package org.b2bleaf.ordering.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardGateway.NotCaptured;
import org.b2bleaf.payment.ChargeActWorker;
import org.b2bleaf.payment.GiveBacks;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestCardGateway;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.inventory.service.ContextualInventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.junit.jupiter.api.BeforeEach;

class OrderDeskTest {

    private static final PaymentTerms NET = PaymentTerms.net(30);
    private static final PaymentTerms DEPOSIT = NET.withDepositPercent(new BigDecimal("25"));
    private static final String SOL = "admin:sol";

    private Slice shop;
    private Orders orders;
    private TestCardGateway gateway;
    private OrderDesk desk;
    private int keys;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        orders = new Orders(slice);
        gateway = slice.bean(TestCardGateway.class);
        gateway.reset();
        desk = slice.bean(OrderDesk.class);
        reset(slice.bean(ContextualInventoryService.class));
    }

    private StaffAct act(B2bOrder order) {
        return act(order, "key-" + ++keys);
    }

    private static StaffAct act(B2bOrder order, String key) {
        return new StaffAct(order.getId(), null, key, SOL);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(shop.clock().instant(), orders.oslo.getTimeZone());
    }

    private void receive(B2bOrder order, String amount, String reference) {
        desk.receive(act(order), new BigDecimal(amount), today(), reference, false);
    }

    private void work() {
        shop.bean(GiveBacks.class).work();
        shop.bean(ChargeActWorker.class).work();
    }

    private static void refused(Refusal reason, String limit, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PaymentRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            if (limit != null) {
                assertThat(refused.limit()).isEqualByComparingTo(limit);
            }
        });
    }

    private void is(B2bOrder order, PaymentStatus status, String open) {
        B2bOrder stored = orders.stored(order);
        assertThat(stored.getPaymentStatus()).isEqualTo(status);
        assertThat(stored.getOpenAmount()).isEqualByComparingTo(open);
    }

    // What came by bank

    @SliceTest
    void whatIsReceivedIsWrittenDownAndTheStatusFollows() {
        B2bOrder order = orders.placed(NET);
        is(order, PaymentStatus.PENDING, "100");
        receive(order, "40", "BANK-1");
        is(order, PaymentStatus.PARTIALLY_PAID, "60");
        receive(order, "60.00", " BANK-2 ");
        is(order, PaymentStatus.PAID, "0");
        assertThat(orders.entries(order)).containsExactly("RECEIVED 40.00", "RECEIVED 60.00");
        PaymentEntry last =
                shop.bean(OrderAccounts.class).entries(order.getId()).get(1);
        assertThat(last.getReference()).isEqualTo("BANK-2");
        assertThat(last.getOnDay()).isEqualTo(today());
        assertThat(last.getActor()).isEqualTo(SOL);
        refused(Refusal.NOTHING_OPEN, null, () -> receive(order, "1", "BANK-3"));
    }

    @SliceTest
    void whatMakesNoSenseChangesNothing() {
        B2bOrder order = orders.placed(NET);
        BigDecimal ten = BigDecimal.TEN;
        refused(Refusal.MORE_THAN_OPEN, "100", () -> receive(order, "100.01", null));
        refused(Refusal.AMOUNT_NOT_POSITIVE, null, () -> receive(order, "0", null));
        refused(Refusal.AMOUNT_NOT_POSITIVE, null, () -> receive(order, "-1", null));
        refused(Refusal.AMOUNT_NOT_UNDERSTOOD, null, () -> receive(order, "1.001", null));
        refused(Refusal.AMOUNT_MISSING, null, () -> desk.receive(act(order), null, today(), null, false));
        refused(Refusal.DAY_MISSING, null, () -> desk.receive(act(order), ten, null, null, false));
        refused(Refusal.DAY_IN_FUTURE, null, () -> desk.receive(act(order), ten, today().plusDays(1), null, false));
        refused(
                Refusal.DAY_BEFORE_ORDER,
                null,
                () -> desk.receive(act(order), ten, today().minusYears(2), null, false));
        refused(Refusal.REFERENCE_TOO_LONG, null, () -> receive(order, "10", "x".repeat(101)));
        refused(
                Refusal.UNKNOWN_ORDER,
                null,
                () -> desk.receive(new StaffAct(-1, null, "k", SOL), ten, today(), null, false));
        assertThat(orders.entries(order)).isEmpty();
        is(order, PaymentStatus.PENDING, "100");
    }

    @SliceTest
    void theSameReferenceIsAskedAboutAndTheSameFormBookedOnce() {
        B2bOrder order = orders.placed(NET);
        receive(order, "10", "BANK-1");
        refused(Refusal.REFERENCE_USED, null, () -> receive(order, "10", "bank-1"));
        StaffAct again = act(order);
        desk.receive(again, BigDecimal.TEN, today(), "BANK-1", true);
        desk.receive(again, BigDecimal.TEN, today(), "BANK-1", true);
        assertThat(orders.entries(order)).hasSize(2);
    }

    @SliceTest
    void whoeverSawAnotherOrderIsTold() {
        B2bOrder order = orders.placed(NET);
        int version = desk.sheet(order.getId()).version();
        receive(order, "10", null);
        StaffAct late = new StaffAct(order.getId(), version, "late", SOL);
        refused(Refusal.CHANGED_MEANWHILE, null, () -> desk.receive(late, BigDecimal.TEN, today(), null, false));
        refused(Refusal.CHANGED_MEANWHILE, null, () -> desk.cancel(late, "why"));
        assertThat(orders.entries(order)).hasSize(1);
    }

    @SliceTest
    void ofManyWhoBookTheSamePaymentOneDoes() throws Exception {
        B2bOrder order = orders.placed(NET);
        int version = desk.sheet(order.getId()).version();
        List<Object> outcomes = atOnce(4, i -> {
            StaffAct act = new StaffAct(order.getId(), version, "staff-" + i, SOL);
            desk.receive(act, new BigDecimal("40"), today(), null, false);
            return "booked";
        });
        assertThat(outcomes).filteredOn("booked"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Refusal.CHANGED_MEANWHILE::equals).hasSize(3);
        is(order, PaymentStatus.PARTIALLY_PAID, "60");
    }

    @SliceTest
    void neverMoreThanTheOrderCosts() throws Exception {
        B2bOrder order = orders.placed(NET);
        List<Object> outcomes = atOnce(4, i -> {
            desk.receive(act(order, "staff-" + i), new BigDecimal("40"), today(), null, false);
            return "booked";
        });
        assertThat(outcomes).filteredOn("booked"::equals).hasSize(2);
        assertThat(outcomes).filteredOn(Refusal.MORE_THAN_OPEN::equals).hasSize(2);
        is(order, PaymentStatus.PARTIALLY_PAID, "20");
    }

    interface Try {
        Object run(int i);
    }

    private static List<Object> atOnce(int threads, Try act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Object>> tries = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                tries.add(() -> {
                    try {
                        return act.run(number);
                    } catch (PaymentRefused e) {
                        return e.reason();
                    }
                });
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : pool.invokeAll(tries)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    // What is reserved on cards

    @SliceTest
    void whatIsReservedIsTakenByTheJob() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        is(order, PaymentStatus.AUTHORIZED, "100");
        assertThat(desk.sheet(order.getId()).acts())
                .contains(DeskAct.CAPTURE, DeskAct.VOID)
                .doesNotContain(DeskAct.REFUND);
        assertThat(orders.stored(order).getAuthorizedSince())
                .isBefore(java.util.Date.from(shop.clock().instant().plusSeconds(1)));
        StaffAct act = act(order);
        desk.capture(act);
        desk.capture(act);
        assertThat(desk.sheet(order.getId()).underWay()).isTrue();
        assertThat(desk.sheet(order.getId()).acts()).doesNotContain(DeskAct.CAPTURE, DeskAct.VOID, DeskAct.CANCEL);
        refused(Refusal.UNDER_WAY, null, () -> desk.capture(act(order)));
        refused(Refusal.UNDER_WAY, null, () -> desk.voidReservation(act(order)));
        refused(Refusal.UNDER_WAY, null, () -> desk.cancel(act(order), "why"));
        refused(Refusal.UNDER_WAY, null, () -> receive(order, "10", null));
        is(order, PaymentStatus.AUTHORIZED, "100");

        work();
        work();

        is(order, PaymentStatus.PAID, "0");
        assertThat(orders.entries(order)).containsExactly("AUTHORIZED 100.00", "CAPTURED 100.00");
        assertThat(gateway.acts()).hasSize(1);
        assertThat(orders.stored(order).getAuthorizedSince()).isNull();
        assertThat(desk.sheet(order.getId()).sums().authorized()).isZero();
        refused(Refusal.NOTHING_RESERVED, null, () -> desk.capture(act(order)));
    }

    @SliceTest
    void onlyWhatIsStillOpenIsTakenAndTheRestLetGo() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(DEPOSIT, "25.00");
        is(order, PaymentStatus.PENDING, "100");
        receive(order, "90", null);
        desk.capture(act(order));
        work();
        assertThat(orders.entries(order))
                .containsExactly("AUTHORIZED 25.00", "RECEIVED 90.00", "CAPTURED 10.00", "VOIDED 15.00");
        is(order, PaymentStatus.PAID, "0");
    }

    @SliceTest
    void whatABankPaidInFullIsNotTakenFromTheCardToo() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(DEPOSIT, "25.00");
        receive(order, "100", null);
        assertThat(orders.entries(order)).containsExactly("AUTHORIZED 25.00", "RECEIVED 100.00", "VOIDED 25.00");
        work();
        assertThat(gateway.givenBack()).hasSize(1);
        refused(Refusal.NOTHING_RESERVED, null, () -> desk.voidReservation(act(order)));
    }

    @SliceTest
    void aReservationIsLetGo() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        StaffAct act = act(order);
        desk.voidReservation(act);
        desk.voidReservation(act);
        is(order, PaymentStatus.PENDING, "100");
        work();
        assertThat(gateway.givenBack()).hasSize(1);
        assertThat(orders.entries(order)).containsExactly("AUTHORIZED 100.00", "VOIDED 100.00");
    }

    @SliceTest
    void aGatewayThatWillNotCaptureIsSeenOnThePage() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        gateway.refusesActs(new NotCaptured("The reservation has lapsed", true, false, null));
        desk.capture(act(order));
        work();
        is(order, PaymentStatus.AUTHORIZED, "100");
        MoneySheet sheet = desk.sheet(order.getId());
        assertThat(sheet.problems()).containsExactly("The reservation has lapsed");
        assertThat(sheet.acts()).contains(DeskAct.CAPTURE, DeskAct.VOID, DeskAct.CANCEL);
        desk.voidReservation(act(order));
        work();
        is(order, PaymentStatus.PENDING, "100");
        assertThat(gateway.givenBack()).hasSize(1);
        receive(order, "100", null);
        is(order, PaymentStatus.PAID, "0");
    }

    @SliceTest
    void aGatewayThatIsDownIsAskedAgain() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        gateway.refusesActs(new NotCaptured("down", false, true, null));
        desk.capture(act(order));
        work();
        is(order, PaymentStatus.AUTHORIZED, "100");
        gateway.refusesActs(null);
        work();
        assertThat(gateway.acts()).as("not at once").isEmpty();
        shop.clock().advance(Duration.ofMinutes(1));
        work();
        is(order, PaymentStatus.PAID, "0");
    }

    @SliceTest
    void reservationsThatWillLapseAreKnownByTheirAge() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        assertThat(orders.stored(order).getAuthorizedSince().toInstant()).isAfter(desk.reservationsLapseSince());
        shop.clock().advance(Duration.ofDays(5).plusMinutes(1));
        assertThat(orders.stored(order).getAuthorizedSince().toInstant()).isBefore(desk.reservationsLapseSince());
        assertThat(desk.sheet(order.getId()).expiresAt())
                .isEqualTo(orders.stored(order).getAuthorizedSince().toInstant().plus(Duration.ofDays(7)));
    }

    // What goes back

    @SliceTest
    void aPartGoesBackToTheCardAndLessIsOwed() {
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        StaffAct act = act(order);
        desk.refund(act, new BigDecimal("30"), "Two bags were torn");
        desk.refund(act, new BigDecimal("30"), "Two bags were torn");
        is(order, PaymentStatus.PAID, "0");
        assertThat(orders.entries(order)).containsExactly("CAPTURED 100.00", "CREDITED 30.00", "REFUNDED 30.00");
        work();
        work();
        assertThat(gateway.acts()).hasSize(1).allMatch(done -> done.startsWith("REFUND") && done.endsWith("30.00"));
        refused(Refusal.MORE_THAN_PAID, "70", () -> desk.refund(act(order), new BigDecimal("70.01"), "why"));
        desk.refund(act(order), new BigDecimal("70"), "All of it");
        is(order, PaymentStatus.REFUNDED, "0");
        work();
        assertThat(gateway.acts()).hasSize(2);
        refused(Refusal.NOTHING_TO_REFUND, null, () -> desk.refund(act(order), BigDecimal.ONE, "why"));
    }

    @SliceTest
    void aDepositStays() {
        B2bOrder order = orders.placed(DEPOSIT, "25.00");
        refused(Refusal.DEPOSIT_NOT_REFUNDABLE, "0", () -> desk.refund(act(order), BigDecimal.TEN, "why"));
        receive(order, "50", null);
        refused(Refusal.DEPOSIT_NOT_REFUNDABLE, "50", () -> desk.refund(act(order), new BigDecimal("60"), "why"));
        refused(Refusal.REASON_MISSING, null, () -> desk.refund(act(order), BigDecimal.TEN, " "));
        refused(Refusal.REASON_TOO_LONG, null, () -> desk.refund(act(order), BigDecimal.TEN, "x".repeat(501)));
        assertThat(orders.entries(order)).containsExactly("CAPTURED 25.00", "RECEIVED 50.00");
    }

    @SliceTest
    void aCreditTakesWhatIsOpenFirst() {
        B2bOrder order = orders.placed(DEPOSIT, "25.00");
        desk.credit(act(order), new BigDecimal("60"), "Returned");
        assertThat(orders.entries(order)).containsExactly("CAPTURED 25.00", "CREDITED 60.00");
        is(order, PaymentStatus.PARTIALLY_PAID, "15");
        desk.credit(act(order), new BigDecimal("20"), "Returned too");
        is(order, PaymentStatus.PAID, "0");
        assertThat(orders.entries(order))
                .containsExactly("CAPTURED 25.00", "CREDITED 60.00", "CREDITED 20.00", "REFUNDED 5.00");
        refused(Refusal.MORE_THAN_OWED, "20", () -> desk.credit(act(order), new BigDecimal("21"), "why"));
    }

    // Fulfilled and cancelled

    @SliceTest
    void fulfillingSetsTheDueDateAndTellsTheBuyer() {
        B2bOrder order = orders.placed(PaymentTerms.dueOnFulfilment());
        assertThat(orders.stored(order).getDueDate()).isNull();
        refused(Refusal.DAY_IN_FUTURE, null, () -> desk.fulfil(act(order), today().plusDays(1), null, null));
        refused(Refusal.DAY_BEFORE_ORDER, null, () -> desk.fulfil(act(order), today().minusDays(1), null, null));
        refused(Refusal.DAY_MISSING, null, () -> desk.fulfil(act(order), null, null, null));
        refused(Refusal.CARRIER_TOO_LONG, null, () -> desk.fulfil(act(order), today(), "x".repeat(101), null));
        refused(Refusal.TRACKING_TOO_LONG, null, () -> desk.fulfil(act(order), today(), null, "x".repeat(101)));
        desk.fulfil(act(order), today(), " Posten ", "TR-1");
        desk.fulfil(act(order), today(), "Posten", "TR-1");
        B2bOrder stored = orders.stored(order);
        assertThat(stored.getStatus()).isEqualTo(OrderStatus.FULFILLED);
        assertThat(stored.getFulfilledOn()).isEqualTo(today());
        assertThat(stored.getCarrier()).isEqualTo("Posten");
        assertThat(stored.getTrackingNumber()).isEqualTo("TR-1");
        assertThat(stored.getDueDate()).isEqualTo(today());
        assertThat(mails("order-fulfilled")).isEqualTo(1);
        refused(Refusal.FULFILLED, null, () -> desk.fulfil(act(order), today(), "Other", null));
        refused(Refusal.FULFILLED, null, () -> desk.cancel(act(order), "why"));
        receive(order, "100", null);
        is(order, PaymentStatus.PAID, "0");
    }

    @SliceTest
    void cancellingLetsGoGivesBackAndReturnsTheStockOnce() throws Exception {
        B2bOrder order = orders.placed(DEPOSIT, "25.00");
        receive(order, "50", null);
        ContextualInventoryService inventory = shop.bean(ContextualInventoryService.class);
        when(inventory.checkBasicAvailablility(any())).thenReturn(true);
        when(inventory.retrieveQuantityAvailable(any(Sku.class))).thenReturn(7);
        Sku sku = stocked(order, 3);

        List<Object> outcomes = atOnce(3, i -> {
            desk.cancel(act(order, "staff-" + i), "Out of stock for months");
            return "cancelled";
        });

        assertThat(outcomes).containsOnly("cancelled");
        atOnce(2, i -> {
            shop.bean(StockReturns.class).work();
            return "put back";
        });
        verify(inventory, times(1)).incrementInventory(anyMap(), anyMap());
        verify(inventory).incrementInventory(argThatHas(sku, 3), anyMap());
        B2bOrder stored = orders.stored(order);
        assertThat(stored.getStatus()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(stored.getCancelReason()).isEqualTo("Out of stock for months");
        assertThat(stored.getOrder().getStatus().getType()).isEqualTo("CANCELLED");
        is(order, PaymentStatus.REFUNDED, "0");
        assertThat(orders.entries(order))
                .containsExactly(
                        "CAPTURED 25.00", "RECEIVED 50.00", "CREDITED 100.00", "REFUNDED 25.00", "REFUNDED 50.00");
        assertThat(mails("order-cancelled")).isEqualTo(1);
        work();
        assertThat(gateway.givenBack()).as("the whole of the charge").hasSize(1);
        refused(Refusal.CANCELLED, null, () -> desk.cancel(act(order), "another reason"));
        refused(Refusal.CANCELLED, null, () -> receive(order, "1", null));
        refused(Refusal.CANCELLED, null, () -> desk.fulfil(act(order), today(), null, null));
        assertThat(desk.sheet(order.getId()).acts()).isEmpty();
    }

    @SliceTest
    void whatWasOnlyReservedIsLetGoWithTheOrder() {
        gateway.answers(ChargeOutcome.AUTHORIZED);
        B2bOrder order = orders.placed(PaymentTerms.none(), "100.00");
        desk.cancel(act(order), "why");
        is(order, PaymentStatus.PENDING, "0");
        assertThat(orders.entries(order)).containsExactly("AUTHORIZED 100.00", "VOIDED 100.00", "CREDITED 100.00");
        work();
        assertThat(gateway.givenBack()).hasSize(1);
        Long charge =
                shop.bean(OrderAccounts.class).entries(order.getId()).get(0).getChargeId();
        assertThat(shop.bean(CardCharges.class).find(charge).orElseThrow().getState())
                .isEqualTo(ChargeState.GIVEN_BACK);
    }

    private Sku stocked(B2bOrder order, int quantity) {
        Sku made = shop.sku("Espresso");
        return shop.inTransaction(() -> {
            Sku sku = shop.em().find(SkuImpl.class, made.getId());
            sku.setInventoryType(InventoryType.CHECK_QUANTITY);
            sku.setRetailPrice(new Money("24.00", "EUR"));
            OrderImpl host = shop.em().find(OrderImpl.class, order.getOrder().getId());
            DiscreteOrderItemImpl item = new DiscreteOrderItemImpl();
            item.setSku(sku);
            item.setQuantity(quantity);
            item.setOrder(host);
            item.setName("Espresso");
            item.setRetailPrice(new Money("24.00", "EUR"));
            item.setPrice(new Money("24.00", "EUR"));
            shop.em().persist(item);
            return sku;
        });
    }

    private static Map<Sku, Integer> argThatHas(Sku sku, int quantity) {
        return org.mockito.ArgumentMatchers.argThat(quantities -> quantities != null
                && quantities.size() == 1
                && quantities.entrySet().stream()
                        .allMatch(entry -> entry.getKey().getId().equals(sku.getId()) && entry.getValue() == quantity));
    }

    private long mails(String kind) {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select count(m) from B2bMail m where m.kind = :kind", Long.class)
                .setParameter("kind", kind)
                .getSingleResult());
    }
}
