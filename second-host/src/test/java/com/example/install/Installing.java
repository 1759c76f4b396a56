package com.example.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.AfterAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;

/** What the developer, the merchant and a buyer do with the one shop of this JVM. */
public class Installing {

    /** The last migration of the version before. */
    private static final String BEFORE = "22";

    private static final Shop SHOP = Shop.get();
    private static final Readme README = Readme.open();

    private static List<String> tablesBefore;
    private static List<String> options = List.of();
    private static ShopBrowser buyer;

    @AfterAll
    public static void close() {
        SHOP.stop();
    }

    // The developer

    @Given("a Broadleaf shop that has never seen B2Bleaf")
    public void aShop() throws SQLException {
        SHOP.layOutFiles();
        tablesBefore = SHOP.tables().script();
        SHOP.start(List.of());
    }

    @When("its developer adds the lines of the README")
    public void addsTheLines() throws SQLException {
        SHOP.stop();
        tablesBefore = SHOP.tables().script();

        List<String> modules = README.codes(1, "org.b2bleaf:");
        assertThat(modules).hasSize(2);
        SHOP.addDependencies(modules.get(0), modules.get(1));

        Edits storefront = new Edits(SHOP.storefront());
        storefront.before(
                "web.xml", "classpath:/applicationContext-shop.xml", lines(README.codes(2, "classpath:/bl-b2b")));
        storefront.before(
                "web.xml",
                "/WEB-INF/applicationContext-servlet.xml",
                README.code(2, "classpath:/applicationContext-servlet"));
        storefront.before("applicationContext-filter.xml", "blTranslationFilter,", README.code(3, "b2b"));
        storefront.after(
                "applicationContext-security.xml",
                "<sec:custom-filter ref=\"blCsrfFilter\" before=\"FORM_LOGIN_FILTER\"/>",
                README.code(4, "<sec:custom-filter"));
        storefront.before(
                "applicationContext-security.xml",
                "</sec:authentication-manager>",
                README.code(4, "<sec:authentication-provider"));
        String csrfFilter = README.code(4, "org.b2bleaf.");
        storefront.replace(
                "applicationContext-security.xml",
                "org.broadleafcommerce.common.security.handler.CsrfFilter",
                csrfFilter);

        Edits admin = new Edits(SHOP.admin());
        admin.before("web.xml", "classpath:/applicationContext-shop.xml", lines(README.codes(5, "classpath:/bl-b2b")));
        admin.before(
                "web.xml",
                "/WEB-INF/applicationContext-servlet.xml",
                README.code(5, "classpath:/applicationContext-servlet"));
        admin.replace(
                "applicationContext-security.xml",
                "<bean id=\"blCsrfFilter\" class=\"org.broadleafcommerce.openadmin.web.filter.AdminCsrfFilter\"/>",
                "<bean id=\"blCsrfFilter\" class=\"%s\"><property name=\"%s\"><bean class=\"org.broadleafcommerce.openadmin.web.filter.%s\"/></property></bean>"
                        .formatted(csrfFilter, README.code(5, "check"), README.code(5, "AdminCsrf")));

        String migrations = README.code(6, "classpath:db").replace("{hsqldb,postgresql,mariadb}", "hsqldb");
        String history = README.code(6, "B2B_");
        List<String> baseline = README.codes(6, "baseline");
        SHOP.tables().migrate(migrations, history, baseline, BEFORE);
        SHOP.tables()
                .execute(
                        """
                        insert into B2B_COMPANY (COMPANY_ID, NAME, STATUS, CREATED_AT, VERSION)
                        values (1, 'Old Customer', 'ACTIVE', timestamp '2026-01-02 03:04:05', 0)""");
        SHOP.tables().execute("insert into SEQUENCE_GENERATOR (ID_NAME, ID_VAL) values ('B2bCompanyImpl', 101)");
        SHOP.tables().migrate(migrations, history, baseline, "latest");

        String layout = "templates/layout/fullPageLayout.html";
        storefront.before(layout, "</head>", README.code(7, "<link"));
        storefront.before(layout, "</header>", README.code(7, "<span th:include"));
        storefront.before(layout, "</header>", README.code(7, "<div th:include"));
        storefront.before("templates/product.html", "<button", README.code(7, "<blc:"));
        storefront.before("web.xml", "</servlet>", README.code(7, "<multipart-config>"));

        options = List.of(
                "-D" + README.code(8, "b2b.production"),
                "-D" + README.code(8, "b2b.signIn.key") + "=a-secret-of-the-corner-shop-0123456789");
    }

