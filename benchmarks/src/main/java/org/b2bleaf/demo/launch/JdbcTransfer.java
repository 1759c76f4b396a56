package org.b2bleaf.demo.launch;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.b2bleaf.company.CompanyLocation;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * The yardstick: what somebody would write who needs it once. One transaction reads the orders with what was captured
 * and inserts the same rows in batches, ledger included. It has no dry run, no progress and nothing to resume.
 */
final class JdbcTransfer {

    private static final int BATCH = 1000;

    /** Above all ids that generators give. */
    private static final long FIRST_ID = 900_000_000;

    private static final String SELECT =
            """
            select o.ORDER_ID, o.ORDER_NUMBER, o.ORDER_TOTAL, o.CURRENCY_CODE, o.SUBMIT_DATE, c.CAPTURED
            from BLC_ORDER o
            left join (
                select p.ORDER_ID, sum(t.TRANSACTION_AMOUNT) CAPTURED
                from BLC_ORDER_PAYMENT p join BLC_ORDER_PAYMENT_TRANSACTION t on t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                where t.SUCCESS and t.TRANSACTION_TYPE in ('CAPTURE', 'AUTHORIZE_AND_CAPTURE')
                group by p.ORDER_ID) c on c.ORDER_ID = o.ORDER_ID
            where o.CUSTOMER_ID = ? and o.ORDER_STATUS = 'SUBMITTED'
            and not exists (select 1 from B2B_ORDER b where b.ORDER_ID = o.ORDER_ID)""";

    private static final String INSERT =
            """
            insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, PAYMENT_STATUS, TOTAL, OPEN_AMOUNT, CURRENCY,
            SUBMITTED_AT, TRANSFER_ID, PLACED_BY_ID, PLACED_BY_NAME, PLACED_BY_EMAIL, LOCATION_ID, LOCATION_NAME, COMPANY_ID,
            COMPANY_NAME, TERMS_TYPE, STATUS, VERSION)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NONE', 'SUBMITTED', 0)""";

    private final Connection connection;
    private final Customer customer;
    private final CompanyLocation location;
    private long transfer;
    private long id = FIRST_ID;

    JdbcTransfer(Connection connection, Customer customer, CompanyLocation location) {
        this.connection = connection;
        this.customer = customer;
        this.location = location;
    }

    Duration move() throws SQLException {
        long begun = System.nanoTime();
        connection.setAutoCommit(false);
        insertTransfer();
        insertOrders();
        connection.commit();
        connection.setAutoCommit(true);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    Duration undo() throws SQLException {
        long begun = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from B2B_ORDER where TRANSFER_ID = " + transfer);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void insertTransfer() throws SQLException {
        transfer = nextId();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into B2B_TRANSFER (TRANSFER_ID, CUSTOMER_ID, COMPANY_ID, LOCATION_ID, STATUS, STARTED_BY, CREATED_AT,
                REACHED_ORDER_ID, LAST_ORDER_ID, TOTAL, MOVED, SKIPPED, ATTEMPTS)
                select ?, ?, COMPANY_ID, LOCATION_ID, 'DONE', 'jdbc', now(), 0, 0, 0, 0, 0, 0
                from B2B_LOCATION where LOCATION_ID = ?""")) {
            insert.setLong(1, transfer);
            insert.setLong(2, customer.getId());
            insert.setLong(3, location.getId());
            insert.executeUpdate();
        }
    }

    /** Above those of earlier ones in this database. */
    private long nextId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select 1 + greatest(" + FIRST_ID + ", max(TRANSFER_ID)) from B2B_TRANSFER")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void insertOrders() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement ledger = connection.prepareStatement(
                        "insert into B2B_TRANSFER_ORDER (TRANSFER_ID, ORDER_ID, ORDER_NUMBER, OUTCOME)"
                                + " values (?, ?, ?, 'MOVED')")) {
            select.setFetchSize(BATCH);
            select.setLong(1, customer.getId());
            try (ResultSet order = select.executeQuery()) {
                int waiting = 0;
                while (order.next()) {
                    add(order, insert, ledger);
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                        ledger.executeBatch();
                    }
                }
                insert.executeBatch();
                ledger.executeBatch();
            }
        }
    }

    private void add(ResultSet order, PreparedStatement insert, PreparedStatement ledger) throws SQLException {
        BigDecimal total = order.getBigDecimal(3);
        BigDecimal captured = order.getBigDecimal(6) == null ? BigDecimal.ZERO : order.getBigDecimal(6);
        insert.setLong(1, id++);
        insert.setLong(2, order.getLong(1));
        insert.setString(3, order.getString(2));
        insert.setString(4, captured.compareTo(total) >= 0 ? "PAID" : "PENDING");
        insert.setBigDecimal(5, total);
        insert.setBigDecimal(6, total.subtract(captured));
        insert.setString(7, order.getString(4));
        insert.setTimestamp(8, order.getTimestamp(5));
        insert.setLong(9, transfer);
        insert.setLong(10, customer.getId());
        insert.setString(11, customer.getFirstName() + " " + customer.getLastName());
        insert.setString(12, customer.getEmailAddress());
        insert.setLong(13, location.getId());
        insert.setString(14, location.getName());
        insert.setLong(15, location.getCompany().getId());
        insert.setString(16, location.getCompany().getName());
        insert.addBatch();
        ledger.setLong(1, transfer);
        ledger.setLong(2, order.getLong(1));
        ledger.setString(3, order.getString(2));
        ledger.addBatch();
    }
}
