package org.b2bleaf.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Lists and files of the demo's storefront, admin and REST API over HTTP with more and more behind them. */
final class GrowingLists {

    private static final String BUYER = "chloe@dubois.example";
    private static final String LOCATION = "ATD-LYS";
    private static final String COMPANY = "ATD";
    private static final String ACCOUNT = "Buyer's account";
    private static final String ORDERS = "Merchant: orders and money";
    private static final String COMPANIES = "Merchant: companies and catalogs";
    private static final String RECORDS = "Merchant: mails, jobs, records";
    private static final String REST = "REST API";
    private static final String FILES = "Files";

    /** Records at the first step: of what a shop has most, and of the rest. */
    private static final int MANY = 1_000;

    private static final int SOME = 100;
    private static final int FEW = 10;

    /** One in so many orders. */
    private static final int UNPAID = 10;

    private static final String WHOLE_PAGE = "</html>";

    private final Run run;
    private final int[] steps;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Growth> lines = new LinkedHashMap<>();
    private final Set<String> failed = new TreeSet<>();

    GrowingLists(Run run, int... steps) {
        this.run = run;
        this.steps = steps;
    }

    List<Growth> measure() throws Exception {
        Host demo = run.ownHost(Host.Kind.DEMO);
        String token;
        try (Connection connection = demo.connect()) {
            token = RestBenchmark.client(connection);
        }
        for (int i = 0; i < steps.length; i++) {
            try (Connection connection = demo.connect()) {
                fill(connection, i == 0 ? 0 : steps[i - 1], steps[i]);
                read(demo, connection, token, i);
                if (i == 0) {
                    // The first time has warmed up for all.
                    read(demo, connection, token, i);
                }
            }
        }
        lines.keySet().removeAll(failed);
        return new ArrayList<>(lines.values());
    }

    /** What could not be read. */
    Set<String> failed() {
        return failed;
    }

    private void read(Host demo, Connection connection, String token, int step) throws Exception {
        Browser buyer = demo.browser();
        MailedCode.signIn(buyer, BUYER);
        account(buyer, "start", "/account", SOME, step);
        account(buyer, "orders", "/account/orders", MANY, step);
        account(buyer, "orders by total", "/account/orders?sort=total", MANY, step);
        account(buyer, "orders, PO number", "/account/orders?po=po-1", MANY, step);
        account(buyer, "drafts", "/account/drafts", SOME, step);
        account(buyer, "returns", "/account/returns", SOME, step);
        account(buyer, "cart", "/cart", MANY, step);

        Browser staff = demo.staff();
        long company = CompanyRows.id(connection, "B2B_COMPANY", CompanyRows.LARGE);
        long location = CompanyRows.id(connection, "B2B_LOCATION", LOCATION);
        orders(staff, step);
        companies(staff, company, step);
        records(staff, step);

        rest(demo, token, "companies", "/companies?limit=20", SOME, step);
        rest(demo, token, "locations", "/locations?limit=20", SOME, step);
        rest(demo, token, "members", "/companies/" + company + "/members?limit=20", SOME, step);
        rest(demo, token, "orders", "/locations/" + location + "/orders?limit=20", MANY, step);

        long debtor = CompanyRows.id(connection, "B2B_COMPANY", COMPANY);
        file("orders (CSV)", MANY, step, buyer, "/account/orders.csv", "G1");
        file("companies (ZIP)", SOME, step, staff, "/admin/b2b-import/export.zip", "companies.csv");
        file("statement (PDF)", MANY / UNPAID, step, staff, "/admin/b2b-statement/" + debtor + "/pdf", "%PDF");
    }

    private void orders(Browser staff, int step) throws Exception {
        staff(staff, ORDERS, "dashboard", "b2b-dashboard", MANY, step);
        staff(staff, ORDERS, "orders", "b2b-order", MANY, step);
        staff(staff, ORDERS, "orders of a company", "b2b-order?company=Atelier", MANY, step);
        staff(staff, ORDERS, "orders by total", "b2b-order?sort=TOTAL", MANY, step);
        staff(staff, ORDERS, "drafts", "b2b-draft", SOME, step);
        staff(staff, ORDERS, "returns", "b2b-return", SOME, step);
        staff(staff, ORDERS, "invoices", "b2b-invoice", MANY, step);
        staff(staff, ORDERS, "statements", "b2b-statement", MANY, step);
        staff(staff, ORDERS, "charges", "b2b-charge", SOME, step);
    }

