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

/** Lists of the demo's storefront, admin and REST API over HTTP with more and more behind them. */
final class GrowingLists {

    private static final String BUYER = "chloe@dubois.example";
    private static final String LOCATION = "ATD-LYS";
    private static final String ACCOUNT = "Buyer's account";
    private static final String ORDERS = "Merchant: orders and money";
    private static final String COMPANIES = "Merchant: companies and catalogs";
    private static final String RECORDS = "Merchant: mails, jobs, records";
    private static final String REST = "REST API";

    /** Records at the first step: of what a shop has most, and of the rest. */
    private static final int MANY = 1_000;

    private static final int SOME = 100;
    private static final int FEW = 10;

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
        staff(staff, ORDERS, "dashboard", "b2b-dashboard", MANY, step);
        staff(staff, ORDERS, "orders", "b2b-order", MANY, step);
        staff(staff, ORDERS, "orders of a company", "b2b-order?company=Atelier", MANY, step);
        staff(staff, ORDERS, "orders by total", "b2b-order?sort=TOTAL", MANY, step);
        staff(staff, ORDERS, "drafts", "b2b-draft", SOME, step);
        staff(staff, ORDERS, "returns", "b2b-return", SOME, step);
        staff(staff, ORDERS, "invoices", "b2b-invoice", MANY, step);
        staff(staff, ORDERS, "statements", "b2b-statement", MANY, step);
        staff(staff, ORDERS, "charges", "b2b-charge", SOME, step);

        staff(staff, COMPANIES, "companies", "company", SOME, step);
        staff(staff, COMPANIES, "locations", "company-location", SOME, step);
        staff(staff, COMPANIES, "a company's page", "company/" + id(connection, "B2B_COMPANY", "NWC"), SOME, step);
        staff(staff, COMPANIES, "catalogs", "b2b-catalog", FEW, step);
        staff(staff, COMPANIES, "access requests", "b2b-access-request", SOME, step);

        staff(staff, RECORDS, "mails", "b2b-mail", MANY, step);
        staff(staff, RECORDS, "sign-ins", "b2b-sign-in", MANY, step);
        staff(staff, RECORDS, "audit", "b2b-audit", MANY, step);
        staff(staff, RECORDS, "jobs", "b2b-job", FEW, step);
        staff(staff, RECORDS, "imports", "b2b-import", FEW, step);
        staff(staff, RECORDS, "privacy", "b2b-privacy", FEW, step);
        staff(staff, RECORDS, "webhook's deliveries", "b2b-webhook/" + Copies.FIRST, MANY, step);

