package org.b2bleaf.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Jobs with more and more to do. */
final class GrowingJobs {

    private static final String PANEL = "Jobs";

    /** Records at the first step. */
    private static final int COMPANIES = 50;

    private static final int PRICES = 1_000;
    private static final int PRODUCTS = 5_000;
    private static final int ORDERS = 1_000;
    private static final int ORDERS_OF_A_PERSON = 100;
    private static final int MAILS = 20;
    private static final int OVERDUE = 20;
    private static final int EVENTS = 50;

    private final Run run;
    private final int[] steps;
    private final Map<String, Growth> lines = new LinkedHashMap<>();
    private final Set<String> failed = new TreeSet<>();

    GrowingJobs(Run run, int... steps) {
        this.run = run;
        this.steps = steps;
    }

    List<Growth> measure() throws Exception {
        Host host = run.ownHost(Host.Kind.SHOP, "-Db2b.webhook.allowPrivateAddresses=true");
        ImportJobs imports = new ImportJobs(host);
        WholesaleShop shop = new WholesaleShop(PRODUCTS, 10, 1_000);
        try (Connection connection = host.connect()) {
            shop.fill(connection);
        }
        warmUp(host, imports);
        for (int i = 0; i < steps.length; i++) {
            int step = i;
            Path upload = ImportFiles.write(run.folder(), "G" + i, COMPANIES * steps[i]);
            job(i, "import, companies", COMPANIES, size -> imports.measure("COMPANIES", upload, false)
                    .toMillis());
            job(
                    i,
                    "import, prices",
                    PRICES,
                    size -> PriceImportBenchmark.importNew(run, host, imports, shop, size, step));
            job(i, "transfer, orders", ORDERS, size -> host.measure("transfer", 1, size)
                    .median("move"));
            job(i, "export, a person's orders", ORDERS_OF_A_PERSON, size -> {
                Measures person = host.measure("privacy", 1, size, step);
                tell(step, "erasure, a person's orders", size, person.median("erasure"));
                return person.median("export");
            });
            job(i, "mails", MAILS, size -> {
                queueMails(host, MAILS * before(step), size);
                return host.measure("mails").median("mails");
            });
            job(i, "reminders", OVERDUE, size -> remind(host, step, size));
            job(i, "webhooks", EVENTS, size -> host.measure("webhooks", size).median("webhooks"));
        }
        lines.keySet().removeAll(failed);
        // An erasure that came after a failed export.
        lines.values().removeIf(line -> Arrays.stream(line.millis()).anyMatch(time -> time == 0));
        return new ArrayList<>(lines.values());
    }

    /** What could not be done. */
    Set<String> failed() {
        return failed;
    }

    /** Something that is done to so many records, and tells how many milliseconds that took. */
    @FunctionalInterface
    private interface Job {
        double run(int size) throws Exception;
    }

    /** What fails is told and left out, as the rest took long to do. */
    private void job(int step, String work, int first, Job job) throws InterruptedException {
        int size = first * steps[step];
        try {
            tell(step, work, size, job.run(size));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.err.println(work + " of " + size + ": " + e.getMessage());
            failed.add(work);
        }
    }

    /** How often the first step's number of records the steps before have left behind. */
    private int before(int step) {
        return Arrays.stream(steps).limit(step).sum();
    }

    private void warmUp(Host host, ImportJobs imports) throws Exception {
        imports.measure("COMPANIES", ImportFiles.write(run.folder(), "GW", run.size(500, 5)), false);
        host.measure("transfer", 1, run.size(1_000, 10));
    }

    /** In milliseconds, without the mails. */
    private double remind(Host host, int step, int size) throws Exception {
        int from = OVERDUE * before(step);
        int to = from + size;
        try (Connection connection = host.connect()) {
            Copies copies = new Copies(connection, from, to);
            new OrderRows("NWC-OSL", "lars@northwind.example")
                    .orders(
                            copies,
                            """
                    OPEN_AMOUNT 10
                    PAYMENT_STATUS 'PENDING'
                    DUE_DATE (now() at time zone 'Europe/Oslo')::date - 1
                    DUE_SORT (now() at time zone 'Europe/Oslo')::date - 1
                    SUBMITTED_AT now() - interval '40 days'""");
            analyze(connection);
        }
        double[] reminded = host.measure("reminders").lines("reminders").get(0);
        if (reminded[1] < to - from) {
            throw new IllegalStateException("Only " + reminded[1] + " of " + (to - from) + " were reminded");
        }
        host.measure("mails");
        return reminded[0];
    }

    private static void queueMails(Host host, int from, int count) throws SQLException {
        try (Connection connection = host.connect()) {
            connection.setAutoCommit(false);
            new Copies(connection, from, from + count)
                    .of(
                            "B2B_MAIL",
                            null,
                            """
                        MAIL_ID :id
                        RECIPIENT 'reader' || n || '@grown.example'
                        SUBJECT 'Mail ' || n
                        BODY '{"text":"Good day","html":"<p>Good day</p>"}'
                        IS_SENSITIVE false
                        IS_LASTING false
                        KIND 'BENCHMARK'
                        STATUS 'QUEUED'
                        ATTEMPTS 0
                        NEXT_ATTEMPT_AT now() + interval '1 hour'
                        CREATED_AT now()""");
            connection.commit();
        }
    }

    private static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void tell(int step, String work, int size, double millis) {
        Growth line = lines.computeIfAbsent(
                work, name -> new Growth(PANEL, name, new int[steps.length], new double[steps.length], true));
        line.sizes()[step] = size;
        line.millis()[step] = millis;
        System.out.printf(java.util.Locale.ROOT, "%s of %,d: %.0f ms%n", work, size, millis);
    }
}
