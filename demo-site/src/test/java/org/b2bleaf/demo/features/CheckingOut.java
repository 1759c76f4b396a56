package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.demo.features.OwnRecords.field;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox.Mail;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** What can happen between the checkout page and the order: questions, cards, tabs, and the merchant in the middle of it. */
public class CheckingOut {

    private static final String SUBMIT = "/checkout/submit";

    private final Visitors visitors;
    private final OwnRecords records;
    private final Merchant merchant;
    private final Shopping shopping;
    private final Ordering ordering;
    private final SigningIn signingIn;
    private ShopForm firstTab;
    private ShopForm secondTab;
    private String confirmation;
    private String chargePath;
    private String orderNumber;

    public CheckingOut(
            Visitors visitors,
            OwnRecords records,
            Merchant merchant,
            Shopping shopping,
            Ordering ordering,
            SigningIn signingIn) {
        this.visitors = visitors;
        this.records = records;
        this.merchant = merchant;
        this.shopping = shopping;
        this.ordering = ordering;
        this.signingIn = signingIn;
    }

    // Confirmation and mail

    @Then("the confirmation tells {string} and {string}")
    public void confirmationTells(String one, String other) {
        assertThat(facts().stream().map(fact -> fact.attr("data-b2b-fact"))).contains(one, other);
    }

    private List<Element> facts() {
        List<Element> facts = visitors.answer().page().select("main [data-b2b-fact]");
        assertThat(facts).as(visitors.answer().toString()).isNotEmpty();
        return facts;
    }

    @Then("the mail to {person} says everything that the confirmation tells")
    public void mailSaysTheSame(Person person) {
        List<Element> facts = facts();
        String number = visitors.answer()
                .page()
                .selectFirst("main [data-b2b-order-number]")
                .text();
        Mail mail = visitors.mailbox()
                .next(person.email(), visitors.mailsBefore(person), candidate -> candidate.says(number));
        assertThat(facts).allSatisfy(fact -> {
            assertThat(mail.says(fact.select("dt").text()))
                    .as("%s in %s", fact.text(), mail)
                    .isTrue();
            assertThat(mail.says(fact.select("dd").text()))
                    .as("%s in %s", fact.text(), mail)
                    .isTrue();
        });
    }

    @Then("the confirmation says that it is due {string}")
    public void confirmationSaysDue(String words) {
        assertThat(visitors.answer().page().select("main [data-b2b-due]").text())
                .isEqualTo(words);
    }

    @Then("a mail to {person} says {string} and {string}")
    public void mailSays(Person person, String one, String other) {
        visitors.mailbox()
                .next(
                        person.email(),
                        visitors.mailsBefore(person),
                        candidate -> candidate.says(one) && candidate.says(other));
    }

    // PO numbers

