package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.jsoup.nodes.Element;

/** Finding an order in the list, reading its page, taking it along. */
public class ReadingOrders {

    private static final int MORE_THAN_A_PAGE = 21;

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Ordering ordering;
    private List<CSVRecord> file;
    private List<String> firstPage = List.of();
    private String newest;

    public ReadingOrders(Visitors visitors, SigningIn signingIn, Ordering ordering) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.ordering = ordering;
    }

    // The list

    @Then("the list shows at least {int} orders")
    public void showsAtLeast(int least) {
        assertThat(rows()).as(visitors.answer().toString()).hasSizeGreaterThanOrEqualTo(least);
    }

    @Then("the list shows no orders")
    public void showsNone() {
        assertThat(rows()).isEmpty();
    }

    @Then("every order of the list shows {string}")
    public void everyOrderShows(String text) {
        assertThat(rows()).isNotEmpty().allMatch(row -> row.text().contains(text));
    }

    @When("{person} asks for the orders of the day of the newest one")
    public void asksForTheDay(Person person) {
        LocalDate day = dayOfNewest(person);
        visitors.browser(person).visit("/account/orders?from=" + day + "&to=" + day);
    }

    @When("{person} asks for the orders until the day before the newest one")
    public void asksUntilTheDayBefore(Person person) {
        visitors.browser(person)
                .visit("/account/orders?to=" + dayOfNewest(person).minusDays(1));
    }

    private LocalDate dayOfNewest(Person person) {
        CSVRecord order = download(person, "").get(0);
        newest = order.get("order_number");
        return LocalDate.parse(order.get("submitted_on"));
    }

    @Then("the newest order is on the list")
    public void newestIsThere() {
        assertThat(numbers()).contains(newest);
    }

    @Then("the newest order is not on the list")
    public void newestIsNotThere() {
        assertThat(visitors.answer().status()).isEqualTo(200);
        assertThat(numbers()).doesNotContain(newest);
    }

    @Then("the list goes by its {word}, {word}")
    public void goesBy(String column, String direction) {
        List<String> shown = numbers();
        Function<CSVRecord, Comparable<Object>> value = record -> column.equals("total")
                ? comparable(Double.valueOf(record.get("total")))
                : comparable(LocalDate.parse(record.get("submitted_on")));
        String question = visitors.answer().address().getQuery();
        List<CSVRecord> all = download(visitors.answer(), "?" + question);
        List<Comparable<Object>> values = all.stream().map(value).toList();
        Comparator<Comparable<Object>> order = Comparable::compareTo;
        assertThat(values).isSortedAccordingTo(direction.equals("rising") ? order : order.reversed());
        assertThat(all.stream().map(record -> record.get("order_number")))
                .as("list and file")
                .startsWith(shown.toArray(new String[0]));
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    @Given("there are more orders for Oslo Harbour than fit on a page")
    public void moreThanAPage() {
        Person lars = Person.named("Lars");
        signingIn.isSignedIn(lars);
        int there = download(Person.named("Ingrid"), "?location=NWC-OSL").size();
        for (int i = there; i < MORE_THAN_A_PAGE; i++) {
            ordering.hasPlaced(lars, "MANY-" + i);
        }
    }

    @When("{person} goes to the next page")
    public void goesOn(Person person) {
        ShopBrowser browser = visitors.browser(person);
        firstPage = numbers();
        browser.visit(browser.last().page().selectFirst("nav a[rel=next]").absUrl("href"));
    }

    @When("{person} goes back a page")
    public void goesBack(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(browser.last().page().selectFirst("nav a[rel=prev]").absUrl("href"));
    }

    @Then("no order of the first page is on the list")
    public void isAnotherPage() {
        assertThat(numbers()).isNotEmpty().doesNotContainAnyElementsOf(firstPage);
    }

    @Then("the orders of the first page are on the list")
    public void isTheFirstPage() {
        assertThat(numbers()).isEqualTo(firstPage);
    }

    @Then("no draft is on the list")
    public void noDraft() {
        assertThat(visitors.answer().page().select("main [data-b2b-draft]")).isEmpty();
    }

    private List<Element> rows() {
        return visitors.answer().page().select("main [data-b2b-order]");
    }

    private List<String> numbers() {
        return rows().stream().map(row -> row.attr("data-b2b-order")).toList();
    }

    // To take along

    @When("{person} downloads the list {string}")
    public void downloads(Person person, String question) {
        file = download(person, question);
    }

    private List<CSVRecord> download(Person person, String question) {
        signingIn.isSignedIn(person);
        ShopBrowser browser = visitors.browser(person);
        return read(browser.download("/account/orders.csv" + question));
    }

    /** By whoever looked at the page. */
    private List<CSVRecord> download(Answer page, String question) {
        return read(visitors.current().download(page.address().resolve("/account/orders.csv") + question));
    }

    private static List<CSVRecord> read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).as("the mark by which spreadsheets know UTF-8").startsWith("\uFEFF");
        try {
            return new ArrayList<>(CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build()
                    .parse(new StringReader(text.substring(1)))
                    .getRecords());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Then("the file has {int} order(s)")
    public void fileHas(int orders) {
        assertThat(file).hasSize(orders);
    }

    @Then("the file has the PO number {string}")
    public void fileHasPo(String poNumber) {
        assertThat(file).extracting(record -> record.get("po_number")).contains(poNumber);
    }

    @Then("the file has the orders of {person} and nobody else's")
    public void fileHasOrdersOf(Person person) {
        assertThat(file).hasSizeGreaterThanOrEqualTo(3).allMatch(record -> record.get("placed_by")
                .contains(person.name()));
        assertThat(file.stream().map(record -> record.get("order_number")))
                .containsExactlyInAnyOrderElementsOf(ordering.orders(person).stream()
                        .map(row -> row.attr("data-b2b-order"))
                        .toList());
    }

    @When("{person} opens the print view of the list")
    public void opensPrintView(Person person) {
        visitors.browser(person).visit("/account/orders?view=print");
    }

    @When("{person} opens that order for printing")
    public void opensOrderForPrinting(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(
                browser.last().page().selectFirst("main [data-b2b-order] a").absUrl("href") + "?view=print");
    }

    @Then("the print view has nothing of the shop's own pages")
    public void hasNothingOfTheShop() {
        Answer answer = visitors.answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.page().select("header:not(main header), footer, nav, script, form"))
                .isEmpty();
    }

    // One order

    @Then("the order shows a line of {string}")
    public void showsLine(String sku) {
        assertThat(visitors.answer().page().select("[data-b2b-line=" + sku + "]"))
                .hasSize(1);
    }

    @Then("the order is billed to an address in {string}")
    public void isBilledTo(String city) {
        assertThat(billedTo(visitors.answer())).contains(city);
    }

    private static String billedTo(Answer order) {
        Element heading = order.page().selectFirst("main h2:contains(Bill to)");
        assertThat(heading).as(order.toString()).isNotNull();
        return heading.nextElementSibling().text();
    }

    @Given("{person}'s company has an order")
    public void hasAnOrder(Person person) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.visit("/account/orders")
                .page()
                .select("main [data-b2b-order]")
                .isEmpty()) {
            ordering.placesWithCard(person, "Submit and pay deposit", "PO-BILLED", "4111111111111111");
            browser.visit("/account/orders");
        }
        newest = browser.last().page().selectFirst("main [data-b2b-order]").attr("data-b2b-order");
    }

    @Then("that order is not billed to {string}")
    public void isNotBilledTo(String street) {
        assertThat(billedTo(visitors.current().visit("/account/orders/" + newest)))
                .doesNotContain(street);
    }

    @Then("the page leads to the orders that are overdue")
    public void leadsToOverdue() {
        Element link = visitors.answer().page().selectFirst("a[data-b2b-waiting=overdue]");
        assertThat(link).as(visitors.answer().toString()).isNotNull();
        visitors.current().visit(link.absUrl("href"));
        assertThat(rows()).isNotEmpty().allMatch(row -> !row.select("[data-b2b-overdue]")
                .isEmpty());
    }

    // For everybody

    @Then("every field of the page has a label")
    public void everyFieldHasALabel() {
        Element main = visitors.answer().page().selectFirst("main");
        assertThat(main.select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(field -> assertThat(field.hasAttr("aria-label")
                                || field.parents().is("label")
                                || !field.id().isEmpty()
                                        && !main.select("label[for=" + field.id() + "]")
                                                .isEmpty())
                        .as(field.outerHtml())
                        .isTrue());
    }

    @Then("the page has one main heading")
    public void oneHeading() {
        assertThat(visitors.answer().status()).isEqualTo(200);
        assertThat(visitors.answer().page().select("main h1")).hasSize(1);
    }

    @Then("every button of the page sends a form")
    public void everyButtonSends() {
        assertThat(visitors.answer().page().select("main button, main input[type=submit]"))
                .allMatch(button -> button.parents().is("form[action]"));
    }
}