    private void companies(Browser staff, long company, int step) throws Exception {
        staff(staff, COMPANIES, "companies", "company", SOME, step);
        staff(staff, COMPANIES, "locations", "company-location", SOME, step);
        staff(staff, COMPANIES, "a company's page", "company/" + company, SOME, step);
        String members = "/admin/company/" + company + "/customers";
        read(COMPANIES, "its members", SOME, step, () -> page(staff, members, "data-b2b-customer"));
        staff(staff, COMPANIES, "catalogs", "b2b-catalog", FEW, step);
        staff(staff, COMPANIES, "access requests", "b2b-access-request", SOME, step);
    }

    private void records(Browser staff, int step) throws Exception {
        staff(staff, RECORDS, "mails", "b2b-mail", MANY, step);
        staff(staff, RECORDS, "sign-ins", "b2b-sign-in", MANY, step);
        staff(staff, RECORDS, "audit", "b2b-audit", MANY, step);
        staff(staff, RECORDS, "jobs", "b2b-job", FEW, step);
        staff(staff, RECORDS, "imports", "b2b-import", FEW, step);
        staff(staff, RECORDS, "privacy", "b2b-privacy", FEW, step);
        staff(staff, RECORDS, "webhook's deliveries", "b2b-webhook/" + Copies.FIRST, MANY, step);
    }

    private void account(Browser buyer, String work, String path, int first, int step) throws Exception {
        read(ACCOUNT, work, first, step, () -> page(buyer, path, WHOLE_PAGE));
    }

    private void staff(Browser staff, String panel, String work, String section, int first, int step) throws Exception {
        read(panel, work, first, step, () -> page(staff, "/admin/" + section, WHOLE_PAGE));
    }

    private void rest(Host demo, String token, String work, String path, int first, int step) throws Exception {
        HttpRequest request = RestBenchmark.request(RestBenchmark.api(demo), path, token, null);
        read(REST, work, first, step, () -> {
            long begun = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            long time = System.nanoTime() - begun;
            if (answer.statusCode() != 200) {
                throw new WrongAnswer(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return time;
        });
    }

    /** All of something, so that it may take longer with more of it. */
    private void file(String work, int first, int step, Browser browser, String path, String mark) throws Exception {
        read(FILES, work, first, step, () -> page(browser, path, mark));
    }

    private static long page(Browser browser, String path, String mark) throws Exception {
        long begun = System.nanoTime();
        Browser.Answer answer = browser.get(path);
        long time = System.nanoTime() - begun;
        answer.expect(mark);
        return time;
    }

    /** What cannot be read is told and left out, as the rest took long to fill. */
    private void read(String panel, String work, int first, int step, Readings.Reading reading) throws Exception {
        try {
            tell(panel, work, first, step, new Readings(run).quick(reading));
        } catch (WrongAnswer e) {
            System.err.println(panel + ", " + work + ": " + e.getMessage());
            failed.add(panel + work);
        }
    }

    private void tell(String panel, String work, int first, int step, double millis) {
        Growth line = lines.computeIfAbsent(
                panel + work,
                name -> new Growth(panel, work, new int[steps.length], new double[steps.length], panel.equals(FILES)));
        line.sizes()[step] = first * steps[step];
        line.millis()[step] = millis;
        System.out.printf(java.util.Locale.ROOT, "%s, %s of %,d: %.1f ms%n", panel, work, line.sizes()[step], millis);
    }

    /** Up to so many times the data of the first step. */
    private static void fill(Connection connection, int from, int to) throws SQLException {
        Copies few = new Copies(connection, FEW * from, FEW * to);
        Copies some = new Copies(connection, SOME * from, SOME * to);
        Copies many = new Copies(connection, MANY * from, MANY * to);
        CompanyRows.large(some);
        CompanyRows.companies(some);
        CompanyRows.catalogs(few);
        OrderRows rows = new OrderRows(LOCATION, BUYER);
        rows.orders(
                many,
                """
                OPEN_AMOUNT case when n % 10 = 0 then 24 + n % 500 else 0 end
                PAYMENT_STATUS case when n % 10 = 0 then 'PENDING' else 'PAID' end
                DUE_DATE current_date + case when n % 20 = 0 then -200 else 5 + (n % 20)::int end
                DUE_SORT current_date + case when n % 20 = 0 then -200 else 5 + (n % 20)::int end
                SUBMITTED_AT now() - n * interval '1 minute'""");
        rows.drafts(some);
        rows.returns(some);
        rows.charges(some);
        rows.invoices(many);
        RecordRows.records(many);
        RecordRows.jobs(few, LOCATION, BUYER);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
