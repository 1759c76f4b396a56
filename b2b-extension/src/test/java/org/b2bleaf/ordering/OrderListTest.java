package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.OrderHistory.Waiting;
import org.b2bleaf.ordering.rules.ListedStatus;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;

class OrderListTest {

    @SliceTest
    void everySortGoesForthAndBackThroughAllPagesAndLosesNothing(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.location("Bergen");
        Customer lars = shop.customer("lars@northwind.example");
        for (int i = 0; i < 23; i++) {
            int number = i;
            order(shop, "N" + i, i % 3 == 0 ? bergen : oslo, lars, order -> {
                order.setTotal(new BigDecimal(number % 5 + ".50"));
                order.setDueDate(number % 4 == 0 ? null : LocalDate.of(2026, 1, 1 + number % 3));
            });
            // Some at the same moment: the id decides.
            shop.clock().advance(Duration.ofMinutes(i % 2));
        }
        Viewer viewer = new Viewer(-1, Map.of(oslo.getId(), LOCATION_ADMIN, bergen.getId(), LOCATION_ADMIN));

        for (OrderSort sort : OrderSort.values()) {
            List<String> whole = numbers(list(shop, viewer, OrderFilter.ANY, sort, PageWanted.first(100)));
            assertThat(whole).as("%s", sort).hasSize(23).doesNotHaveDuplicates();
            List<String> forth = new ArrayList<>();
            OrderPage page = list(shop, viewer, OrderFilter.ANY, sort, PageWanted.first(5));
            OrderPage last = page;
            for (int number = 1; ; number++) {
                forth.addAll(numbers(page));
                last = page;
                if (!page.hasMore()) {
                    break;
                }
                assertThat(numbers(list(shop, viewer, OrderFilter.ANY, sort, PageWanted.numbered(number, 5))))
                        .as("%s, page %s by its number", sort, number)
                        .isEqualTo(whole.subList(number * 5, Math.min(23, number * 5 + 5)));
                page = list(
                        shop,
                        viewer,
                        OrderFilter.ANY,
                        sort,
                        PageWanted.after(
                                page.orders().get(page.orders().size() - 1).place(), 5));
            }
            assertThat(forth).as("%s", sort).isEqualTo(whole);
            assertThat(numbers(list(
                            shop,
                            viewer,
                            OrderFilter.ANY,
                            sort,
                            PageWanted.before(last.orders().get(0).place(), 5))))
                    .as("%s, back", sort)
                    .isEqualTo(whole.subList(15, 20));
        }
        assertThat(list(shop, viewer, OrderFilter.ANY, OrderSort.DUE, PageWanted.first(100))
                        .orders())
                .extracting(OrderListing::dueDate)
                .as("what has no due date comes last")
                .endsWith(null, null, null, null, null, null)
                .startsWith(LocalDate.of(2026, 1, 1));
        assertThat(list(shop, viewer, OrderFilter.ANY, OrderSort.TOTAL, PageWanted.first(1))
                        .orders())
                .extracting(OrderListing::total)
                .allSatisfy(total -> assertThat(total).isEqualByComparingTo("4.50"));
        assertThat(list(shop, viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.numbered(999_999, 20)))
                .as("far behind the end")
                .isEqualTo(OrderPage.EMPTY);
    }

    @SliceTest
    void ordersThatComeInMeanwhileNeitherRepeatNorHideARow(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = shop.customer("lars@northwind.example");
        for (int i = 1; i <= 4; i++) {
            order(shop, "N" + i, oslo, lars);
            shop.clock().advance(Duration.ofMinutes(1));
        }
        Viewer viewer = admin(oslo);
        OrderPage first = list(shop, viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.first(2));
        order(shop, "new", oslo, lars);

        assertThat(numbers(list(
                        shop,
                        viewer,
                        OrderFilter.ANY,
                        OrderSort.NEWEST,
                        PageWanted.after(first.orders().get(1).place(), 2))))
                .containsExactly("N2", "N1");
    }

