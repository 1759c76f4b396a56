package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox.Mail;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checkout, confirmation, and who sees which orders and drafts. */
public class Ordering {

    private static final int MOST_PAGES = 20;

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Shopping shopping;
    private String orderNumber;
    private String draftReference;
    private LocalDate due;

    public Ordering(Visitors visitors, SigningIn signingIn, Shopping shopping) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.shopping = shopping;
    }

    // Checkout

    @Then("the checkout names the location {string}")
    public void checkoutNames(String location) {
        assertThat(visitors.answer().status()).as(visitors.answer().toString()).isEqualTo(200);
        assertThat(visitors.answer().page().select("main").text()).contains(location);
    }

    @Then("the checkout shows an address in {string} to ship to and to bill to")
    public void checkoutShowsAddresses(String city) {
        assertThat(visitors.answer().page().select("main address"))
                .hasSize(2)
                .allSatisfy(address -> assertThat(address.text()).contains(city));
    }

    @Then("the checkout asks for nothing but {string}")
    public void checkoutAsksFor(String field) {
        Element form = visitors.answer().page().selectFirst("form[action=/checkout/submit]");
        assertThat(form).as(visitors.answer().toString()).isNotNull();
        assertThat(form.select("input:not([type=hidden]), select, textarea").eachAttr("name"))
                .containsExactly(field);
    }

    @When("{person} presses {string} with the PO number {string}")
    public void presses(Person person, String button, String poNumber) {
        visitors.countMails(person);
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formWithButton(button).with("poNumber", poNumber));
        browser.follow();
    }

    @When("{person} presses {string} with the PO number {string} and the card {string}")
    public void presses(Person person, String button, String poNumber, String card) {
        visitors.countMails(person);
        ShopBrowser browser = visitors.browser(person);
        submitWithCard(browser, browser.formWithButton(button), poNumber, card);
    }

    @When("{person} submits the checkout with the PO number {string} and the card {string}")
    public void submitsCheckout(Person person, String poNumber, String card) {
        ShopBrowser browser = visitors.browser(person);
        submitWithCard(browser, browser.formTo("/checkout/submit", "poNumber"), poNumber, card);
    }

    private static void submitWithCard(ShopBrowser browser, ShopForm form, String poNumber, String card) {
        assertThat(form.has("cardNumber"))
                .as("a card field on " + browser.last())
                .isTrue();
        browser.submit(form.with("poNumber", poNumber)
                .with("savedCard", "")
                .with("cardNumber", card)
                .with("cardExpiry", "12/39")
                .with("cardCvc", "123"));
        browser.follow();
    }

    @When("{person} presses {string} twice at once with the PO number {string}")
    public void pressesTwice(Person person, String button, String poNumber) {
        ShopBrowser browser = visitors.browser(person);
        ShopForm form = browser.formWithButton(button).with("poNumber", poNumber);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> browser.submit(form));
        assertThat(browser.submit(form).status()).isLessThan(500);
        assertThat(second.join().status()).isLessThan(500);
        assertThat(browser.submit(form).status())
                .as("the back button, and once more")
                .isLessThan(500);
    }

    @Given("(there ){person} has placed an order with the PO number {string}")
    public void hasPlaced(Person person, String poNumber) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, 1, "COF-ESP-1KG");
        visitors.browser(person).visit("/checkout");
        presses(person, "Submit order", poNumber);
        seesConfirmation(person);
    }

    /** An order of one espresso, whose deposit or total is paid by card. */
    void placesWithCard(Person person, String button, String poNumber, String card) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, 1, "COF-ESP-1KG");
        visitors.browser(person).visit("/checkout");
        presses(person, button, poNumber, card);
    }

    @Then("the shop's own checkout shows")
    public void ownCheckoutShows() {
        Document page = visitors.answer().page();
        assertThat(visitors.answer().status()).isEqualTo(200);
        assertThat(page.select("main form[action=/checkout/submit] [name=address1]"))
                .isNotEmpty();
        assertThat(page.select("main [name=poNumber]")).isEmpty();
    }

    @When("{person} pays with the card {string} at the shop's own checkout")
    public void paysAtOwnCheckout(Person person, String card) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formTo("/checkout/submit", "address1")
                .with("email", person.email())
                .with("firstName", person.name())
                .with("lastName", "Shopper")
                .with("address1", "Kirkegata 1")
                .with("postalCode", "0153")
                .with("city", "Oslo")
                .with("country", "NO")
                .with("cardNumber", card)
                .with("cardExpiry", "12/39")
                .with("cardCvc", "123"));
        Answer answer = browser.follow();
        assertThat(answer.address().getPath()).as(answer.toString()).startsWith("/checkout/confirmation/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("€24.00");
    }

    // Confirmation

    @Then("{person} sees the confirmation of an order")
    public void seesConfirmation(Person person) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.address().getPath()).as(answer.toString()).startsWith("/checkout/confirmation/");
        orderNumber = answer.address().getPath().replaceFirst(".*/", "");
        assertThat(orderNumber).isNotBlank();
        assertThat(answer.page().select("main").text()).contains(orderNumber);
    }

    @Then("the confirmation shows the PO number {string}")
    public void confirmationShowsPo(String poNumber) {
        assertThat(visitors.answer().page().select("main").text()).contains(poNumber);
    }

    @Then("the confirmation shows a due date {int} days from today in {string}")
    public void confirmationShowsDue(int days, String zone) {
        due = LocalDate.now(ZoneId.of(zone)).plusDays(days);
        String text = visitors.answer().page().select("main").text();
        assertThat(written(due)).as("due on %s: %s", due, text).anyMatch(text::contains);
    }

    /** The ways in which an English page may write a date. */
    private static Stream<String> written(LocalDate date) {
        return Stream.of("d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "yyyy-MM-dd", "dd/MM/yyyy")
                .flatMap(pattern -> Stream.of(Locale.ENGLISH, Locale.UK)
                        .map(locale -> DateTimeFormatter.ofPattern(pattern, locale)))
                .map(date::format);
    }

    @Then("the confirmation shows the payment status {string}")
    public void confirmationShowsStatus(String status) {
        assertThat(visitors.answer().page().select("main [data-b2b-payment-status]"))
                .extracting(mark -> mark.attr("data-b2b-payment-status"))
                .containsExactly(status);
    }

    @Then("a mail to {person} says the order number, the PO number and the due date")
    public void mailSays(Person person) {
        Mail mail = visitors.mailbox()
                .next(person.email(), visitors.mailsBefore(person), candidate -> candidate.says(orderNumber));
        assertThat(mail.says("OSL-2001")).as(mail.toString()).isTrue();
        assertThat(written(due)).as("due on %s: %s", due, mail).anyMatch(mail::says);
    }

    // Lists

    /** The rows of the person's orders, personal ones included, on all pages. */
    List<Element> orders(Person person) {
        return rows(person, "/account/orders", "data-b2b-order");
    }

    private List<Element> rows(Person person, String path, String mark) {
        ShopBrowser browser = signingIn.browserOf(person);
        List<Element> rows = new ArrayList<>();
        String next = path;
        for (int page = 0; next != null && page < MOST_PAGES; page++) {
            Answer answer = browser.visit(next);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            List<Element> found = answer.page().select("main [" + mark + "]");
            rows.addAll(found);
            next = answer.page().select("main nav a[href*=page=]:contains(Older)").stream()
                    .map(link -> link.absUrl("href"))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(rows.stream().map(row -> row.attr(mark))).doesNotHaveDuplicates();
        return rows;
    }

    @Then("{person} sees at least {int} order(s)")
    public void seesOrders(Person person, int least) {
        assertThat(orders(person)).hasSizeGreaterThanOrEqualTo(least);
    }

    @Then("{person} sees at least {int} orders of {string}")
    public void seesOrdersOf(Person person, int least, String name) {
        assertThat(orders(person)).filteredOn(row -> row.text().contains(name)).hasSizeGreaterThanOrEqualTo(least);
    }

    @Then("{person} sees no orders but those of {string}")
    public void seesOnlyOrdersOf(Person person, String name) {
        assertThat(orders(person))
                .isNotEmpty()
                .allMatch(row -> row.text().contains(name))
                .noneMatch(row -> Stream.of("Ingrid", "Lars", "Noor")
                        .filter(other -> !other.equals(name))
                        .anyMatch(row.text()::contains));
    }

    @Then("{person} sees no orders of the company {string}")
    public void seesNoOrdersOf(Person person, String company) {
        Answer answer = visitors.browser(person).visit("/account/orders");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main [data-b2b-order]")).isEmpty();
        assertThat(answer.page().select("main").text()).doesNotContain(company);
    }

    @Then("{person} sees an order that is overdue")
    public void seesOverdue(Person person) {
        assertThat(orders(person))
                .filteredOn(row -> !row.select("[data-b2b-payment-status][data-b2b-overdue], [data-b2b-overdue]")
                        .isEmpty())
                .isNotEmpty();
    }

    @Then("{person} sees an order that is {string}")
    public void seesOrderThatIs(Person person, String status) {
        assertThat(orders(person))
                .filteredOn(row ->
                        !row.select("[data-b2b-payment-status=" + status + "]").isEmpty())
                .isNotEmpty();
    }

    @Then("(there ){person}'s orders with the PO number {string} are {int}")
    public void ordersWithPo(Person person, String poNumber, int count) {
        ShopBrowser browser = signingIn.browserOf(person);
        Answer answer = browser.visit("/account/orders?po=" + URLEncoder.encode(poNumber, StandardCharsets.UTF_8));
        assertThat(answer.page().select("main [data-b2b-order]"))
                .as(answer.toString())
                .hasSize(count)
                .allMatch(row -> row.text().contains(poNumber));
    }

    @Then("there is no order with the PO number {string} among {person}'s orders")
    public void noOrderWithPo(String poNumber, Person person) {
        assertThat(orders(person)).noneMatch(row -> row.text().contains(poNumber));
    }

    @Then("the order is among {person}'s orders")
    public void orderIsAmong(Person person) {
        assertThat(numbers(person)).contains(orderNumber);
    }

    @Then("the order is not among {person}'s orders")
    public void orderIsNotAmong(Person person) {
        assertThat(numbers(person)).doesNotContain(orderNumber);
    }

    private Stream<String> numbers(Person person) {
        return orders(person).stream().map(row -> row.attr("data-b2b-order"));
    }

    // One order

    @Given("an order of {person}'s")
    public void anOrderOf(Person person) {
        orderNumber = orders(person).stream()
                .filter(row -> row.text().contains(person.name()))
                .map(row -> row.attr("data-b2b-order"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person.name() + " has no order"));
    }

    @When("{person} opens that order")
    public void opensOrder(Person person) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null && person.email() != null) {
            signingIn.signsIn(person);
        }
        browser.open("/account/orders/" + orderNumber);
    }

    @Then("the page shows that order")
    public void pageShowsOrder() {
        assertThat(visitors.answer().status()).as(visitors.answer().toString()).isEqualTo(200);
        assertThat(visitors.answer().page().select("main").text()).contains(orderNumber);
    }

    @Then("that order is not on the page")
    public void orderIsNotOnPage() {
        assertThat(visitors.answer().status()).isLessThan(500);
        assertThat(visitors.answer().page().select("[data-b2b-order=" + orderNumber + "]"))
                .isEmpty();
    }

    @Then("{string} with that order's number answers {person} as if there were no such order")
    public void answersAsIfMissing(String path, Person person) {
        assertMissing(person, path, orderNumber);
    }

    private void assertMissing(Person person, String path, String number) {
        ShopBrowser browser = visitors.browser(person);
        Answer forbidden = browser.open(path.replace("NUMBER", number));
        Answer missing = browser.open(path.replace("NUMBER", "NO-SUCH-NUMBER"));
        assertThat(forbidden.status()).as(forbidden.toString()).isEqualTo(404);
        assertThat(missing.status()).as(missing.toString()).isEqualTo(404);
        assertThat(forbidden.text()).isEqualTo(missing.text());
    }

    // Drafts

    @Then("{person} sees the draft that waits")
    public void seesDraft(Person person) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.address().getPath()).as(answer.toString()).startsWith("/account/drafts/");
        draftReference = answer.address().getPath().replaceFirst(".*/", "");
        assertThat(answer.page().select("main").text()).contains(draftReference);
    }

    @Then("the draft is among {person}'s drafts")
    public void draftIsAmong(Person person) {
        assertThat(rows(person, "/account/drafts", "data-b2b-draft"))
                .extracting(row -> row.attr("data-b2b-draft"))
                .contains(draftReference);
    }

    @Given("{person}'s draft that waits")
    public void aDraftOf(Person person) {
        draftReference = rows(person, "/account/drafts", "data-b2b-draft").stream()
                .map(row -> row.attr("data-b2b-draft"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person.name() + " has no draft"));
    }

    @Then("{person} may open the draft")
    public void mayOpenDraft(Person person) {
        ShopBrowser browser = signingIn.browserOf(person);
        Answer answer = browser.open("/account/drafts/" + draftReference);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text()).contains(draftReference);
    }

    @Then("there is no such draft for {person}")
    public void noDraftFor(Person person) {
        signingIn.signsIn(person);
        assertMissing(person, "/account/drafts/NUMBER", draftReference);
    }
}
