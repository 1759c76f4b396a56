package org.b2bleaf.demo.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Very many orders of very many locations, made by PostgreSQL itself.
 *
 * @param orders of all locations together
 * @param locations beside the one of the buyers
 * @param inOne how many of the orders are for the location of the buyers
 */
record LargeHistory(int orders, int locations, int inOne) {

    /** Above all ids that generators give. */
    private static final long FIRST_ID = 2_000_000_000L;

    private static final int LOCATIONS_OF_A_COMPANY = 10;

    /** A minute apart; the last ones are of these days. */
    private static final String MOMENT = "timestamp '2026-01-01 00:00:00' - (%d - i) * interval '1 minute'";

    /**
     * Fills up to the wanted number; the orders of the location of the buyers lie among the others.
     *
     * @param from how many there are by now
     */
    void add(Connection connection, long locationId, int from, int to) throws SQLException {
        int oneIn = Math.max(1, orders / inOne);
        String series = " from generate_series(" + (from + 1) + ", " + to + ") i";
        try (Statement statement = connection.createStatement()) {
            if (from == 0) {
                statement.executeUpdate(
                        "update B2B_PERMISSION set PERMISSION = 'LOCATION_ADMIN' where LOCATION_ID = " + locationId);
                statement.executeUpdate(
                        "insert into B2B_COMPANY (COMPANY_ID, NAME, STATUS, CREATED_AT, VERSION) select "
                                + FIRST_ID + " + c, 'Company ' || c, 'ACTIVE', now(), 0 from generate_series(0, "
                                + locations / LOCATIONS_OF_A_COMPANY + ") c");
                statement.executeUpdate("insert into B2B_LOCATION (LOCATION_ID, COMPANY_ID, NAME, STATUS, TIME_ZONE,"
                        + " TERMS_TYPE, PO_RULE, TAX_EXEMPT, SUBMIT_AS_DRAFTS, ONLY_CATALOG_PRODUCTS,"
                        + " ONE_TIME_ADDRESS_ALLOWED, BILL_SAME_AS_SHIP, CREATED_AT, VERSION) select " + FIRST_ID
                        + " + g, " + FIRST_ID + " + g / " + LOCATIONS_OF_A_COMPANY
                        + ", 'Branch ' || g, l.STATUS, l.TIME_ZONE, l.TERMS_TYPE, l.PO_RULE, l.TAX_EXEMPT,"
                        + " l.SUBMIT_AS_DRAFTS, l.ONLY_CATALOG_PRODUCTS, l.ONE_TIME_ADDRESS_ALLOWED, l.BILL_SAME_AS_SHIP,"
                        + " l.CREATED_AT, 0 from generate_series(1, " + locations
                        + ") g join B2B_LOCATION l on l.LOCATION_ID = " + locationId);
            }
            statement.executeUpdate("insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS) select "
                    + FIRST_ID + " + i, (select min(CUSTOMER_ID) from B2B_PERMISSION), 'H' || i, 'SUBMITTED'" + series);
            statement.executeUpdate("insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, COMPANY_ID,"
                    + " COMPANY_NAME, LOCATION_ID, LOCATION_NAME, PLACED_BY_ID, PLACED_BY_NAME, PLACED_BY_EMAIL,"
                    + " PO_NUMBER, PO_NUMBER_KEY, TERMS_TYPE, NET_DAYS, DUE_DATE, DUE_SORT, PAYMENT_STATUS, STATUS, TOTAL,"
                    + " OPEN_AMOUNT, CURRENCY, SUBMITTED_AT, VERSION) select " + FIRST_ID + " + i, " + FIRST_ID
                    + " + i, 'H' || i, case when i % " + oneIn + " = 0 then l.COMPANY_ID else " + FIRST_ID
                    + " + (1 + i % " + locations + ") / " + LOCATIONS_OF_A_COMPANY
                    + " end, 'Bench Cafes', case when i % "
                    + oneIn + " = 0 then " + locationId + " else " + FIRST_ID + " + 1 + i % " + locations
                    + " end, l.NAME,"
                    + " (select min(CUSTOMER_ID) from B2B_PERMISSION), 'Buyer 0', 'buyer0@bench.example', 'PO-' || i,"
                    + " 'po-' || i, 'NET', 30, (" + moment() + ")::date + 30, (" + moment() + ")::date + 30,"
                    + " case when i / 10 % 10 = 0 then 'PENDING' else 'PAID' end, 'SUBMITTED', 24 + i % 500,"
                    + " case when i / 10 % 10 = 0 then 24 + i % 500 else 0 end, 'EUR', " + moment() + ", 0" + series
                    + " join B2B_LOCATION l on l.LOCATION_ID = " + locationId);
            statement.execute("vacuum analyze");
        }
    }

    private String moment() {
        return String.format(java.util.Locale.ROOT, MOMENT, orders);
    }
}