    @SliceTest
    void eachFilterNarrowsTheList(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.location("Bergen");
        Customer lars = shop.customer("lars@northwind.example");
        Customer noor = shop.customer("noor@northwind.example");
        order(shop, "plain", oslo, lars);
        order(shop, "po", oslo, lars, order -> order.setPoNumber("PO-4711"));
        order(shop, "percent", oslo, lars, order -> order.setPoNumber("%1"));
        order(shop, "paid", oslo, lars, order -> {
            order.setPaymentStatus(PaymentStatus.PAID);
            order.setOpenAmount(BigDecimal.ZERO);
            order.setDueDate(LocalDate.of(2020, 1, 1));
        });
        order(shop, "cancelled", oslo, lars, order -> {
            order.setStatus(OrderStatus.CANCELLED);
            order.setDueDate(LocalDate.of(2020, 1, 1));
        });
        order(shop, "overdue", oslo, lars, order -> order.setDueDate(LocalDate.of(2020, 1, 1)));
        order(shop, "noor", oslo, noor);
        order(shop, "bergen", bergen, lars);
        Viewer viewer = new Viewer(-1, Map.of(oslo.getId(), LOCATION_ADMIN, bergen.getId(), LOCATION_ADMIN));

        assertThat(filtered(shop, viewer, null, "po-47", null)).containsExactly("po");
        assertThat(filtered(shop, viewer, null, "%", null)).as("no wildcard").containsExactly("percent");
        assertThat(filtered(shop, viewer, null, null, "NOOR@northwind.example")).containsExactly("noor");
        assertThat(filtered(shop, viewer, ListedStatus.PAID, null, null)).containsExactly("paid");
        assertThat(filtered(shop, viewer, ListedStatus.CANCELLED, null, null)).containsExactly("cancelled");
        assertThat(filtered(shop, viewer, ListedStatus.OVERDUE, null, null)).containsExactly("overdue");
        assertThat(filtered(shop, viewer, ListedStatus.OPEN, null, null))
                .containsExactlyInAnyOrder("plain", "po", "percent", "overdue", "noor", "bergen");
        assertThat(numbers(list(
                        shop,
                        viewer,
                        new OrderFilter(null, null, null, bergen.getId(), null, null),
                        OrderSort.NEWEST,
                        PageWanted.first(10))))
                .containsExactly("bergen");
        assertThat(numbers(list(
                        shop,
                        admin(oslo),
                        new OrderFilter(null, null, null, bergen.getId(), null, null),
                        OrderSort.NEWEST,
                        PageWanted.first(10))))
                .as("a location of others")
                .isEmpty();
        assertThat(shop.bean(OrderHistory.class).waiting(viewer)).isEqualTo(new Waiting(6, 1, 0));
        assertThat(shop.bean(OrderHistory.class).waiting(new Viewer(-1, Map.of())))
                .isEqualTo(new Waiting(0, 0, 0));
    }

    @SliceTest
    void ownOrdersAreFoundAmongThoseOfColleagues(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer ingrid = shop.customer("ingrid@northwind.example");
        Customer lars = shop.customer("lars@northwind.example");
        Customer noor = shop.customer("noor@northwind.example");
        for (int i = 0; i < 5; i++) {
            for (Customer buyer : List.of(noor, lars, ingrid)) {
                order(shop, buyer.getFirstName() + i, oslo, buyer, order -> order.setPoNumber("PO"));
                shop.clock().advance(Duration.ofMinutes(1));
            }
        }
        for (Customer buyer : List.of(noor, lars, ingrid)) {
            Viewer viewer = new Viewer(buyer.getId(), Map.of(oslo.getId(), ORDERING_ONLY));
            for (OrderSort sort : OrderSort.values()) {
                assertThat(numbers(list(shop, viewer, OrderFilter.ANY, sort, PageWanted.first(10))))
                        .as("%s, %s", buyer.getFirstName(), sort)
                        .hasSize(5)
                        .allMatch(number -> number.startsWith(buyer.getFirstName()));
            }
            assertThat(filtered(shop, viewer, ListedStatus.PENDING, null, null)).hasSize(5);
            assertThat(filtered(shop, viewer, ListedStatus.SUBMITTED, null, null))
                    .hasSize(5);
            assertThat(filtered(shop, viewer, ListedStatus.OPEN, null, null)).hasSize(5);
            assertThat(filtered(shop, viewer, null, "po", null)).hasSize(5);
        }
    }

