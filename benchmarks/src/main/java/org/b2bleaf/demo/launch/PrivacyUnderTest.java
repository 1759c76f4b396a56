package org.b2bleaf.demo.launch;

import java.io.OutputStream;
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
import org.b2bleaf.privacy.PrivacyRun;
import org.b2bleaf.privacy.PrivacyRuns;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.instrument.InstrumentationSavingAgent;

/**
 * A storefront that exports a person with many orders, several times, and erases the person at last. Prints one line a measure
 * and ends by itself.
 *
 * <p>Started as {@code PrivacyUnderTest ROUNDS ORDERS --demo.name=value…} on an empty folder and PostgreSQL database.
 */
public final class PrivacyUnderTest {

    /** Starts each line with a figure: {@code measured NAME NUMBER}. */
    public static final String MEASURED = "measured ";

    private static final String ACTOR = "benchmarks";
    private static final int LINES = 5;

    private PrivacyUnderTest() {}

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
        PrivacyRuns runs = shop.getBean("b2bPrivacyRuns", PrivacyRuns.class);
        CompanyLocation location =
                shop.getBean("b2bCompanyService", CompanyService.class).findLocationByExternalId("BENCH-1");
        Customer buyer = shop.getBean("blCustomerService", CustomerService.class)
                .readCustomerByUsername(BenchmarkBuyers.email(0));
        EmailAddress email = EmailAddress.parse(buyer.getEmailAddress()).orElseThrow();
        try (Connection connection = database.connect()) {
            place(connection, buyer, location.getId(), orders);
        }
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            long run = runs.startExport(email, ACTOR).orElseThrow();
            PrivacyRun done = await(runs, run);
            print("export", Duration.ofNanos(System.nanoTime() - begun).toMillis());
            print("bytes", done.fileBytes());
            System.gc();
            print(
                    "heap",
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            begun = System.nanoTime();
            runs.download(run, OutputStream.nullOutputStream(), ACTOR);
            print("download", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        long begun = System.nanoTime();
        await(
                runs,
                runs.startErasure(email, email.value(), java.util.Map.of(), java.util.Map.of(), ACTOR)
                        .orElseThrow());
        print("erasure", Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static PrivacyRun await(PrivacyRuns runs, long id) throws InterruptedException {
        PrivacyRun run = runs.findRun(id).orElseThrow();
        while (run.status().isOpen()) {
            Thread.sleep(20);
            run = runs.findRun(id).orElseThrow();
        }
        return run;
    }

    private static void print(String name, long figure) {
        System.out.printf(Locale.ROOT, "%s%s %d%n", MEASURED, name, figure);
    }

    /** Submitted a minute apart for the location, with ids far beyond those that the shop gives out meanwhile. */
    private static void place(Connection connection, Customer buyer, long location, int orders) throws SQLException {
        String rows = " from generate_series(100000001, " + (100_000_000 + orders) + ") i";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS, ORDER_TOTAL, SUBMIT_DATE,
                    CURRENCY_CODE, EMAIL_ADDRESS)
                    select i, %d, 'BENCH-' || i, 'SUBMITTED', 120.5,
                    timestamp '2020-01-01 00:00:00' + (i - 100000000) * interval '1 minute', 'EUR', '%s'"""
                                    .formatted(buyer.getId(), buyer.getEmailAddress())
                            + rows);
            statement.executeUpdate(
                    """
                    insert into BLC_ORDER_ITEM (ORDER_ITEM_ID, ORDER_ID, NAME, QUANTITY, PRICE)
                    select i * 10 + n, i, 'Espresso, 1 kg', 1 + n, 24.1 from generate_series(1, %d) n, (select i %s) o"""
                            .formatted(LINES, rows));
            statement.executeUpdate(
                    """
                    insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, COMPANY_ID, COMPANY_NAME, LOCATION_ID,
                    LOCATION_NAME, PLACED_BY_ID, PLACED_BY_NAME, PLACED_BY_EMAIL, PO_NUMBER, TERMS_TYPE, PAYMENT_STATUS, STATUS,
                    TOTAL, OPEN_AMOUNT, CURRENCY, SUBMITTED_AT, VERSION)
                    select i, i, 'BENCH-' || i, l.COMPANY_ID, 'Bench', l.LOCATION_ID, 'One', %d, 'A Buyer', '%s', 'PO-' || i,
                    'NET', 'PAID', 'SUBMITTED', 120.5, 0, 'EUR',
                    timestamp '2020-01-01 00:00:00' + (i - 100000000) * interval '1 minute', 0
                    from B2B_LOCATION l, (select i %s) o where l.LOCATION_ID = %d"""
                            .formatted(buyer.getId(), buyer.getEmailAddress(), rows, location));
            statement.execute("vacuum analyze");
        }
    }
}
