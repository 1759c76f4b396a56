package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The merchant's list of orders, what staff do with one, and the dashboard. The order is the one that was placed last. */
public class MerchantsOrders {

    private static final String LIST = "/admin/b2b-order";
    private static final List<String> COLUMNS = List.of(
            "SUBMITTED",
            "NUMBER",
            "COMPANY",
            "LOCATION",
            "MEMBER",
            "PO_NUMBER",
            "TERMS",
            "DUE",
            "PAYMENT_STATUS",
            "STATUS",
            "TOTAL",
            "OPEN");
    private static final Pattern AMOUNT = Pattern.compile("€([\\d,]+\\.\\d\\d)");

    private final Visitors visitors;
    private final Merchant merchant;
    private final Shopping shopping;
    private final Ordering ordering;
    private final List<Document> lists = new ArrayList<>();
    private ShopForm firstForm;
    private ShopForm secondForm;
    private ShopBrowser first;
    private ShopBrowser second;
    private Answer window;

    public MerchantsOrders(Visitors visitors, Merchant merchant, Shopping shopping, Ordering ordering) {
        this.visitors = visitors;
        this.merchant = merchant;
        this.shopping = shopping;
        this.ordering = ordering;
    }

    @Given("{person} has placed an order with the PO number {string} and the card {string}")
    public void hasPlacedWithCard(Person person, String poNumber, String card) {
        shopping.isReady(person);
        shopping.emptiesCart(person);
        shopping.hasPut(person, 4, "COF-ESP-1KG");
        shopping.opens(person, "/checkout");
        ordering.submitsCheckout(person, poNumber, card);
        ordering.seesConfirmation(person);
    }

    // The list

    private String number() {
        return visitors.answer().address().getPath().replaceFirst(".*/", "");
    }

    private List<Element> search(String field, String value) {
        Answer answer = merchant.admin()
                .visit(LIST + "?orderNumber=" + number() + "&" + field + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.page().select("tr[data-b2b-order=" + number() + "]");
    }

    @Then("each of these searches of the merchant finds the order")
    public void eachFinds(DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            assertThat(search(row.get("field"), row.get("value"))).as("%s", row).hasSize(1);
        }
    }

