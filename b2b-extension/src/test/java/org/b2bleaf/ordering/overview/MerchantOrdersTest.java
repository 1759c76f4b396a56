package org.b2bleaf.ordering.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.ordering.overview.Orders.order;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.aging.AgingReport;
import org.b2bleaf.ordering.aging.LocalCalendar;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;

class MerchantOrdersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @SliceTest
    void eachFilterNarrowsTheList(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyLocation lyon = shop.location("Dubois");
        Customer lars = shop.customer("lars@northwind.example");
        Customer chloe = shop.customer("chloe@dubois.example");
        order(shop, "1", oslo, lars, it -> it.setPoNumber("PO-47_11"));
        order(shop, "2", oslo, chloe, it -> it.setPaymentStatus(PaymentStatus.PAID));
        order(shop, "3", lyon, chloe, it -> {
            it.setTerms(PaymentTerms.none());
            it.setStatus(OrderStatus.CANCELLED);
        });
        shop.clock().advance(Duration.ofDays(2));
        order(shop, "4", lyon, chloe, it -> it.setDueDate(TODAY.plusDays(30)));

        assertThat(found(shop, all())).containsExactly("4", "3", "2", "1");
        assertThat(found(shop, all().company("north"))).containsExactly("2", "1");
        assertThat(found(shop, all().company("%"))).isEmpty();
        assertThat(found(shop, all().location("DUB"))).containsExactly("4", "3");
        assertThat(found(shop, all().ofCompany(lyon.getCompany().getId()))).containsExactly("4", "3");
        assertThat(found(shop, all().ofLocation(oslo.getId()))).containsExactly("2", "1");
        assertThat(found(shop, all().member("lars@northwind.example"))).containsExactly("1");
        assertThat(found(shop, all().member("@dubois"))).containsExactly("4", "3", "2");
        assertThat(found(shop, all().member("LAR"))).containsExactly("1");
        assertThat(found(shop, all().orderNumber("2"))).containsExactly("2");
        assertThat(found(shop, all().poNumber("po-47_"))).containsExactly("1");
        assertThat(found(shop, all().poNumber("po-47%"))).isEmpty();
        assertThat(found(shop, all().terms(TermsType.NONE))).containsExactly("3");
        assertThat(found(shop, all().paymentStatus(PaymentStatus.PAID))).containsExactly("2");
        assertThat(found(shop, all().status(OrderStatus.CANCELLED))).containsExactly("3");
        assertThat(found(shop, all().submitted(shop.clock().instant(), null))).containsExactly("4");
        assertThat(found(shop, all().submitted(null, shop.clock().instant()))).containsExactly("3", "2", "1");
        assertThat(found(shop, all().due(TODAY, TODAY.plusDays(30)))).containsExactly("4");
        assertThat(found(shop, all().company("north").paymentStatus(PaymentStatus.PAID)))
                .containsExactly("2");
    }

    @SliceTest
    void everyColumnSortsBothWays(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyLocation lyon = shop.location("Dubois");
        Customer lars = shop.customer("lars@northwind.example");
        Customer chloe = shop.customer("chloe@dubois.example");
        order(shop, "1", oslo, lars, it -> it.setTotal(new BigDecimal("9")));
        order(shop, "2", lyon, chloe, it -> {
            it.setDueDate(TODAY);
            it.setPoNumber("A");
            it.setTotal(new BigDecimal("10"));
        });

        for (OrderColumn column : OrderColumn.values()) {
            assertThat(found(shop, all().sortedBy(column, false)))
                    .as("%s", column)
                    .containsExactlyInAnyOrder("1", "2");
            assertThat(found(shop, all().sortedBy(column, true)))
                    .as("%s", column)
                    .containsExactlyInAnyOrder("1", "2");
        }
        assertThat(found(shop, all().sortedBy(OrderColumn.TOTAL, false))).containsExactly("1", "2");
        assertThat(found(shop, all().sortedBy(OrderColumn.COMPANY, false))).containsExactly("2", "1");
        assertThat(found(shop, all().sortedBy(OrderColumn.DUE, true)))
                .as("without a due date: last, either way")
                .containsExactly("2", "1");
        assertThat(found(shop, all().sortedBy(OrderColumn.DUE, false))).containsExactly("2", "1");
    }

    @SliceTest
    void heapsAreCountedAndTheOverdueIsMarked(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyLocation lyon = shop.location("Dubois");
        Customer lars = shop.customer("lars@northwind.example");
        order(shop, "late", oslo, lars, it -> it.setDueDate(TODAY.minusDays(1)));
        order(shop, "due", oslo, lars, it -> it.setDueDate(TODAY));
        order(shop, "paid", oslo, lars, it -> {
            it.setDueDate(TODAY.minusDays(1));
            it.setOpenAmount(BigDecimal.ZERO);
            it.setStatus(OrderStatus.FULFILLED);
        });
        order(shop, "cancelled", oslo, lars, it -> {
            it.setDueDate(TODAY.minusDays(1));
            it.setStatus(OrderStatus.CANCELLED);
        });
        order(shop, "reserved", lyon, lars, it -> {
            it.setAuthorizedAmount(new BigDecimal("24"));
            it.setAuthorizedSince(Date.from(shop.clock().instant().minus(Duration.ofDays(300))));
        });

        assertThat(found(shop, all().on(OrderHeap.OVERDUE))).containsExactly("late");
        assertThat(found(shop, all().on(OrderHeap.OPEN))).containsExactly("reserved", "due", "late");
        assertThat(found(shop, all().on(OrderHeap.EXPIRING))).containsExactly("reserved");
        assertThat(found(shop, all().on(OrderHeap.TO_FULFIL))).containsExactly("reserved", "due", "late");
        assertThat(shop.bean(MerchantOrders.class).counts())
                .isEqualTo(Map.of(
                        OrderHeap.ALL, 5,
                        OrderHeap.OPEN, 3,
                        OrderHeap.OVERDUE, 1,
                        OrderHeap.EXPIRING, 1,
                        OrderHeap.TO_FULFIL, 3));
        OrdersPage page = shop.bean(MerchantOrders.class)
                .page(all().ofCompany(lyon.getCompany().getId()).on(OrderHeap.OVERDUE), 0, 10);
        assertThat(page.counts()).containsEntry(OrderHeap.ALL, 1).containsEntry(OrderHeap.OVERDUE, 0);
        assertThat(shop.bean(MerchantOrders.class).page(all(), 0, 10).orders())
                .filteredOn(ListedOrder::overdue)
                .extracting(listed -> listed.order().getOrderNumber())
                .containsExactly("late");
    }

    @SliceTest
    void pagesEndPolitely(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        Customer lars = shop.customer("lars@northwind.example");
        for (int i = 1; i <= 3; i++) {
            order(shop, "N" + i, oslo, lars);
        }
        MerchantOrders orders = shop.bean(MerchantOrders.class);

        assertThat(orders.page(all(), 0, 2).more()).isTrue();
        assertThat(orders.page(all(), 1, 2).more()).isFalse();
        assertThat(orders.page(all(), 1, 2).orders()).hasSize(1);
        assertThat(orders.page(all(), 1_000_000_000, 25).orders())
                .as("beyond what a number of a row can be")
                .isEmpty();
    }

    @SliceTest
    void aPageOfACompanyTakesTwoStatementsAndNoFullScan(Slice shop) throws SQLException {
        CompanyLocation oslo = shop.location("Northwind");
        Customer lars = shop.customer("lars@northwind.example");
        order(shop, "1", oslo, lars);
        shop.bean(LocalCalendar.class).today();
        OrderSearch ofCompany = all().ofCompany(oslo.getCompany().getId());

        // A request reads all settings at once and keeps them; here each one is read by itself.
        assertThat(statements(shop, ofCompany)).hasSize(2);
        if (shop.bean(Database.class) == Database.POSTGRESQL) {
            fill(shop, 4000);
            for (OrderHeap heap : OrderHeap.values()) {
                for (String sql : statements(shop, ofCompany.on(heap))) {
                    assertThat(plan(shop, sql)).as("%s: %s", heap, sql).doesNotContain("seq scan on b2b_order");
                }
            }
            for (String sql : statements(shop, all().sortedBy(OrderColumn.TOTAL, true))) {
                if (!sql.contains("union")) {
                    assertThat(plan(shop, sql))
                            .as("Only the orders of the page are read as a whole: %s", sql)
                            .containsPattern("limit +\\(.* width=\\d{1,2}\\)");
                }
            }
            for (String sql : statements(shop, all().poNumber("OSL-1"))) {
                if (!sql.contains("union")) {
                    assertThat(plan(shop, sql)).as(sql).contains("ix_b2b_order_po_key");
                }
            }
        }
    }

    private static List<String> statements(Slice shop, OrderSearch search) {
        return shop.sqlOf(() -> shop.bean(MerchantOrders.class).page(search, 0, 25)).stream()
                .filter(sql -> !sql.contains("BLC_SYSTEM_PROPERTY"))
                .toList();
    }

    /** As many others of other companies, by copies of rows. */
    private static void fill(Slice shop, int count) throws SQLException {
        List<CompanyLocation> locations = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            locations.add(shop.location("Company " + i));
        }
        Customer dana = shop.customer("dana@shopper.example");
        for (int i = 0; i < 200; i++) {
            order(shop, "F" + i, locations.get(i % 20), dana);
        }
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID)
                select 9000000 + n, %d from generate_series(1, %d) n"""
                            .formatted(dana.getId(), count));
            statement.execute(
                    """
                insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, COMPANY_ID, COMPANY_NAME, LOCATION_ID,
                    LOCATION_NAME, PLACED_BY_ID, PO_NUMBER, PO_NUMBER_KEY, TERMS_TYPE, DUE_DATE, PAYMENT_STATUS, STATUS,
                    TOTAL, OPEN_AMOUNT, CURRENCY, SUBMITTED_AT, VERSION)
                select 9000000 + n, 9000000 + n, 'G' || n, o.COMPANY_ID, o.COMPANY_NAME, o.LOCATION_ID,
                    o.LOCATION_NAME, o.PLACED_BY_ID, 'PO-' || n, 'po-' || n, 'NET', DATE '2026-01-01' + n %% 100, 'PENDING',
                    'SUBMITTED', 10, 10, 'EUR', TIMESTAMP '2026-01-01 00:00:00' + n * interval '1 minute', 0
                from generate_series(1, %d) n join B2B_ORDER o on o.ORDER_NUMBER = 'F' || n %% 200"""
                            .formatted(count));
            statement.execute("analyze B2B_ORDER");
        }
    }

    /** With each value as what its place in the statement takes. */
    private static String plan(Slice shop, String sql) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String written = sql.replaceAll("limit \\?( offset \\?)?", "limit 26")
                    .replace("AUTHORIZED_SINCE < ?", "AUTHORIZED_SINCE < now()")
                    .replace("like ?", "like 'osl-1%'")
                    .replace("?", String.valueOf(companyOf(connection)));
            try (ResultSet lines = statement.executeQuery("explain " + written)) {
                StringBuilder plan = new StringBuilder();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
                return plan.toString().toLowerCase(Locale.ROOT);
            }
        }
    }

    private static long companyOf(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select COMPANY_ID from B2B_ORDER where ORDER_NUMBER = '1'");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @SliceTest
    void monthsAreCountedByCurrencyWithoutCancelledOrders(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyLocation lyon = shop.location("Dubois");
        Customer lars = shop.customer("lars@northwind.example");
        order(shop, "1", oslo, lars, at("2026-01-31"));
        order(shop, "2", oslo, lars, at("2026-02-01"));
        order(shop, "3", lyon, lars, at("2026-02-28"));
        order(shop, "4", lyon, lars, at("2026-02-28"), it -> it.setStatus(OrderStatus.CANCELLED));
        order(shop, "5", lyon, lars, at("2026-03-01"));
        OrderStatistics statistics = shop.bean(OrderStatistics.class);
        YearMonth january = YearMonth.of(2026, 1);
        YearMonth february = YearMonth.of(2026, 2);

        assertThat(statistics.months(january, february, null))
                .extracting(month -> month.month() + " " + month.currency() + " " + month.orders() + " "
                        + month.total().stripTrailingZeros().toPlainString())
                .containsExactly("2026-01 EUR 1 24", "2026-02 EUR 2 48");
        assertThat(statistics.months(february, february, lyon.getCompany().getId()))
                .extracting(MonthOfOrders::orders)
                .containsExactly(1L);
        assertThat(shop.statementsOf(() -> statistics.months(january, february, null)))
                .isEqualTo(1);
        assertThat(shop.bean(AgingReport.class).companies()).hasSize(2);
    }

    private static Consumer<B2bOrder> at(String day) {
        Instant noon = LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        return order -> order.setSubmittedAt(Date.from(noon));
    }

    private static OrderSearch all() {
        return OrderSearch.all();
    }

    private static List<String> found(Slice shop, OrderSearch search) {
        return shop.bean(MerchantOrders.class).page(search, 0, 10).orders().stream()
                .map(listed -> listed.order().getOrderNumber())
                .toList();
    }
}
