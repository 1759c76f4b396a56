package org.b2bleaf.demo.launch;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.demo.mailbox.MailServer;
import org.b2bleaf.demo.site.SiteApplication;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.transfer.Transfer;
import org.b2bleaf.transfer.TransferService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.hibernate.Hibernate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.instrument.InstrumentationSavingAgent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A storefront whose job moves the orders of one customer to a location and takes them back, in turns with plain JDBC
 * that does the same to the same rows. Prints one line a measure and ends by itself.
 *
 * <p>Started as {@code TransferUnderTest ROUNDS ORDERS --demo.name=value…} on an empty folder and PostgreSQL database.
 */
public final class TransferUnderTest {

    /** Starts each line with a figure: {@code measured NAME MILLISECONDS}. */
    public static final String MEASURED = "measured ";

    private static final String ACTOR = "benchmarks";

    private TransferUnderTest() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int orders = Integer.parseInt(arguments[1]);
        DemoSettings settings =
                DemoSettings.of(Arrays.copyOfRange(arguments, 2, arguments.length), System.getProperties());
        Files.createDirectories(settings.data().resolve("log"));
        Files.createDirectories(settings.data().resolve("search"));
        try (DemoDatabase database = DemoDatabase.open(settings);
                MailServer mail = MailServer.start()) {
            HostMigrations.run(database);
            HostUnderTest.fill(database, false);
            ShopSettings.apply();
            InstrumentationSavingAgent.premain("", ByteBuddyAgent.install());
            try (ConfigurableApplicationContext shop =
                    SiteApplication.start(HostUnderTest.storefront(settings, database, mail))) {
                BenchmarkBuyers.add(shop);
                measure(shop, database, rounds, orders);
            }
        }
        System.exit(0);
    }

    private static void measure(ConfigurableApplicationContext shop, DemoDatabase database, int rounds, int orders)
            throws Exception {
        TransferService transfers = shop.getBean("b2bTransferService", TransferService.class);
        CompanyLocation location = location(shop);
        Customer buyer = shop.getBean("blCustomerService", CustomerService.class)
                .readCustomerByUsername(BenchmarkBuyers.email(0));
        try (Connection connection = database.connect()) {
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

    /** With its company at hand, which is a lazy proxy in a service's answer. */
    private static CompanyLocation location(ConfigurableApplicationContext shop) {
        return new TransactionTemplate(shop.getBean("blTransactionManager", PlatformTransactionManager.class))
                .execute(status -> {
                    CompanyLocation location = shop.getBean("b2bCompanyService", CompanyService.class)
                            .findLocationByExternalId("BENCH-1");
                    Hibernate.initialize(location.getCompany());
                    return location;
                });
    }

    private static void print(String name, Duration duration) {
        System.out.printf(Locale.ROOT, "%s%s %d%n", MEASURED, name, duration.toMillis());
    }

    /** Submitted a minute apart and paid by card, with ids far beyond those that the shop gives out meanwhile. */
    private static void place(Connection connection, long customerId, int orders) throws SQLException {
        String rows = " from generate_series(100000001, " + (100_000_000 + orders) + ") i";
        try (Statement statement = connection.createStatement()) {
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