    @Then("the checkout asks about the PO number {string}")
    public void asksAboutPoNumber(String poNumber) {
        Answer answer = visitors.answer();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("main form [role=alert]").text()).contains(poNumber);
        assertThat(answer.page().select("input[name=poNumber]").attr("value")).isEqualTo(poNumber);
    }

    @When("{person} presses {string} once more")
    public void pressesOnceMore(Person person, String button) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formWithButton(button));
        browser.follow();
    }

    @When("{person} presses {string} with a PO number of {int} characters")
    public void pressesWithLongPoNumber(Person person, String button, int length) {
        ordering.presses(person, button, "x".repeat(length));
    }

    @Then("the merchant sees that the PO number of the order was used before")
    public void merchantSeesRepeatedPoNumber() {
        Element tick = orderInAdmin().page().selectFirst("[data-b2b-po-repeated]");
        assertThat(tick).as(merchant.browser().last().toString()).isNotNull();
    }

    @Then("the merchant sees the reason {string} on the order")
    public void merchantSeesReason(String reason) {
        assertThat(orderInAdmin().body()).contains(reason);
    }

    private Answer orderInAdmin() {
        String number = visitors.answer().address().getPath().replaceFirst(".*/", "");
        ShopBrowser admin = merchant.browser();
        admin.visit("/admin/b2b-order?orderNumber=" + number);
        String path = admin.last().page().select("tr a[href*=/b2b-order/]").stream()
                .filter(link -> link.closest("tr").text().contains(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No order " + number + " on " + admin.last()))
                .attr("abs:href");
        return admin.visit(path);
    }

    // Tabs and scripts

    @Given("{person} has the checkout open in two tabs")
    public void hasTwoTabs(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/checkout");
        firstTab = browser.formTo(SUBMIT, "poNumber");
        browser.visit("/checkout");
        secondTab = browser.formTo(SUBMIT, "poNumber");
    }

    @When("{person} submits the first tab with the PO number {string}")
    public void submitsFirstTab(Person person, String poNumber) {
        submit(person, firstTab.with("poNumber", poNumber));
    }

    @When("{person} submits the second tab with the PO number {string}")
    public void submitsSecondTab(Person person, String poNumber) {
        submit(person, secondTab.with("poNumber", poNumber));
    }

    private void submit(Person person, ShopForm form) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(form);
        Answer answer = browser.follow();
        if (confirmation == null && answer.address().getPath().contains("/checkout/confirmation/")) {
            confirmation = answer.address().getPath();
        }
    }

    @Then("{person} is back at the confirmation of that order")
    public void isBack(Person person) {
        assertThat(visitors.browser(person).last().address().getPath()).isEqualTo(confirmation);
    }

    @When("{person}'s script submits the PO number {string} and nothing else")
    public void scriptSubmits(Person person, String poNumber) {
        ShopBrowser browser = visitors.browser(person);
        submit(
                person,
                browser.formTo(SUBMIT, "poNumber")
                        .without("submissionKey")
                        .without("shownTotal")
                        .without("usedPoNumber")
                        .without("locationId")
                        .with("poNumber", poNumber));
    }

    // Charges of which nobody knows

    @Then("{person} is told that the payment is being looked into")
    public void isToldToWait(Person person) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.address().getPath()).as(answer.toString()).startsWith("/checkout/payment/");
        assertThat(answer.page().select("[data-b2b-payment=waiting]"))
                .as(answer.toString())
                .hasSize(1);
        visitors.countMails(person);
    }

    @When("the merchant settles the newest charge: {string}")
    public void settles(String choice) {
        ShopBrowser admin = merchant.browser();
        admin.visit("/admin/b2b-charge");
        Element row = admin.last().page().selectFirst("tr[data-b2b-charge]");
        assertThat(row).as(admin.last().toString()).isNotNull();
        chargePath = "/admin/b2b-charge/" + row.attr("data-b2b-charge");
        admin.visit(chargePath);
        assertThat(admin.last().page().select("[data-b2b-charge-state=UNKNOWN]"))
                .hasSize(1);
        settle(choice);
        assertThat(admin.last().status()).isEqualTo(200);
        assertThat(admin.last().page().select("[data-b2b-charge-state=UNKNOWN]"))
                .isEmpty();
    }

    private void settle(String choice) {
        ShopBrowser admin = merchant.browser();
        String charged = String.valueOf(choice.equals("It was charged"));
        admin.submit(
                admin.formTo("/settle", "csrfToken").with("charged", charged).with("note", "gateway 4711"));
        admin.follow();
    }

    @When("the merchant tries to settle that charge once more")
    public void triesToSettleAgain() {
        ShopBrowser admin = merchant.browser();
        admin.visit("/admin/b2b-settings");
        admin.submit(admin.formTo("/b2b-settings", "csrfToken")
                .goingTo(chargePath + "/settle")
                .with("charged", "true"));
        admin.follow();
    }

    // Locations of the scenario's own

    @When("{newcomer} opens the checkout with {int} of {string}")
    public void opensCheckout(Person person, int quantity, String sku) {
        signingIn.browserOf(person);
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        visitors.countMails(person);
        Answer answer = visitors.browser(person).visit("/checkout");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        firstTab = visitors.browser(person).formTo(SUBMIT, "poNumber");
    }

    @When("{newcomer} checks out {int} of {string} by {string}")
    public void checksOut(Person person, int quantity, String sku, String button) {
        opensCheckout(person, quantity, sku);
        pressesOnceMore(person, button);
        ordering.seesConfirmation(person);
        orderNumber = visitors.answer().address().getPath().replaceFirst(".*/", "");
    }

    @When("{newcomer} submits the open checkout")
    public void submitsOpenCheckout(Person person) {
        submit(person, firstTab);
    }

    @Given("{newcomer} chooses to buy for {string}")
    public void chooses(Person person, String location) {
        ShopBrowser browser = signingIn.browserOf(person);
        browser.visit("/account/location");
        browser.submit(browser.formTo("/account/location", "csrfToken")
                .with("locationId", String.valueOf(records.location(location))));
        browser.follow();
    }

    @Then("the checkout takes no other address")
    public void takesNoOtherAddress() {
        assertThat(visitors.answer().page().select("[name=shipTo], [name=shipCity]"))
                .isEmpty();
    }

    @When("{newcomer} has it shipped to {string} in {string} in {string}")
    public void hasItShipped(Person person, String street, String city, String country) {
        ShopBrowser browser = visitors.browser(person);
        submit(
                person,
                browser.formTo(SUBMIT, "poNumber")
                        .with("shipTo", "other")
                        .with("shipAddress1", street)
                        .with("shipCity", city)
                        .with("shipCountry", country));
    }

    @Then("the order of {newcomer} is shipped to {string}")
    public void orderIsShippedTo(Person person, String address) {
        ordering.seesConfirmation(person);
        orderNumber = visitors.answer().address().getPath().replaceFirst(".*/", "");
        Answer order = visitors.browser(person).visit("/account/orders/" + orderNumber);
        for (String part : address.split(", ")) {
            assertThat(order.page().select("main address").first().text()).contains(part);
        }
    }

    @Then("orders of {string} are still shipped to {string}")
    public void stillShippedTo(String location, String city) {
        records.visit("/admin/company-location/" + records.location(location));
        assertThat(records.admin()
                        .formTo("/company-location/" + records.location(location), field("name"))
                        .value(field("shippingAddress.city")))
                .isEqualTo(city);
    }

    @Then("the order carries tax")
    public void carriesTax() {
        assertThat(tax()).isNotEqualTo("€0.00").startsWith("€");
    }

    @Then("the order carries no tax")
    public void carriesNoTax() {
        String page = visitors.answer().address().getPath();
        assertThat(tax()).isEqualTo("€0.00");
        visitors.current().visit(page);
    }

    private String tax() {
        Element name = visitors.current().visit("/account/orders/" + orderNumber).page().select(".b2b-sums dt").stream()
                .filter(term -> term.text().equals("Tax"))
                .findFirst()
                .orElseThrow();
        return name.nextElementSibling().text();
    }
}