    /** A day begins when it begins at the location. */
    @SliceTest
    void daysAreThoseOfTheLocation(Slice shop) {
        CompanyLocation oslo = inZone(shop, shop.location("Oslo"), "Europe/Oslo");
        CompanyLocation busan = inZone(shop, shop.location("Busan"), "Asia/Seoul");
        Customer lars = shop.customer("lars@northwind.example");
        // Still the evening of the 4th in Oslo, long the 5th in Busan.
        shop.clock().set(Instant.parse("2026-03-04T20:00:00Z"));
        order(shop, "oslo", oslo, lars, order -> order.setDueDate(LocalDate.of(2026, 3, 4)));
        order(shop, "busan", busan, lars, order -> order.setDueDate(LocalDate.of(2026, 3, 4)));
        Viewer viewer = new Viewer(-1, Map.of(oslo.getId(), LOCATION_ADMIN, busan.getId(), LOCATION_ADMIN));
        LocalDate fourth = LocalDate.of(2026, 3, 4);

        assertThat(on(shop, viewer, fourth, fourth)).containsExactly("oslo");
        assertThat(on(shop, viewer, fourth.plusDays(1), null)).containsExactly("busan");
        assertThat(filtered(shop, viewer, ListedStatus.OVERDUE, null, null)).containsExactly("busan");
        assertThat(list(shop, viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.first(10))
                        .orders())
                .extracting(OrderListing::submittedOn)
                .containsExactly(fourth.plusDays(1), fourth);
    }

    @SliceTest
    void aListIsOneStatementAndWithDaysTwo(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        for (int i = 0; i < 5; i++) {
            order(shop, "N" + i, oslo, shop.customer(i + "@northwind.example"));
        }
        Viewer viewer = admin(oslo);

        assertThat(shop.statementsOf(() -> list(shop, viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.first(3))))
                .isEqualTo(1);
        assertThat(shop.statementsOf(() -> filtered(shop, viewer, ListedStatus.OVERDUE, null, null)))
                .isEqualTo(2);
    }

    /** More locations than are looked up one by one. */
    @SliceTest
    void aBuyerForVeryManyLocationsSeesTheSameList(Slice shop) {
        Customer lars = shop.customer("lars@northwind.example");
        Customer noor = shop.customer("noor@northwind.example");
        Map<Long, Permission> permissions = new HashMap<>();
        for (int i = 0; i < 45; i++) {
            CompanyLocation location = shop.location("Location " + i);
            permissions.put(location.getId(), i % 2 == 0 ? ORDERING_ONLY : LOCATION_ADMIN);
            if (i < 4) {
                order(shop, "L" + i, location, lars);
                order(shop, "N" + i, location, noor);
                shop.clock().advance(Duration.ofMinutes(1));
            }
        }
        Viewer viewer = new Viewer(lars.getId(), permissions);

        assertThat(numbers(list(shop, viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.first(10))))
                .containsExactly("N3", "L3", "L2", "N1", "L1", "L0");
        assertThat(on(shop, viewer, LocalDate.of(2000, 1, 1), null)).hasSize(6);
    }

    @SliceTest
    void theWholeListIsReadInPieces(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = shop.customer("lars@northwind.example");
        many(shop, oslo, lars, 1201);
        List<String> read = new ArrayList<>();

        assertThat(shop.statementsOf(() -> {
                    shop.bean(WholeList.class)
                            .each(
                                    admin(oslo),
                                    OrderFilter.ANY,
                                    OrderSort.OLDEST,
                                    order -> read.add(order.orderNumber()));
                    return null;
                }))
                .isEqualTo(3);
        assertThat(read).hasSize(1201).doesNotHaveDuplicates();
        assertThat(read.get(0)).isEqualTo("M100000001");
    }

