package org.b2bleaf.returns;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.b2bleaf.returns.rules.ReturnWish.Typed;
import org.b2bleaf.returns.rules.SettleWay;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.ContextualInventoryService;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.ArgumentMatchers;

class ReturnsTest {

    private Slice shop;
    private SentOrders orders;
    private Returns returns;
    private ReturnDesk desk;
    private int keys;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        orders = new SentOrders(slice);
        returns = slice.bean(Returns.class);
        desk = slice.bean(ReturnDesk.class);
        reset(slice.bean(ContextualInventoryService.class));
    }

    private ReturnRequest asks(B2bOrder order, String name, String quantity) {
        return asks(order, name, quantity, null);
    }

    private ReturnRequest asks(B2bOrder order, String name, String quantity, String key) {
        Typed typed = new Typed(orders.line(order, name), quantity, "DAMAGED");
        return returns.request(orders.viewer, order.getOrderNumber(), List.of(typed), "It leaks", key)
                .orElseThrow();
    }

    private ReturnAtDesk act(ReturnRequest request) {
        return act(request, null, "key-" + ++keys);
    }

    private static ReturnAtDesk act(ReturnRequest request, Integer version, String key) {
        return new ReturnAtDesk(request.getId(), version, key, SentOrders.SOL);
    }

    private ReturnRequest received(B2bOrder order, String name, String quantity) {
        ReturnRequest request = asks(order, name, quantity);
        desk.approve(act(request), Map.of(), null);
        desk.receive(act(request), Map.of(), false);
        return request;
    }

    private ReturnRequest stored(ReturnRequest request) {
        return shop.inTransaction(() -> {
            ReturnRequest stored = desk.find(request.getId()).orElseThrow().request();
            stored.getLines().size();
            return stored;
        });
    }

    private static void refused(ReturnProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ReturnRefused.class, refused -> assertThat(refused.is(problem))
                .as(refused.getMessage())
                .isTrue());
    }

    private long mails(String kind) {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select count(m) from B2bMail m where m.kind = :kind", Long.class)
                .setParameter("kind", kind)
                .getSingleResult());
    }

    // The whole way

    @SliceTest
    void whatComesBackIsRefunded() {
        ContextualInventoryService stock = shop.bean(ContextualInventoryService.class);
        when(stock.checkBasicAvailablility(any(Sku.class))).thenReturn(true);
        when(stock.retrieveQuantityAvailable(any(Sku.class))).thenReturn(5);
        B2bOrder order = orders.sent(SentOrders.NET);
        orders.pays(order, "100");

        ReturnRequest request = asks(order, "Espresso", "2");
        assertThat(request.getReference()).matches("R-[2-9A-Z]{8}");
        assertThat(stored(request).getStatus()).isEqualTo(ReturnStatus.REQUESTED);
        assertThat(mails("return-requested")).isEqualTo(1);
        assertThat(mails("return-notice")).isZero();

        long line = request.getLines().get(0).getId();
        desk.approve(act(request), Map.of(line, "1"), "To the back door, please");
        ReturnRequest approved = stored(request);
        assertThat(approved.getStatus()).isEqualTo(ReturnStatus.APPROVED);
        assertThat(approved.getLines().get(0).getApprovedQuantity()).isEqualTo(1);
        assertThat(approved.getShopNote()).isEqualTo("To the back door, please");
        assertThat(mails("return-approved")).isEqualTo(1);

        desk.receive(act(request), Map.of(), true);
        shop.bean(ReturnedGoods.class).work();
        shop.bean(ReturnedGoods.class).work();
        verify(stock, times(1))
                .incrementInventory(
                        ArgumentMatchers.argThat(
                                map -> map != null && List.of(1).equals(List.copyOf(map.values()))),
                        anyMap());
        assertThat(mails("return-received")).isEqualTo(1);

        ReturnSheet sheet = shop.inTransaction(() -> desk.find(request.getId()).orElseThrow());
        assertThat(sheet.settlement().worth()).isEqualByComparingTo("24");
        assertThat(sheet.settlement().ways()).containsExactly(SettleWay.REFUND);
        desk.settle(act(request), null, new BigDecimal("24.00"), null);
        ReturnRequest settled = stored(request);
        assertThat(settled.getStatus()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(settled.getPaidBack()).isEqualByComparingTo("24");
        assertThat(orders.entries(order)).containsExactly("RECEIVED 100.00", "CREDITED 24.00", "REFUNDED 24.00");
        assertThat(mails("return-settled")).isEqualTo(1);
    }

    @SliceTest
    void whatIsNotPaidYetIsCreditedAndOfAPartlyPaidOrderTheRestGivenBack() {
        B2bOrder order = orders.sent(SentOrders.NET);
        ReturnRequest first = received(order, "Espresso", "1");
        refused(
                ReturnProblem.WAY_NOT_POSSIBLE,
                () -> desk.settle(act(first), SettleWay.REFUND, new BigDecimal("24"), null));
        desk.settle(act(first), SettleWay.CREDIT, new BigDecimal("24"), null);
        assertThat(orders.entries(order)).containsExactly("CREDITED 24.00");
        assertThat(stored(first).getPaidBack()).isZero();

        orders.pays(order, "66");
        ReturnRequest second = received(order, "Kettle", "1");
        desk.settle(act(second), null, new BigDecimal("32"), null);
        assertThat(orders.entries(order))
                .containsExactly("CREDITED 24.00", "RECEIVED 66.00", "CREDITED 32.00", "REFUNDED 22.00");
        assertThat(stored(second).getPaidBack()).isEqualByComparingTo("22");
        assertThat(stored(second).getAmount()).isEqualByComparingTo("32");
    }

    @SliceTest
    void theAmountGoesDownForAReasonAndNeverUp() {
        B2bOrder order = orders.sent(SentOrders.NET);
        orders.pays(order, "100");
        ReturnRequest request = received(order, "Espresso", "1");
        refused(ReturnProblem.AMOUNT_TOO_HIGH, () -> desk.settle(act(request), null, new BigDecimal("24.01"), "why"));
        refused(ReturnProblem.AMOUNT_MISSING, () -> desk.settle(act(request), null, null, null));
        refused(ReturnProblem.AMOUNT_NOT_UNDERSTOOD, () -> desk.settle(act(request), null, new BigDecimal("-1"), "w"));
        refused(
                ReturnProblem.AMOUNT_NOT_UNDERSTOOD,
                () -> desk.settle(act(request), null, new BigDecimal("1.001"), "w"));
        refused(ReturnProblem.REASON_MISSING, () -> desk.settle(act(request), null, new BigDecimal("20"), " "));
        refused(
                ReturnProblem.TEXT_TOO_LONG,
                () -> desk.settle(act(request), null, new BigDecimal("20"), "x".repeat(401)));
        assertThat(orders.entries(order)).containsExactly("RECEIVED 100.00");
        desk.settle(act(request), null, new BigDecimal("20"), "Opened");
        assertThat(stored(request).getAmountReason()).isEqualTo("Opened");
        assertThat(orders.entries(order)).endsWith("CREDITED 20.00", "REFUNDED 20.00");
    }

    @SliceTest
    void nothingMayBeGivenBackForAReason() {
        B2bOrder order = orders.sent(SentOrders.NET);
        orders.pays(order, "100");
        ReturnRequest request = received(order, "Kettle", "1");
        orders.desk().refund(orders.staff(order), new BigDecimal("100"), "All of it");
        refused(ReturnProblem.WAY_NOT_POSSIBLE, () -> desk.settle(act(request), null, new BigDecimal("1"), "why"));
        refused(ReturnProblem.REASON_MISSING, () -> desk.settle(act(request), null, BigDecimal.ZERO, null));
        desk.settle(act(request), null, BigDecimal.ZERO, "Refunded by hand");
        assertThat(stored(request).getStatus()).isEqualTo(ReturnStatus.REFUNDED);
        assertThat(stored(request).getAmount()).isZero();
    }

    // What cannot be

    @SliceTest
    void whatIsReturnedOrAboutToBeCannotBeReturnedOnceMore() {
        B2bOrder order = orders.sent(SentOrders.NET);
        refused(ReturnProblem.MORE_THAN_LEFT, () -> asks(order, "Espresso", "3"));
        asks(order, "Espresso", "1");
        refused(ReturnProblem.MORE_THAN_LEFT, () -> asks(order, "Espresso", "2"));
        asks(order, "Espresso", "1");
        asks(order, "Kettle", "1");
        refused(ReturnProblem.NOTHING_LEFT, () -> asks(order, "Kettle", "1"));
        assertThat(shop.inTransaction(() -> returns.isPossible(order(order)))).isFalse();
    }

    private B2bOrder order(B2bOrder order) {
        return shop.em().find(B2bOrderImpl.class, order.getId());
    }

    @SliceTest
    void whatWasDeclinedMayBeAskedForAgain() {
        B2bOrder order = orders.sent(SentOrders.NET);
        ReturnRequest request = asks(order, "Kettle", "1");
        refused(ReturnProblem.REASON_MISSING, () -> desk.decline(act(request), "  "));
        desk.decline(act(request), "Please tell us more");
        assertThat(stored(request).getStatus()).isEqualTo(ReturnStatus.DECLINED);
        assertThat(mails("return-declined")).isEqualTo(1);
        refused(ReturnProblem.CHANGED_MEANWHILE, () -> desk.approve(act(request), Map.of(), null));
        assertThat(asks(order, "Kettle", "1").getReference()).isNotEqualTo(request.getReference());
    }

    @SliceTest
    void onlyAFulfilledOrderAndOnlyForSomeDays() {
        refused(ReturnProblem.NOT_FULFILLED, () -> asks(orders.placed(SentOrders.NET), "Kettle", "1"));
        B2bOrder order = orders.sent(SentOrders.NET);
        B2bOrder another = orders.sent(SentOrders.NET);
        shop.clock().advance(Duration.ofDays(30));
        asks(order, "Kettle", "1");
        shop.clock().advance(Duration.ofDays(1));
        refused(ReturnProblem.TOO_LATE, () -> asks(another, "Kettle", "1"));
        shop.bean(B2bSettings.class).set(SettingKey.RETURNS_DAYS, "0", "system");
        asks(another, "Kettle", "1");
    }

    @SliceTest
    void whoDoesNotSeeTheOrderDoesNotSeeItsReturns() {
        B2bOrder order = orders.sent(SentOrders.NET);
        ReturnRequest request = asks(order, "Kettle", "1");
        Viewer colleague = new Viewer(1, Map.of(orders.oslo.getId(), Permission.ORDERING_ONLY));
        Viewer admin = new Viewer(2, Map.of(orders.oslo.getId(), Permission.LOCATION_ADMIN));
        Viewer gone = new Viewer(orders.lars.getId(), Map.of());
        for (Viewer stranger : List.of(colleague, gone)) {
            assertThat(returns.find(stranger, request.getReference())).isEmpty();
            assertThat(returns.list(stranger, null, null, 10)).isEmpty();
            assertThat(returns.offer(stranger, order.getOrderNumber())).isEmpty();
            assertThat(returns.request(stranger, order.getOrderNumber(), List.of(), null, null))
                    .isEmpty();
            assertThat(returns.countOpen(stranger)).isZero();
        }
        assertThat(returns.find(admin, request.getReference())).isPresent();
        assertThat(returns.list(admin, order.getOrderNumber(), null, 10)).hasSize(1);
        assertThat(returns.list(admin, "N0", null, 10)).isEmpty();
        assertThat(returns.countOpen(orders.viewer)).isEqualTo(1);
    }

    @SliceTest
    void aListTakesOneStatement() {
        for (int i = 0; i < 3; i++) {
            asks(orders.sent(SentOrders.NET), "Kettle", "1");
        }
        assertThat(shop.statementsOf(() -> returns.list(orders.viewer, null, null, 20)))
                .isEqualTo(1);
        assertThat(desk.page(new ReturnSearch(ReturnStatus.REQUESTED, "oslo", null), 0, 10))
                .hasSize(3);
        assertThat(desk.counts(ReturnSearch.all())).containsEntry(ReturnStatus.REQUESTED, 3L);
        assertThat(desk.page(new ReturnSearch(ReturnStatus.APPROVED, "", null), 0, 10))
                .isEmpty();
        assertThat(desk.page(
                        new ReturnSearch(null, "100%", orders.oslo.getCompany().getId()), 0, 10))
                .isEmpty();
    }

    // At once

    @SliceTest
    void aFormAsksOnce() {
        B2bOrder order = orders.sent(SentOrders.NET);
        String reference = asks(order, "Espresso", "1", "form").getReference();
        assertThat(asks(order, "Espresso", "1", "form").getReference()).isEqualTo(reference);
        assertThat(mails("return-requested")).isEqualTo(1);
    }

    @SliceTest
    void ofManyWhoReturnTheSameOneDoes() throws Exception {
        B2bOrder order = orders.sent(SentOrders.NET);
        List<Object> outcomes = atOnce(4, i -> asks(order, "Kettle", "1").getReference());
        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ReturnProblem.class::isInstance).hasSize(3);
    }

    @SliceTest
    void ofManyOfTheStaffOneSettles() throws Exception {
        B2bOrder order = orders.sent(SentOrders.NET);
        orders.pays(order, "100");
        ReturnRequest request = received(order, "Kettle", "1");
        int version = stored(request).getVersion();
        List<Object> outcomes = atOnce(4, i -> {
            desk.settle(act(request, version, "staff-" + i), null, new BigDecimal("32"), null);
            return "settled";
        });
        assertThat(outcomes).filteredOn("settled"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(ReturnProblem.CHANGED_MEANWHILE::equals).hasSize(3);
        assertThat(orders.entries(order)).containsExactly("RECEIVED 100.00", "CREDITED 32.00", "REFUNDED 32.00");
    }

    @SliceTest
    void theSameKeyActsOnceAndAnOldPageNotAtAll() {
        B2bOrder order = orders.sent(SentOrders.NET);
        ReturnRequest request = asks(order, "Kettle", "1");
        int version = stored(request).getVersion();
        desk.approve(act(request, version, "form"), Map.of(), null);
        desk.approve(act(request, version, "form"), Map.of(), null);
        assertThat(mails("return-approved")).isEqualTo(1);
        refused(ReturnProblem.CHANGED_MEANWHILE, () -> desk.decline(act(request, version, "other"), "why"));
        refused(
                ReturnProblem.CHANGED_MEANWHILE,
                () -> desk.decline(new ReturnAtDesk(-1, null, "k", SentOrders.SOL), "why"));
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
                    } catch (ReturnRefused e) {
                        return e.problems().get(0).problem();
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

    // Mails

    @SliceTest
    void mailsAreInTheLocationsLanguageAndEscapedAndTheMerchantIsTold() {
        shop.bean(B2bSettings.class).set(SettingKey.RETURNS_NOTIFY, "returns@shop.example", "system");
        shop.inTransaction(() ->
                shop.em().find(CompanyLocationImpl.class, orders.oslo.getId()).setLanguage("nb"));
        B2bOrder order = orders.sent(SentOrders.NET);
        ReturnRequest request = asks(order, "Kettle", "1");
        assertThat(mails("return-notice")).isEqualTo(1);
        desk.decline(act(request), "<b>Nei</b>");
        Object[] mail = shop.em()
                .createQuery("select m.subject, m.body from B2bMail m where m.kind = 'return-declined'", Object[].class)
                .getSingleResult();
        assertThat((String) mail[0]).contains(request.getReference()).contains("avslått");
        assertThat((String) mail[1])
                .contains("&lt;b&gt;Nei")
                .contains("Skadet underveis")
                .contains("account/returns/" + request.getReference());
    }
}
