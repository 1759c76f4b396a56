package org.b2bleaf.demo.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.OrderFilter;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderListing;
import org.b2bleaf.ordering.PageWanted;
import org.b2bleaf.ordering.aging.AgingReport;
import org.b2bleaf.ordering.overview.MerchantOrders;
import org.b2bleaf.ordering.overview.OrderColumn;
import org.b2bleaf.ordering.overview.OrderSearch;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.Viewer;

/**
 * Reads pages of a list of orders as the account does, in turns with SQL that somebody would write by hand for the same rows
 * on a bare connection; then lists and reports of the merchant's. Measures medians in microseconds: the number of orders, by
 * hand (0 for what has no such yardstick) and ours.
 */
final class OrderListsUnderTest {

    private static final int SIZE = 20;
    private static final int LATE_PAGE = 1_000;
    private static final int WARM_UP = 1_500;
    private static final int TIMES = 600;

    /** For what is slow: warming up and measuring end after this time each, with at least {@link #FEWEST} readings. */
    private static final long LONGEST = 10_000_000_000L;

    private static final int FEWEST = 30;

    private static final String COLUMNS =
            "select o.ORDER_NUMBER, o.SUBMITTED_AT, o.COMPANY_NAME, o.LOCATION_NAME, o.PLACED_BY_NAME, o.PO_NUMBER,"
                    + " o.STATUS, o.PAYMENT_STATUS, o.TERMS_TYPE, o.DUE_DATE, o.TOTAL, o.OPEN_AMOUNT, o.CURRENCY,"
                    + " o.TRANSFER_ID, l.TIME_ZONE, o.B2B_ORDER_ID from B2B_ORDER o join B2B_LOCATION l on l.LOCATION_ID ="
                    + " o.LOCATION_ID where o.LOCATION_ID = ?";
    private static final String AGING =
            "select COMPANY_ID, CURRENCY, sum(OPEN_AMOUNT), sum(case when DUE_DATE < current_date then OPEN_AMOUNT else 0 end)"
                    + " from B2B_ORDER where OPEN_AMOUNT > 0 and STATUS <> 'CANCELLED' group by COMPANY_ID, CURRENCY";
    private static final String NEWEST = " order by o.SUBMITTED_AT desc, o.B2B_ORDER_ID desc limit 21";

    private final OrderHistory history;
    private final Connection connection;
    private final Viewer admin;
    private final long location;

    private OrderListsUnderTest(OrderHistory history, Connection connection, long location) {
        this.history = history;
        this.connection = connection;
        this.location = location;
        admin = new Viewer(-1, Map.of(location, Permission.LOCATION_ADMIN));
    }

    private interface Reading {
        int read() throws SQLException;
    }

    /** @param sizes orders, locations, orders of the buyers' location */
    static void run(ShopUnderTest shop, int... sizes) throws SQLException {
        LargeHistory large = new LargeHistory(sizes[0], sizes[1], sizes[2]);
        try (Connection connection = shop.database().connect()) {
            OrderListsUnderTest test = new OrderListsUnderTest(
                    shop.bean("b2bOrderHistory", OrderHistory.class), connection, shop.locationId());
            int few = Math.min(10_000, large.orders() / 2);
            large.add(connection, shop.locationId(), 0, few);
            test.measure(few);
            large.add(connection, shop.locationId(), few, large.orders());
            test.measure(large.orders());
            test.measureForTheMerchant(shop, large.orders());
        }
    }

    private void measureForTheMerchant(ShopUnderTest shop, int orders) throws SQLException {
        MerchantOrders merchant = shop.bean("b2bMerchantOrders", MerchantOrders.class);
        long company = shop.location().getCompany().getId();
        alone("merchant-newest", orders, () -> page(merchant, OrderSearch.all()));
        alone(
                "merchant-of-company",
                orders,
                () -> page(merchant, OrderSearch.all().ofCompany(company)));
        alone(
                "merchant-by-total",
                orders,
                () -> page(merchant, OrderSearch.all().sortedBy(OrderColumn.TOTAL, true)));
        AgingReport report = shop.bean("b2bAgingReport", AgingReport.class);
        compare("aging", orders, byHand(AGING), () -> report.companies().size());
    }

