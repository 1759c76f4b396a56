package org.b2bleaf.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs with more and more to do. */
final class GrowingJobs {

    private static final String PANEL = "Jobs";

    /** Records at the first step. */
    private static final int COMPANIES = 50;

    private static final int PRICES = 1_000;
    private static final int PRODUCTS = 5_000;
    private static final int ORDERS = 1_000;
    private static final int ORDERS_OF_A_PERSON = 100;
    private static final int MAILS = 50;
    private static final int OVERDUE = 20;
    private static final int EVENTS = 50;

    private final Run run;
    private final int[] steps;
    private final Map<String, Growth> lines = new LinkedHashMap<>();

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
            int companies = COMPANIES * steps[i];
            Path upload = ImportFiles.write(run.folder(), "G" + i, companies);
            tell(i, "import, companies", companies, millis(imports.measure("COMPANIES", upload, false)));
            int prices = PRICES * steps[i];
            tell(i, "import, prices", prices, PriceImportBenchmark.importNew(run, host, imports, shop, prices, i));
            int orders = ORDERS * steps[i];
            tell(
                    i,
                    "transfer, orders",
                    orders,
                    host.measure("transfer", 1, orders).median("move"));
            int own = ORDERS_OF_A_PERSON * steps[i];
            Measures privacy = host.measure("privacy", 1, own, i);
            tell(i, "export, a person's orders", own, privacy.median("export"));
            tell(i, "erasure, a person's orders", own, privacy.median("erasure"));
            int mails = MAILS * steps[i];
            queueMails(host, i == 0 ? 0 : MAILS * steps[i - 1], mails);
            tell(i, "mails", mails, host.measure("mails").median("mails"));
            remind(host, i);
            int events = EVENTS * steps[i];
            tell(i, "webhooks", events, host.measure("webhooks", events).median("webhooks"));
        }
        return new ArrayList<>(lines.values());
    }

    private void warmUp(Host host, ImportJobs imports) throws Exception {
        imports.measure("COMPANIES", ImportFiles.write(run.folder(), "GW", run.size(500, 5)), false);
        host.measure("transfer", 1, run.size(1_000, 10));
    }

    private void remind(Host host, int step) throws Exception {
        int from = step == 0 ? 0 : OVERDUE * steps[step - 1];
        int to = from + OVERDUE * steps[step];
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
        tell(step, "reminders", to - from, reminded[0]);
        host.measure("mails");
    }

    private static void queueMails(Host host, int from, int to) throws SQLException {
        try (Connection connection = host.connect()) {
            connection.setAutoCommit(false);
            new Copies(connection, from, from + to)
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

    private static double millis(java.time.Duration time) {
        return time.toMillis();
    }
}
