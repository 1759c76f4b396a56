package org.b2bleaf.demo.launch;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.b2bleaf.privacy.PrivacyRun;
import org.b2bleaf.privacy.PrivacyRuns;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * The jobs that export a person with many orders, several times, and erase the person at last. Measures milliseconds of {@code
 * export}, {@code download} and {@code erasure}, and the {@code bytes} of the file.
 */
final class PrivacyUnderTest {

    private static final String ACTOR = "benchmarks";
    private static final int LINES = 5;

    /** Above all ids that generators give; each person has its own range. */
    private static final long FIRST_ID = 300_000_000;

    private static final long IDS = 10_000_000;

    private PrivacyUnderTest() {}

    /** @param sizes rounds, orders, and how many persons were erased before, as each is erased once */
    static void run(ShopUnderTest shop, int... sizes) throws Exception {
        int rounds = sizes[0];
        int orders = sizes[1];
        PrivacyRuns runs = shop.bean("b2bPrivacyRuns", PrivacyRuns.class);
        Customer buyer = shop.buyer(BenchmarkBuyers.FIRST_ERASED + sizes[2]);
        long firstId = FIRST_ID + (long) sizes[2] * IDS;
        EmailAddress email = EmailAddress.parse(buyer.getEmailAddress()).orElseThrow();
        try (Connection connection = shop.database().connect()) {
            place(connection, buyer, shop.locationId(), firstId, orders);
        }
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            long run = runs.startExport(email, ACTOR).orElseThrow();
            PrivacyRun done = await(runs, run);
            print("export", Duration.ofNanos(System.nanoTime() - begun).toMillis());
            print("bytes", done.fileBytes());
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
        ShopUnderTest.measured(name, figure);
    }

    /** Submitted a minute apart for the location, with ids far beyond those that the shop gives out meanwhile. */
    private static void place(Connection connection, Customer buyer, long location, long firstId, int orders)
            throws SQLException {
        String rows = " from generate_series(" + (firstId + 1) + "::bigint, " + (firstId + orders) + ") i";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS, ORDER_TOTAL, SUBMIT_DATE,
                    CURRENCY_CODE, EMAIL_ADDRESS)
                    select i, %d, 'EXPORT-' || i, 'SUBMITTED', 120.5,
                    timestamp '2020-01-01 00:00:00' + i %% 10000000 * interval '1 minute', 'EUR', '%s'"""
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
                    select i, i, 'EXPORT-' || i, l.COMPANY_ID, 'Bench', l.LOCATION_ID, 'One', %d, 'A Buyer', '%s', 'PO-' || i,
                    'NET', 'PAID', 'SUBMITTED', 120.5, 0, 'EUR',
                    timestamp '2020-01-01 00:00:00' + i %% 10000000 * interval '1 minute', 0
                    from B2B_LOCATION l, (select i %s) o where l.LOCATION_ID = %d"""
                            .formatted(buyer.getId(), buyer.getEmailAddress(), rows, location));
            statement.execute("vacuum analyze");
        }
    }
}