    private static int page(MerchantOrders merchant, OrderSearch search) {
        return merchant.page(search, 0, SIZE).orders().size();
    }

    private void measure(int orders) throws SQLException {
        compare("first-page", orders, plain("", NEWEST), () -> ours(OrderFilter.ANY, PageWanted.first(SIZE)));
        OrderFilter po = new OrderFilter(null, null, null, null, "po-" + orders / 10, null);
        compare(
                "po-number",
                orders,
                plain(" and o.PO_NUMBER_KEY like 'po-" + orders / 10 + "%'", NEWEST),
                () -> ours(po, PageWanted.first(SIZE)));
        PageWanted late = PageWanted.numbered(LATE_PAGE - 1, SIZE);
        var page =
                history.orders(admin, OrderFilter.ANY, OrderSort.NEWEST, late).orders();
        if (page.isEmpty()) {
            return;
        }
        compare(
                "page-1000-by-number",
                orders,
                plain("", NEWEST + " offset " + (LATE_PAGE - 1) * SIZE),
                () -> ours(OrderFilter.ANY, late));
        OrderListing before = history.orders(
                        admin,
                        OrderFilter.ANY,
                        OrderSort.NEWEST,
                        PageWanted.before(page.get(0).place(), SIZE))
                .orders()
                .get(SIZE - 1);
        String place = " and (o.SUBMITTED_AT, o.B2B_ORDER_ID) < (timestamp '" + Timestamp.from(before.submittedAt())
                + "', " + before.place().id() + ")";
        compare(
                "page-1000-by-link",
                orders,
                plain(place, NEWEST),
                () -> ours(OrderFilter.ANY, PageWanted.after(before.place(), SIZE)));
    }

    private int ours(OrderFilter filter, PageWanted page) {
        return history.orders(admin, filter, OrderSort.NEWEST, page).orders().size();
    }

    private Reading plain(String condition, String rest) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(COLUMNS + condition + rest);
        statement.setLong(1, location);
        return () -> Math.min(rows(statement), SIZE);
    }

    private Reading byHand(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        return () -> rows(statement);
    }

    private static int rows(PreparedStatement statement) throws SQLException {
        int rows = 0;
        try (ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getObject(column);
                }
                rows++;
            }
        }
        return rows;
    }

    private static void compare(String name, int orders, Reading plain, Reading ours) throws SQLException {
        long begun = System.nanoTime();
        for (int i = 0; goesOn(i, WARM_UP, begun); i++) {
            if (plain.read() != ours.read()) {
                throw new IllegalStateException(name + " reads other rows");
            }
        }
        List<Long> plainTimes = new ArrayList<>();
        List<Long> ourTimes = new ArrayList<>();
        begun = System.nanoTime();
        for (int i = 0; goesOn(i, TIMES, begun); i++) {
            plainTimes.add(time(plain));
            ourTimes.add(time(ours));
        }
        ShopUnderTest.measured(name, orders, median(plainTimes), median(ourTimes));
    }

    /** Without a yardstick. */
    private static void alone(String name, int orders, Reading ours) throws SQLException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < FEWEST; i++) {
            ours.read();
        }
        long begun = System.nanoTime();
        for (int i = 0; goesOn(i, TIMES, begun); i++) {
            times.add(time(ours));
        }
        ShopUnderTest.measured(name, orders, 0, median(times));
    }

    private static long time(Reading reading) throws SQLException {
        long begun = System.nanoTime();
        reading.read();
        return (System.nanoTime() - begun) / 1_000;
    }

    private static boolean goesOn(int done, int wanted, long begun) {
        return done < FEWEST || done < wanted && System.nanoTime() - begun < LONGEST;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