        rest(demo, token, "companies", "/companies?limit=20", SOME, step);
        rest(demo, token, "locations", "/locations?limit=20", SOME, step);
        long company = id(connection, "B2B_COMPANY", "NWC");
        rest(demo, token, "members", "/companies/" + company + "/members?limit=20", SOME, step);
        long location = id(connection, "B2B_LOCATION", LOCATION);
        rest(demo, token, "orders", "/locations/" + location + "/orders?limit=20", MANY, step);
    }

    private void account(Browser buyer, String work, String path, int first, int step) throws Exception {
        read(ACCOUNT, work, first, step, () -> page(buyer, path));
    }

    private void staff(Browser staff, String panel, String work, String section, int first, int step) throws Exception {
        read(panel, work, first, step, () -> page(staff, "/admin/" + section));
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

    private static long page(Browser browser, String path) throws Exception {
        long begun = System.nanoTime();
        Browser.Answer answer = browser.get(path);
        long time = System.nanoTime() - begun;
        answer.expect("</html>");
        return time;
    }

    /** What cannot be read is told and left out, as the rest took long to fill. */
    private void read(String panel, String work, int first, int step, Readings.Reading reading) throws Exception {
        try {
            tell(panel, work, first, step, new Readings(run).median(reading));
        } catch (WrongAnswer e) {
            System.err.println(panel + ", " + work + ": " + e.getMessage());
            failed.add(panel + work);
        }
    }

    private void tell(String panel, String work, int first, int step, double millis) {
        Growth line = lines.computeIfAbsent(
                panel + work, name -> new Growth(panel, work, new int[steps.length], new double[steps.length], false));
        line.sizes()[step] = first * steps[step];
        line.millis()[step] = millis;
        System.out.printf(java.util.Locale.ROOT, "%s, %s of %,d: %.1f ms%n", panel, work, line.sizes()[step], millis);
    }

    private static long id(Connection connection, String table, String externalId) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select " + table.substring(4) + "_ID from " + table
                        + " where EXTERNAL_ID = '" + externalId + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void fill(Connection connection, int from, int to) throws SQLException {
        Copies some = new Copies(connection, SOME * from, SOME * to);
        CompanyPageBenchmark.fill(some);
        companies(some);
        Copies many = new Copies(connection, MANY * from, MANY * to);
        orders(
                many,
                LOCATION,
                BUYER,
                """
                OPEN_AMOUNT case when n % 10 = 0 then 24 + n % 500 else 0 end
                PAYMENT_STATUS case when n % 10 = 0 then 'PENDING' else 'PAID' end
                DUE_DATE current_date + case when n % 20 = 0 then -200 else 5 + (n % 20)::int end
                SUBMITTED_AT now() - n * interval '1 minute'""");
        drafts(some);
        money(many, some);
        records(many);
        few(new Copies(connection, FEW * from, FEW * to));
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static void companies(Copies copies) throws SQLException {
        copies.of(
                "B2B_COMPANY",
                "EXTERNAL_ID = 'NWC'",
                """
                        COMPANY_ID :id
                        NAME 'Company ' || n
                        EXTERNAL_ID 'GROWN-' || n""");
        copies.of(
                "B2B_ACCESS_REQUEST",
                null,
                """
                        REQUEST_ID :id
                        STATUS 'NEW'
                        FORM_KEY 'grown-' || n
                        COMPANY_NAME 'Applicant ' || n
                        CONTACT_NAME 'Contact ' || n
                        EMAIL 'contact' || n || '@grown.example'
                        ADDRESS1 'Storgata 1'
                        CITY 'Oslo'
                        COUNTRY 'NO'
                        LANGUAGE 'en'
                        NAME_KEY 'applicant ' || n
                        TAX_KEY ''
                        EMAIL_DOMAIN 'grown' || n || '.example'
                        NETWORK_KEY 'n'
                        CREATED_AT now() - n * interval '1 minute'""");
    }

    /** Of one location, a minute apart, a tenth of them not paid. @param more what else is different, as {@link Copies#of} has it */
    static void orders(Copies copies, String location, String buyer, String more) throws SQLException {
        String template = "ORDER_ID = (select min(ORDER_ID) from B2B_ORDER)";
        copies.of("BLC_ORDER", template, """
                ORDER_ID :id
                ORDER_NUMBER 'G' || n""");
        copies.of(
                "B2B_ORDER",
                template,
                """
                B2B_ORDER_ID :id
                ORDER_ID :id
                ORDER_NUMBER 'G' || n
                LOCATION_ID (select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = '%1$s')
                COMPANY_ID (select COMPANY_ID from B2B_LOCATION where EXTERNAL_ID = '%1$s')
                PLACED_BY_ID (select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = '%2$s')
                PO_NUMBER 'PO-' || n
                PO_NUMBER_KEY 'po-' || n
                TOTAL 24 + n %% 500
                %3$s"""
                        .formatted(location, buyer, more));
    }

    private static void drafts(Copies copies) throws SQLException {
        String template = "ORDER_ID = (select min(ORDER_ID) from B2B_DRAFT)";
        String beyondOrders = "(" + Copies.FIRST + " + 10000000 + n)";
        copies.of(
                "BLC_ORDER",
                template,
                """
                        ORDER_ID %1$s
                        ORDER_NUMBER 'GD' || n"""
                        .formatted(beyondOrders));
        copies.of(
                "B2B_DRAFT",
                template,
                """
                        DRAFT_ID :id
                        ORDER_ID %1$s
                        REFERENCE 'GD' || n
                        LOCATION_ID (select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = '%2$s')
                        COMPANY_ID (select COMPANY_ID from B2B_LOCATION where EXTERNAL_ID = '%2$s')
                        PLACED_BY_ID (select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = '%3$s')
                        SUBMITTED_AT now() - n * interval '1 minute'"""
                        .formatted(beyondOrders, LOCATION, BUYER));
    }

    private static void money(Copies many, Copies some) throws SQLException {
        String location = "(select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = '" + LOCATION + "')";
        String company = "(select COMPANY_ID from B2B_LOCATION where EXTERNAL_ID = '" + LOCATION + "')";
        String buyer = "(select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = '" + BUYER + "')";
        some.of(
                "B2B_RETURN",
                null,
                """
                        RETURN_ID :id
                        REFERENCE 'GR' || n
                        B2B_ORDER_ID :id
                        COMPANY_ID %1$s
                        LOCATION_ID %2$s
                        PLACED_BY_ID %3$s
                        REQUESTED_BY_ID %3$s
                        REQUESTED_BY_NAME 'Chloe'
                        STATUS 'REQUESTED'
                        FORM_KEY 'grown-' || n
                        REQUESTED_AT now() - n * interval '1 minute'
                        RESTOCKED false
                        CURRENCY 'EUR'
                        VERSION 0"""
                        .formatted(company, location, buyer));
        some.of(
                "B2B_CHARGE",
                null,
                """
                        CHARGE_ID :id
                        CHARGE_KEY 'grown-' || n
                        PURPOSE 'ORDER'
                        REFERENCE 'G' || n
                        ORDER_ID :id
                        COMPANY_ID %1$s
                        LOCATION_ID %2$s
                        CUSTOMER_ID %3$s
                        AMOUNT 10
                        CURRENCY 'EUR'
                        STATE 'CAPTURED'
                        IS_CAPTURED true
                        CREATED_AT now()
                        CHANGED_AT now()
                        USED_AT now()
                        ATTEMPTS 0"""
                        .formatted(company, location, buyer));
        many.of(
                "B2B_INVOICE",
                null,
                """
                        INVOICE_ID :id
                        KIND 'INVOICE'
                        SEQUENCE_NO :id
                        INVOICE_NUMBER 'G-' || n
                        ISSUE_KEY 'grown-' || n
                        B2B_ORDER_ID :id
                        ORDER_NUMBER 'G' || n
                        COMPANY_ID %1$s
                        COMPANY_NAME 'Atelier Dubois'
                        LOCATION_ID %2$s
                        CURRENCY 'EUR'
                        TOTAL 24 + n %% 500
                        TAX 0
                        ISSUED_ON current_date
                        ISSUED_AT now()
                        ISSUED_BY 'system'
                        SHEET '{}'"""
                        .formatted(company, location));
    }

    private static void records(Copies copies) throws SQLException {
        copies.of(
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
                        STATUS 'SENT'
                        ATTEMPTS 1
                        CREATED_AT now() - n * interval '1 minute'
                        SENT_AT now()""");
        copies.of(
                "B2B_SIGN_IN_CODE",
                null,
                """
                        CODE_ID :id
                        EMAIL 'reader' || n || '@grown.example'
                        BROWSER_HASH 'b' || n
                        CODE_HASH 'c' || n
                        IP_KEY 'i' || n
                        STATUS 'CONSUMED'
                        ATTEMPTS 1
                        CREATED_AT now() - n * interval '1 minute'
                        EXPIRES_AT now()
                        CONSUMED_AT now()""");
        copies.of(
                "B2B_AUDIT_EVENT",
                null,
                """
                        AUDIT_ID :id
                        OCCURRED_AT now() - n * interval '1 minute'
                        ACTOR 'admin:admin'
                        ACTION 'changed'
                        SUBJECT_TYPE 'company'
                        SUBJECT_ID n
                        FIELD 'name'
                        NEW_VALUE 'Name ' || n
                        TIMES 1""");
        copies.of(
                "B2B_EVENT",
                null,
                """
                        EVENT_ID 'grown-' || n
                        EVENT_TYPE 'company.updated'
                        SUBJECT 'company/' || n
                        OCCURRED_AT now() - n * interval '1 minute'
                        PAYLOAD '{}'""");
        if (copies.areFirst()) {
            copies.statement(
                    "insert into B2B_WEBHOOK (WEBHOOK_ID, URL, EVENT_TYPES, SECRET, WEBHOOK_STATE, STATE_SINCE,"
                            + " CREATED_AT, CREATED_BY, VERSION) values (" + Copies.FIRST
                            + ", 'https://grown.example/hook', '*', 'none', 'DISABLED', now(), now(), 'system', 0)");
        }
        copies.of(
                "B2B_WEBHOOK_DELIVERY",
                null,
                """
                        WEBHOOK_ID %1$s
                        EVENT_ID 'grown-' || n
                        EVENT_TYPE 'company.updated'
                        OCCURRED_AT now() - n * interval '1 minute'
                        DELIVERY_STATUS 'DELIVERED'
                        ATTEMPTS 1
                        LAST_AT now()
                        LAST_RESULT 'OK'
                        LAST_HTTP_STATUS 200
                        LAST_MILLIS 20"""
                        .formatted(Copies.FIRST));
    }

    private static void few(Copies copies) throws SQLException {
        copies.of(
                "B2B_CATALOG",
                "EXTERNAL_ID = 'NORDIC'",
                """
                        CATALOG_ID :id
                        NAME 'Catalog ' || n
                        EXTERNAL_ID 'GROWN-' || n""");
        copies.of(
                "B2B_IMPORT",
                null,
                """
                IMPORT_ID :id
                CONTENT_KIND 'COMPANIES'
                FILE_NAME 'grown.zip'
                STATUS 'DONE'
                DRY_RUN false
                REQUESTED_BY 'admin:admin'
                REQUESTED_AT now() - n * interval '1 minute'
                FINISHED_AT now()
                %s 0"""
                        .formatted(String.join(" 0\n", ImportJobs.COUNTS)));
        copies.of(
                "B2B_TRANSFER",
                null,
                """
                        TRANSFER_ID :id
                        CUSTOMER_ID (select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = '%1$s')
                        LOCATION_ID (select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = '%2$s')
                        COMPANY_ID (select COMPANY_ID from B2B_LOCATION where EXTERNAL_ID = '%2$s')
                        STATUS 'DONE'
                        STARTED_BY 'admin:admin'
                        CREATED_AT now() - n * interval '1 minute'
                        FINISHED_AT now()
                        REACHED_ORDER_ID 0
                        LAST_ORDER_ID 0
                        TOTAL 0
                        MOVED 0
                        SKIPPED 0
                        ATTEMPTS 1"""
                        .formatted(BUYER, LOCATION));
        copies.of(
                "B2B_PRIVACY_RUN",
                null,
                """
                        RUN_ID :id
                        KIND 'EXPORT'
                        STATUS 'DONE'
                        EMAIL 'reader' || n || '@grown.example'
                        PSEUDONYM 'p' || n
                        LANGUAGE 'en'
                        REQUESTED_BY 'admin:admin'
                        REQUESTED_AT now() - n * interval '1 minute'
                        FINISHED_AT now()
                        ATTEMPT 1
                        TOTAL 0
                        DONE 0
                        ERASED_COUNT 0
                        PSEUDONYMISED_COUNT 0
                        KEPT_COUNT 0
                        FILE_BYTES 0""");
    }
}
