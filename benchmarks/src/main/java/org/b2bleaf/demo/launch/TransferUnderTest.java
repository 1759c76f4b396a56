package org.b2bleaf.demo.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.transfer.Transfer;
import org.b2bleaf.transfer.TransferService;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * The job that moves the orders of one customer to a location and takes them back, in turns with plain JDBC that does the same
 * to the same rows. Measures milliseconds of {@code move}, {@code undo}, {@code plain-move} and {@code plain-undo}.
 */
final class TransferUnderTest {

    private static final String ACTOR = "benchmarks";

    private TransferUnderTest() {}

    /** @param sizes rounds and orders */
    static void run(ShopUnderTest shop, int... sizes) throws Exception {
        int rounds = sizes[0];
        int orders = sizes[1];
        TransferService transfers = shop.bean("b2bTransferService", TransferService.class);
        CompanyLocation location = shop.location();
        Customer buyer = shop.buyer(BenchmarkBuyers.MOVED);
        try (Connection connection = shop.database().connect()) {
            place(connection, buyer.getId(), orders);
            JdbcTransfer plain = new JdbcTransfer(connection, buyer, location);
            for (int round = 0; round < rounds; round++) {
                print("plain-move", plain.move());
                check(connection, orders);
                print("plain-undo", plain.undo());
                check(connection, 0);
                clean(connection);
                long begun = System.nanoTime();
                Transfer transfer = transfers.start(buyer.getId(), location.getId(), ACTOR);
                while (transfers.find(transfer.getId()).orElseThrow().getStatus() != JobState.DONE) {
                    Thread.sleep(20);
                }
                print("move", Duration.ofNanos(System.nanoTime() - begun));
                check(connection, orders);
                begun = System.nanoTime();
                transfers.undo(transfer.getId(), ACTOR);
                print("undo", Duration.ofNanos(System.nanoTime() - begun));
                check(connection, 0);
                clean(connection);
            }
        }
    }

    private static void print(String name, Duration duration) {
        ShopUnderTest.measured(name, duration.toMillis());
    }

    /** Submitted a minute apart and paid by card, with ids far beyond those that the shop gives out meanwhile; as many as are missing. */
    private static void place(Connection connection, long customerId, int orders) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long there = 0;
            try (var row = statement.executeQuery(
                    "select count(*) from BLC_ORDER where ORDER_ID between 100000001 and 200000000")) {
                row.next();
                there = row.getLong(1);
            }
            String rows = " from generate_series(" + (100_000_001 + there) + ", " + (100_000_000 + orders) + ") i";
            statement.executeUpdate(
                    """
                    insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS, ORDER_TOTAL, SUBMIT_DATE,
                    CURRENCY_CODE, EMAIL_ADDRESS)
                    select i, %d, 'BENCH-' || i, 'SUBMITTED', 24.5,
                    timestamp '2020-01-01 00:00:00' + (i - 100000000) * interval '1 minute', 'EUR', 'buyer@bench.example'"""
                                    .formatted(customerId)
                            + rows);
            statement.executeUpdate(
                    "insert into BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID, ORDER_ID, AMOUNT, PAYMENT_TYPE, ARCHIVED)"
                            + " select i, i, 24.5, 'CREDIT_CARD', 'N'" + rows);
            statement.executeUpdate("insert into BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID, ORDER_PAYMENT,"
                    + " TRANSACTION_AMOUNT, TRANSACTION_TYPE, SUCCESS, ARCHIVED)"
                    + " select i, i, 24.5, 'AUTHORIZE_AND_CAPTURE', true, 'N'" + rows);
            statement.execute("vacuum analyze");
        }
    }

    private static void check(Connection connection, int expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from B2B_ORDER where TRANSFER_ID is not null and PAYMENT_STATUS = 'PAID'")) {
            row.next();
            if (row.getInt(1) != expected) {
                throw new IllegalStateException(row.getInt(1) + " orders instead of " + expected);
            }
        }
    }

    /** Neither side works among the rows that the other has deleted. */
    private static void clean(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
        }
    }
}