    /** What PostgreSQL does with very many orders: each list follows an index, whatever it is sorted or narrowed by. */
    @SliceTest(on = Database.POSTGRESQL)
    void everyListFollowsAnIndex(Slice shop) throws Exception {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.location("Bergen");
        Customer lars = shop.customer("lars@northwind.example");
        Customer noor = shop.customer("noor@northwind.example");
        many(shop, oslo, lars, 20_000);
        order(shop, "one", bergen, lars, order -> order.setPoNumber("PO-1"));
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update B2B_ORDER set STATUS = 'FULFILLED', PAYMENT_STATUS = 'PAID', OPEN_AMOUNT = 0"
                    + " where B2B_ORDER_ID % 1000 <> 0");
            statement.execute("vacuum analyze B2B_ORDER");
        }
        Viewer admin = new Viewer(-1, Map.of(oslo.getId(), LOCATION_ADMIN, bergen.getId(), LOCATION_ADMIN));
        Viewer buyer = new Viewer(noor.getId(), Map.of(oslo.getId(), ORDERING_ONLY));

        for (OrderSort sort : OrderSort.values()) {
            assertIndexed(shop, () -> list(shop, admin, OrderFilter.ANY, sort, PageWanted.first(20)), "" + sort);
            OrderPage page = list(shop, admin, OrderFilter.ANY, sort, PageWanted.numbered(900, 20));
            assertIndexed(
                    shop,
                    () -> list(
                            shop,
                            admin,
                            OrderFilter.ANY,
                            sort,
                            PageWanted.after(page.orders().get(19).place(), 20)),
                    sort + ", late");
        }
        for (ListedStatus status : ListedStatus.values()) {
            assertIndexed(shop, () -> filtered(shop, admin, status, null, null), "" + status);
        }
        assertIndexed(shop, () -> filtered(shop, buyer, null, null, null), "own orders");
        assertIndexed(shop, () -> filtered(shop, admin, null, null, "noor@northwind.example"), "of a buyer");
        assertIndexed(shop, () -> on(shop, admin, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)), "of days");
        assertThat(plan(shop, () -> filtered(shop, admin, null, "po-1", null)))
                .as("by PO number")
                .containsIgnoringCase("IX_B2B_ORDER_PO_NUMBER_KEY")
                .doesNotContain("Seq Scan on b2b_order");
    }

    private static void assertIndexed(Slice shop, Runnable list, String name) throws SQLException {
        assertThat(plan(shop, list)).as(name).contains("Index").doesNotContain("Seq Scan on b2b_order");
    }

    /** The plan of the last statement that the list prepares, with the values that it had. */
    private static String plan(Slice shop, Runnable list) throws SQLException {
        List<String> sql = shop.sqlOf(() -> {
            list.run();
            return null;
        });
        String statement = sql.get(sql.size() - 1);
        StringBuilder plan = new StringBuilder();
        try (Connection connection = shop.dataSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + withValues(statement));
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** Values of the kinds that a list binds, in the places where it binds them: the plan hangs on their kind alone. */
    private static String withValues(String sql) {
        return sql.replace("o.LOCATION_ID = ?", "o.LOCATION_ID = (select max(LOCATION_ID) - 1 from B2B_LOCATION)")
                .replace("o.PLACED_BY_ID = ?", "o.PLACED_BY_ID = 1")
                .replace("like ? escape", "like 'po-1%' escape")
                .replaceAll("(o\\.B2B_ORDER_ID [<>]) \\?", "$1 7")
                .replaceAll("(o\\.SUBMITTED_AT [<>]=?) \\?", "$1 timestamp '2026-01-01'")
                .replaceAll("(o\\.DUE_SORT [<>]=?) \\?", "$1 date '2030-01-01'")
                .replaceAll("(o\\.TOTAL [<>]=?) \\?", "$1 20")
                .replace("= ?", "= 'none'");
    }

    private static CompanyLocation inZone(Slice shop, CompanyLocation location, String zone) {
        return shop.bean(CompanyService.class)
                .editLocation(
                        location.getId(), location.getVersion(), it -> it.setTimeZone(ZoneId.of(zone)), Actor.SYSTEM);
    }

    private static Viewer admin(CompanyLocation location) {
        return new Viewer(-1, Map.of(location.getId(), LOCATION_ADMIN));
    }

    private static List<String> on(Slice shop, Viewer viewer, LocalDate from, LocalDate to) {
        OrderFilter filter = new OrderFilter(from, to, null, null, null, null);
        return numbers(list(shop, viewer, filter, OrderSort.NEWEST, PageWanted.first(10)));
    }

    private static List<String> filtered(
            Slice shop, Viewer viewer, ListedStatus status, String poNumber, String placedBy) {
        OrderFilter filter = new OrderFilter(null, null, status, null, poNumber, placedBy);
        return numbers(list(shop, viewer, filter, OrderSort.NEWEST, PageWanted.first(10)));
    }

    private static OrderPage list(Slice shop, Viewer viewer, OrderFilter filter, OrderSort sort, PageWanted page) {
        return shop.bean(OrderHistory.class).orders(viewer, filter, sort, page);
    }

    private static List<String> numbers(OrderPage page) {
        return page.orders().stream().map(OrderListing::orderNumber).toList();
    }

    /** A minute apart, each with an order of Broadleaf. */
    private static void many(Slice shop, CompanyLocation location, Customer buyer, int count) {
        shop.inTransaction(() -> {
            for (String table : List.of(
                    "BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER) select i, " + buyer.getId()
                            + ", concat('M', cast(i as char(9)))",
                    "B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, COMPANY_ID, COMPANY_NAME, LOCATION_ID,"
                            + " LOCATION_NAME, PLACED_BY_ID, PLACED_BY_EMAIL, TERMS_TYPE, PAYMENT_STATUS, STATUS, TOTAL,"
                            + " OPEN_AMOUNT, CURRENCY, SUBMITTED_AT, DUE_DATE, DUE_SORT, VERSION) select i, i, concat('M', cast(i as char(9))), "
                            + location.getCompany().getId() + ", 'Northwind', " + location.getId() + ", 'Oslo', "
                            + buyer.getId()
                            + ", 'lars@northwind.example', 'NET', 'PENDING', 'SUBMITTED', 24, 24, 'EUR',"
                            + " timestamp '2020-01-01 00:00:00' + " + minutes(shop) + ","
                            + " date '2020-01-31', date '2020-01-31', 0")) {
                shop.em()
                        .createNativeQuery("insert into " + table + " from " + series(shop, count))
                        .executeUpdate();
            }
        });
    }

    private static String series(Slice shop, int count) {
        long last = 100_000_000L + count;
        return switch (shop.bean(Database.class)) {
            case POSTGRESQL -> "generate_series(100000001, " + last + ") i";
            case HSQLDB -> "unnest(sequence_array(100000001, " + last + ", 1)) t(i)";
            case MARIADB -> "(select seq as i from seq_100000001_to_" + last + ") t";
        };
    }

    private static String minutes(Slice shop) {
        return shop.bean(Database.class) == Database.MARIADB
                ? "interval (i - 100000000) minute"
                : "(i - 100000000) * interval '1' minute";
    }

    @SafeVarargs
    private static B2bOrder order(
            Slice shop, String number, CompanyLocation location, Customer placedBy, Consumer<B2bOrder>... details) {
        return shop.inTransaction(() -> {
            B2bOrder order = new B2bOrderImpl();
            order.setOrder(shop.order(placedBy));
            order.setOrderNumber(number);
            order.setCompany(location.getCompany());
            order.setCompanyName(location.getCompany().getName());
            order.setLocation(location);
            order.setLocationName(location.getName());
            order.setPlacedBy(placedBy);
            order.setPlacedByName(placedBy.getFirstName());
            order.setPlacedByEmail(placedBy.getEmailAddress());
            order.setTerms(PaymentTerms.none());
            order.setPaymentStatus(PaymentStatus.PENDING);
            order.setTotal(new BigDecimal("24.00"));
            order.setOpenAmount(new BigDecimal("24.00"));
            order.setCurrency(Currency.getInstance("EUR"));
            order.setSubmittedAt(Date.from(shop.clock().instant()));
            List.of(details).forEach(detail -> detail.accept(order));
            shop.bean(B2bOrderDao.class).insert(order);
            return order;
        });
    }
}