    @Then("none of these searches of the merchant finds the order")
    public void noneFinds(DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            assertThat(search(row.get("field"), row.get("value"))).as("%s", row).isEmpty();
        }
    }

    @When("the merchant sorts the orders of {string} by each column, both ways")
    public void sortsByEach(String company) {
        for (String column : COLUMNS) {
            for (String direction : List.of("asc", "desc")) {
                merchant.opens(LIST + "?company=" + URLEncoder.encode(company, StandardCharsets.UTF_8) + "&sort="
                        + column + "&dir=" + direction);
                lists.add(merchant.admin().last().page());
            }
        }
    }

    @Then("every one of these lists says how it is sorted")
    public void saysHowSorted() {
        for (int i = 0; i < lists.size(); i++) {
            Element head = lists.get(i).selectFirst("[data-b2b-sort=" + COLUMNS.get(i / 2) + "]");
            assertThat(head.attr("data-b2b-sorted")).isEqualTo(i % 2 == 0 ? "ascending" : "descending");
            assertThat(lists.get(i).select("tr[data-b2b-order]")).hasSizeGreaterThan(5);
        }
    }

    @Then("the totals are in order")
    public void totalsAreInOrder() {
        int at = COLUMNS.indexOf("TOTAL") * 2;
        assertThat(totals(lists.get(at))).isSorted();
        assertThat(totals(lists.get(at + 1))).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<BigDecimal> totals(Document list) {
        return list.select("tr[data-b2b-order] td.b2b-amount span:first-child").stream()
                .map(Element::text)
                .map(MerchantsOrders::amount)
                .toList();
    }

    private static BigDecimal amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        assertThat(amount.find()).as(text).isTrue();
        return new BigDecimal(amount.group(1).replace(",", ""));
    }

    @Then("the merchant's list of orders shows")
    public void listShows() {
        assertThat(merchant.admin().last().page().select(".b2b-orders")).hasSize(1);
    }

    @Then("the merchant's list of orders says {string} at {string}")
    public void listSaysAt(String words, String field) {
        Document page = merchant.admin().last().page();
        assertThat(page.select("#b2b-order-" + field + "-problem").text()).contains(words);
        assertThat(page.select("#b2b-order-" + field).attr("aria-invalid")).isEqualTo("true");
    }

    @Then("every order of the list is marked as overdue, and there is one of {string}")
    public void everyOneIsOverdue(String location) {
        assertThat(merchant.admin().last().page().select("tr[data-b2b-order]"))
                .isNotEmpty()
                .allMatch(row -> row.hasAttr("data-b2b-overdue") && row.text().contains("Overdue"))
                .anyMatch(row -> row.text().contains(location));
    }

    @Then("the count of {string} is that of the list")
    public void countIsThatOfList(String heap) {
        Document page = merchant.admin().last().page();
        assertThat(page.select("[data-b2b-count=" + heap + "] b").text())
                .isEqualTo("" + page.select("tr[data-b2b-order]").size());
    }

    @Then("the order is not on the merchant's heap {string}")
    public void isNotOn(String heap) {
        assertThat(search("heap", heap)).isEmpty();
    }

    // The page

    private Answer desk(ShopBrowser admin) {
        admin.visit(LIST + "?orderNumber=" + number());
        Element link = admin.last().page().selectFirst("tr[data-b2b-order=" + number() + "] a");
        assertThat(link).as(admin.last().toString()).isNotNull();
        Answer page = admin.visit(link.attr("abs:href"));
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page;
    }

    private Document desk() {
        return desk(merchant.admin()).page();
    }

    @When("the merchant looks at the order")
    public void looksAtOrder() {
        desk();
    }

    @Then("the order's page says {string}, {string} and {string}")
    public void pageSays(String one, String two, String three) {
        assertThat(desk().select(".b2b-order").text()).contains(one, two, three);
    }

    @Then("Broadleaf's own page of the order says the same and leads back")
    public void ownPageSaysTheSame() {
        Document ours = desk();
        String path = merchant.admin().last().address().getPath();
        Answer theirs = merchant.admin()
                .visit(ours.selectFirst("a[data-b2b-broadleaf-order]").attr("abs:href"));
        assertThat(theirs.status()).as(theirs.toString()).isEqualTo(200);
        Element panel = theirs.page().selectFirst("[data-b2b-order-panel]");
        assertThat(panel).as(theirs.toString()).isNotNull();
        assertThat(panel.text())
                .contains(
                        ours.select("[data-b2b-po-number]").text(),
                        ours.select("[data-b2b-figure=total] dd").text(),
                        ours.select("[data-b2b-figure=open] dd").text(),
                        ours.select("[data-b2b-figure=due] dd").text(),
                        "Northwind Cafes",
                        "Oslo Harbour");
        assertThat(panel.selectFirst("a[data-b2b-order-link]").attr("abs:href")).endsWith(path);
        assertThat(panel.select("input, select, textarea")).isEmpty();
    }

    @Then("the order is {string} for the merchant")
    public void isForMerchant(String paymentStatus) {
        assertThat(desk().select("h3 [data-b2b-payment-status]").attr("data-b2b-payment-status"))
                .isEqualTo(paymentStatus);
    }

    @Then("the order stands as {string} for the merchant")
    public void standsAs(String status) {
        assertThat(desk().select("h3 [data-b2b-order-status]").attr("data-b2b-order-status"))
                .as(String.valueOf(window))
                .isEqualTo(status);
    }

    @Then("the order has {int} payment(s) {string} for the merchant")
    public void hasPayments(int count, String kind) {
        assertThat(desk().select("tr[data-b2b-payment=" + kind + "]"))
                .as(String.valueOf(window))
                .hasSize(count);
    }

    @Then("the merchant can not {string} the order any more")
    public void canNot(String act) {
        assertThat(desk().select("[data-b2b-act=" + act + "]")).isEmpty();
    }

    @Then("nothing is to be paid of the order")
    public void nothingIsToBePaid() {
        assertThat(desk().select("[data-b2b-figure=open] dd").text()).isEqualTo("–");
    }

    @Then("the history of the order names the merchant")
    public void historyNamesMerchant() {
        assertThat(desk().select("[data-b2b-history] tr").eachText()).anyMatch(row -> row.contains("admin"));
    }

    @Then("a mail to {person} says {string} of the order")
    public void mailSays(Person person, String words) {
        visitors.mailbox().next(person.email(), 0, mail -> mail.says(words) && mail.says(number()));
    }

    // Windows

    /** The form of the window behind a button of the order's page. */
    private ShopForm form(ShopBrowser admin, String act) {
        Element button = desk(admin).page().selectFirst("[data-b2b-act=" + act + "]");
        assertThat(button).as("%s on %s", act, admin.last()).isNotNull();
        Answer opened = admin.visit(button.attr("data-b2b-modal"));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
        return admin.formTo("/" + act.toLowerCase(), "csrfToken");
    }

    private void send(ShopBrowser admin, ShopForm form) {
        window = admin.submit(form);
        assertThat(window.status()).as(window.toString()).isEqualTo(200);
    }

    private boolean isDone() {
        return !window.page().select(".b2b-done").isEmpty();
    }

    private void act(String act, String... namesAndValues) {
        ShopForm form = form(merchant.admin(), act);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        send(merchant.admin(), form);
    }

    @When("the merchant records a payment of {string} with the reference {string}")
    public void records(String amount, String reference) {
        act("RECEIVE", "amount", amount, "reference", reference);
    }

    @When("the merchant records the payment of the rest")
    public void recordsRest() {
        act("RECEIVE");
        assertThat(isDone()).as(window.toString()).isTrue();
    }

    @Then("each of these payments is refused at its field")
    public void eachIsRefused(DataTable table) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        for (Map<String, String> row : table.asMaps()) {
            String day =
                    switch (row.get("day")) {
                        case "today" -> today.toString();
                        case "tomorrow" -> today.plusDays(2).toString();
                        default -> row.get("day");
                    };
            act("RECEIVE", "amount", row.get("amount") == null ? "" : row.get("amount"), "day", day);
            saysAt(row.get("at"));
        }
    }

    @Then("the window of the order says something at {string}")
    public void saysAt(String field) {
        assertThat(isDone()).as(window.toString()).isFalse();
        assertThat(window.page().select("[data-b2b-problem=" + field + "]").text())
                .as(window.toString())
                .isNotBlank()
                .doesNotContain("??");
    }

    @When("the merchant sends the form of a payment of {string} with the reference {string} twice")
    public void sendsTwice(String amount, String reference) {
        ShopForm form = form(merchant.admin(), "RECEIVE").with("amount", amount).with("reference", reference);
        send(merchant.admin(), form);
        assertThat(isDone()).as(window.toString()).isTrue();
        send(merchant.admin(), form);
    }

    @Then("the window asks whether it is another payment")
    public void asksWhether() {
        saysAt("reference");
        assertThat(window.page().select("input[name=again]")).hasSize(1);
    }

    @When("the merchant says that it is another payment")
    public void saysAnother() {
        send(merchant.admin(), ShopForm.of(window.page().selectFirst("form")).tick("again", "true"));
        assertThat(isDone()).as(window.toString()).isTrue();
    }

    @Given("two members of the staff have the window for a payment of the order open")
    public void bothHaveWindow() {
        first = merchant.signedInAnew();
        firstForm = form(first, "RECEIVE");
        second = merchant.signedInAnew();
        secondForm = form(second, "RECEIVE");
    }

    @When("both of them record it")
    public void bothRecord() {
        send(first, firstForm);
        assertThat(isDone()).as(window.toString()).isTrue();
        send(second, secondForm);
    }

    @Then("the second of them is told that somebody was faster")
    public void secondIsTold() {
        assertThat(isDone()).as(window.toString()).isFalse();
        assertThat(window.page()
                        .select("[data-b2b-refused], [data-b2b-problem]")
                        .text())
                .as(window.toString())
                .isNotBlank()
                .doesNotContain("??");
    }

    @When("the merchant marks the order as fulfilled with {string} and {string}")
    public void fulfils(String carrier, String trackingNumber) {
        act("FULFIL", "carrier", carrier, "trackingNumber", trackingNumber);
        assertThat(isDone()).as(window.toString()).isTrue();
    }

    @When("the merchant cancels the order because {string}")
    public void cancels(String reason) {
        act("CANCEL", "reason", reason);
    }

    @When("the merchant captures what is reserved")
    public void captures() {
        act("CAPTURE");
        assertThat(isDone()).as(window.toString()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> desk().select("[data-b2b-busy]")
                .isEmpty());
    }

    @When("the merchant lets the reservation go")
    public void letsGo() {
        act("VOID");
        assertThat(isDone()).as(window.toString()).isTrue();
    }

    // What waits, and the dashboard

    private List<Element> waiting() {
        Answer answer = merchant.admin().visit("/admin/b2b-dashboard/waiting");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.page().select("[data-b2b-waiting]");
    }

    @Then("the menu of the merchant counts {string} at {string}")
    public void menuCounts(String name, String section) {
        assertThat(waiting())
                .filteredOn(it -> it.attr("data-b2b-waiting").equals(name))
                .singleElement()
                .satisfies(it -> assertThat(it.attr("data-b2b-section")).isEqualTo(section))
                .satisfies(it -> assertThat(it.attr("data-b2b-waiting-count")).matches("[1-9]\\d*\\+?"));
        merchant.opens("/admin/company");
        assertThat(merchant.admin().last().page().select("#sideMenu a[href$=/" + section + "]"))
                .hasSize(1);
    }

    @Then("the counts lead to lists that are as long")
    public void countsLeadToLists() {
        merchant.opens("/admin/b2b-dashboard");
        for (Element tile : merchant.admin().last().page().select("a[data-b2b-waiting]")) {
            Answer list = merchant.admin().visit(tile.attr("abs:href"));
            assertThat(list.status()).as(list.toString()).isEqualTo(200);
            if (Set.of("TO_FULFIL", "OVERDUE", "EXPIRING").contains(tile.attr("data-b2b-waiting"))) {
                assertThat(list.page()
                                .select("[data-b2b-count=" + tile.attr("data-b2b-waiting") + "] b")
                                .text())
                        .isEqualTo(tile.select("b").text());
            }
        }
    }

    @When("the merchant opens the dashboard")
    public void opensDashboard() {
        merchant.opens("/admin/b2b-dashboard");
    }

    @Then("the dashboard's tables show the last {int} months and the five ages")
    public void tablesShow(int months) {
        Document page = merchant.admin().last().page();
        assertThat(page.select("#b2b-months-table tbody tr")).hasSize(months);
        assertThat(page.select("#b2b-ages-table tbody tr")).hasSize(5);
        assertThat(page.select("canvas:not([hidden])"))
                .as("pictures come with scripts")
                .isEmpty();
    }

    @Then("what {string} owes there is the sum of its orders that are not paid")
    public void owesTheSum(String company) {
        Element row = merchant.admin().last().page().select("#b2b-companies-table tbody tr").stream()
                .filter(it -> it.text().contains(company))
                .findFirst()
                .orElseThrow();
        BigDecimal owed = amount(row.select("td").last().text());
        BigDecimal sum = BigDecimal.ZERO;
        String path = row.selectFirst("a").attr("abs:href");
        while (path != null) {
            Document list = merchant.admin().visit(path).page();
            for (Element order : list.select("tr[data-b2b-order] td.b2b-amount .b2b-quiet")) {
                sum = sum.add(amount(order.text()));
            }
            Element next = list.select(".b2b-mail-pages a").last();
            path = next == null || !next.text().startsWith("Next") ? null : next.attr("abs:href");
        }
        assertThat(sum).isEqualByComparingTo(owed);
    }
}