    private static String lines(List<String> words) {
        return String.join("\n", words);
    }

    @When("replaces a template, a service and a message of B2Bleaf")
    public void replaces() throws IOException {
        Edits storefront = new Edits(SHOP.storefront());
        storefront.add(
                "templates/b2b/signIn.html",
                """
                <section>
                  <h1>The Corner Shop's own way in</h1>
                  <blc:form th:action="@{/sign-in}" method="post">
                    <input name="email" type="email"/>
                    <button type="submit" th:text="#{b2b.signIn.sendCode}">Send code</button>
                  </blc:form>
                </section>
                """);
        storefront.add("classes/messages/ShopMessages.properties", "b2b.signIn.sendCode=Mail me six digits\n");
        String service = AnyCaseSkuCodes.class.getName();
        Path compiled = SHOP.storefront().resolve("WEB-INF/classes/" + service.replace('.', '/') + ".class");
        Files.createDirectories(compiled.getParent());
        try (InputStream code = AnyCaseSkuCodes.class.getResourceAsStream("AnyCaseSkuCodes.class")) {
            Files.copy(code, compiled);
        }
        storefront.before(
                "applicationContext.xml",
                "</beans>",
                """
                <bean id="b2bSkuCodes" class="%s"/>
                <bean id="messageSource" class="org.broadleafcommerce.common.util.BroadleafMergeResourceBundleMessageSource">
                  <property name="basenames"><list><value>classpath:messages/ShopMessages</value></list></property>
                </bean>"""
                        .formatted(service));
    }

    @When("the shop starts")
    public void starts() {
        SHOP.start(options);
    }

    @When("the developer takes the lines out again and runs the uninstall script")
    public void uninstalls() throws SQLException, IOException {
        SHOP.stop();
        SHOP.layOutFiles();
        options = List.of();
        SHOP.tables().run(README.code(6, "db/uninstall"));
        try (InputStream script = getClass().getResourceAsStream("/" + README.code(6, "db/uninstall"))) {
            String last = "-- HSQLDB and PostgreSQL: ";
            SHOP.tables()
                    .execute(new String(script.readAllBytes(), "UTF-8")
                            .lines()
                            .filter(line -> line.startsWith(last))
                            .map(line -> line.substring(last.length()))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Then("the shop's own tables are byte for byte what they were, but for what was bought meanwhile")
    public void tablesAreAsBefore() throws SQLException {
        List<String> after = SHOP.tables().script();
        assertThat(definitions(after)).isEqualTo(definitions(tablesBefore));
        assertThat(after.stream().filter(line -> line.contains("B2B_"))).isEmpty();

        List<String> gone = new ArrayList<>(rows(tablesBefore));
        gone.removeAll(rows(after));
        List<String> come = new ArrayList<>(rows(after));
        come.removeAll(rows(tablesBefore));
        assertThat(tables(come)).as(String.join("\n", come)).isSubsetOf(MADE_BY_BUYING);
        // A counter of Broadleaf that has gone on is a row in its place.
        assertThat(tables(gone)).as(String.join("\n", gone)).isSubsetOf(COUNTERS);
    }

    private static final Set<String> COUNTERS = Set.of("SEQUENCE_GENERATOR", "BLC_ID_GENERATION");

    /** What Broadleaf writes for carts, customers and orders of any shop. */
    private static final Set<String> MADE_BY_BUYING = Set.of(
            "SEQUENCE_GENERATOR",
            "BLC_ID_GENERATION",
            "BLC_CUSTOMER",
            "BLC_CUSTOMER_ROLE",
            "BLC_ORDER",
            "BLC_ORDER_ITEM",
            "BLC_ORDER_ITEM_PRICE_DTL",
            "BLC_DISCRETE_ORDER_ITEM",
            "BLC_FULFILLMENT_GROUP",
            "BLC_FULFILLMENT_GROUP_ITEM",
            "BLC_ORDER_PAYMENT",
            "BLC_ORDER_PAYMENT_TRANSACTION",
            "BLC_ORDER_LOCK",
            "BLC_ADDRESS",
            "BLC_PHONE");

    private static List<String> definitions(List<String> script) {
        return script.stream().filter(line -> !line.startsWith("INSERT INTO ")).toList();
    }

    private static List<String> rows(List<String> script) {
        return script.stream().filter(line -> line.startsWith("INSERT INTO ")).toList();
    }

    private static Set<String> tables(List<String> rows) {
        return rows.stream().map(row -> row.split(" ")[2]).collect(Collectors.toCollection(TreeSet::new));
    }

    // Guests

    @Given("a guest finds the tea for {string} and puts {int} into the cart")
    public void guestShops(String price, int quantity) {
        shops(new ShopBrowser(SHOP.address()), price, quantity);
    }

    private static void shops(ShopBrowser browser, String price, int quantity) {
        browser.visit("/");
        assertThat(browser.click("Green tea").page().select("main .price").text())
                .contains(price);
        browser.submit(browser.formWithButton("Add to cart").with("quantity", String.valueOf(quantity)));
        Answer cart = browser.follow();
        assertThat(cart.page().select("main li").text()).as(cart.toString()).contains(quantity + " Green tea");
    }

    @Then("the admin and the shop know nothing of B2Bleaf")
    public void nothingIsLeft() {
        ShopBrowser browser = new ShopBrowser(SHOP.address());
        assertThat(browser.visit("/sign-in").status()).isEqualTo(404);
        assertThat(browser.visit("/").body()).doesNotContain("b2b");
        ShopBrowser merchant = merchant();
        assertThat(merchant.last().body()).doesNotContain("B2B").doesNotContain("b2b");
        assertThat(merchant.visit("/admin/product").status()).isEqualTo(200);
    }

    // The merchant

    private static ShopBrowser merchant() {
        ShopBrowser browser = new ShopBrowser(SHOP.address());
        browser.visit("/admin/login");
        browser.submit(browser.formTo("/admin/", "j_username")
                .with("j_username", "admin")
                .with("j_password", "admin"));
        Answer answer = browser.follow();
        assertThat(answer.page().select("input[name=j_password]"))
                .as(answer.toString())
                .isEmpty();
        return browser;
    }

    @Then("the merchant's admin has the section {string}")
    public void hasSection(String section) {
        ShopBrowser merchant = merchant();
        Answer page = merchant.visit("/admin/company");
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.page().select("nav, aside, .sidebar, body").text()).contains("B2B", section);
    }

    @When("the merchant makes the company {string} for which {string} buys {int} % cheaper within {int} days")
    public void makesCompany(String company, String email, int percent, int days) {
        ShopBrowser merchant = merchant();
        merchant.visit("/admin/company/add");
        send(
                merchant,
                merchant.formTo("/company/add", field("name"))
                        .with(field("name"), company)
                        .with(field("externalId"), "TEA")
                        .with(field("firstLocation.name"), company)
                        .with(field("firstLocation.externalId"), "TEA-1")
                        .with(field("firstLocation.timeZone"), "Europe/Oslo"));
        String page = merchant.last().address().getPath();
        assertThat(page).as(merchant.last().toString()).matches("/admin/company/\\d+");

        merchant.visit(page + "/customers/locations?text=" + company);
        String location =
                merchant.last().page().selectFirst("tr[data-b2b-location]").attr("data-b2b-location");
        merchant.visit("/admin/company-location/" + location);
        send(
                merchant,
                merchant.formTo("/company-location/" + location, field("name"))
                        .with(field("termsType"), "NET")
                        .with(field("netDays"), String.valueOf(days))
                        .with(field("shippingAddress.address1"), "Kaia 1")
                        .with(field("shippingAddress.postalCode"), "0150")
                        .with(field("shippingAddress.city"), "Oslo")
                        .with(field("shippingAddress.country"), "NO"));

        merchant.visit(page + "/customers/add");
        send(
                merchant,
                merchant.formTo("/customers/add", "csrfToken")
                        .with("permission." + location, "ORDERING_ONLY")
                        .with("newEmail", email)
                        .with("newFirstName", "Mara")
                        .with("newLastName", "Lund"));
        assertThat(merchant.last().page().select(".b2b-done"))
                .as(merchant.last().toString())
                .hasSize(1);

        merchant.visit("/admin/b2b-catalog/add");
        send(
                merchant,
                merchant.formTo("/b2b-catalog/add", "name")
                        .with("name", "Wholesale")
                        .with("percentOff", String.valueOf(percent))
                        .with("allProducts", "true"));
        String catalog = merchant.last().address().getPath();
        assertThat(catalog).as(merchant.last().toString()).matches("/admin/b2b-catalog/\\d+");
        merchant.visit(catalog + "/locations?find=" + company);
        send(merchant, merchant.formTo("/locations", "location"));
    }

    private static void send(ShopBrowser browser, ShopForm form) {
        browser.submit(form);
        Answer answer = browser.follow();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** The name of a field in Broadleaf's forms. */
    private static String field(String name) {
        return "fields['" + name.replace(".", "__") + "'].value";
    }

    @Then("the company {string} of the version before is in the admin")
    public void companyIsThere(String company) {
        assertThat(merchant().visit("/admin/company/1").text()).contains(company);
    }

    // The buyer

    @When("{string} signs in with the code from her mail")
    public void signsIn(String email) {
        Mailbox mailbox = new Mailbox(address -> Mailbox.read(SHOP.mails(), address));
        buyer = new ShopBrowser(SHOP.address());
        buyer.visit("/sign-in");
        int before = mailbox.count(email);
        buyer.submit(buyer.formTo("/sign-in", "email").with("email", email));
        buyer.follow();
        buyer.submit(buyer.formTo("/sign-in/code", "code").with("code", mailbox.nextCode(email, before)));
        Answer answer = buyer.follow();
        assertThat(answer.address().getPath()).as(answer.toString()).startsWith("/account");
    }

    @Then("she finds the tea for {string} and puts {int} into the cart")
    public void buyerShops(String price, int quantity) {
        shops(buyer, price, quantity);
    }

    @Then("she submits the order, which is {double} and due in {int} days")
    public void submits(double total, int days) throws SQLException {
        Answer checkout = buyer.visit("/checkout");
        assertThat(checkout.status()).as(checkout.toString()).isEqualTo(200);
        buyer.submit(buyer.formWithButton("Submit order").with("poNumber", "7"));
        Answer confirmation = buyer.follow();
        assertThat(confirmation.address().getPath()).as(confirmation.toString()).startsWith("/checkout/confirmation/");
        try (Connection connection = SHOP.tables().connect();
                Statement statement = connection.createStatement();
                ResultSet order = statement.executeQuery(
                        "select TOTAL, PO_NUMBER, datediff('day', cast(SUBMITTED_AT as date), DUE_DATE), STATUS from B2B_ORDER")) {
            assertThat(order.next()).isTrue();
            assertThat(order.getDouble(1)).isEqualTo(total);
            assertThat(order.getString(2)).isEqualTo("7");
            assertThat(order.getInt(3)).isBetween(days - 1, days + 1);
            assertThat(order.getString(4)).isEqualTo("SUBMITTED");
            assertThat(order.next()).isFalse();
        }
    }

    // What was replaced

    @Then("the sign-in page is the developer's template")
    public void ownTemplate() {
        assertThat(new ShopBrowser(SHOP.address()).visit("/sign-in").text()).contains("The Corner Shop's own way in");
    }

    @Then("its button says what the developer wrote")
    public void ownMessage() {
        assertThat(new ShopBrowser(SHOP.address())
                        .visit("/sign-in")
                        .page()
                        .select("button")
                        .text())
                .contains("Mail me six digits");
    }

    @Then("the developer's service finds the tea by the code {string} in small letters")
    public void ownService(String code) {
        buyer.visit("/quick-order");
        ShopForm lines = buyer.formTo("/quick-order", "lines").without("clear").with("lines", code + ", 2");
        buyer.submitWithFile(lines, "file", "", new byte[0]);
        Answer answer = buyer.follow();
        assertThat(answer.page().select(".b2b-done")).as(answer.toString()).hasSize(1);
        Answer cart = buyer.visit("/cart");
        assertThat(cart.page().select("main li").text()).as(cart.toString()).contains("2 Green tea");
    }
}
