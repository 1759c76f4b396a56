package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Drafts from both sides: the merchant's desk, and the buyer who agrees and pays. */
public class Drafting {

    private static final String LIST = "/admin/b2b-draft";
    private static final String PAGES = "/account/drafts/";

    private final Visitors visitors;
    private final Merchant merchant;
    private final Shopping shopping;
    private final Ordering ordering;
    private String reference;
    private String orderedTotal;
    private ShopForm firstTab;

    public Drafting(Visitors visitors, Merchant merchant, Shopping shopping, Ordering ordering) {
        this.visitors = visitors;
        this.merchant = merchant;
        this.shopping = shopping;
        this.ordering = ordering;
    }

    @Given("{person} has submitted a draft of {int} of {string} with the PO number {string}")
    public void hasSubmitted(Person person, int quantity, String sku, String poNumber) {
        shopping.isReady(person);
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        shopping.opens(person, "/checkout");
        ordering.presses(person, "Submit for approval", poNumber);
        ordering.seesDraft(person);
        Answer answer = visitors.browser(person).last();
        reference = answer.address().getPath().replaceFirst(".*/", "");
        orderedTotal = answer.page().select("[data-b2b-total]").text();
        assertThat(orderedTotal).startsWith("€");
    }

    @Given("{newcomer} has submitted a draft of {int} of {string} and paid the deposit with the card {string}")
    public void hasSubmittedWithDeposit(Person person, int quantity, String sku, String card) {
        shopping.isReady(person);
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        shopping.opens(person, "/checkout");
        ordering.presses(person, "Submit for approval", "", card);
        ordering.seesDraft(person);
        reference = visitors.browser(person).last().address().getPath().replaceFirst(".*/", "");
    }

    @Then("the deposit of {string} is given back to {newcomer}")
    public void depositIsGivenBack(String amount, Person person) {
        assertThat(page(person).page().select("[data-b2b-deposit=back]").text()).isEqualTo(amount);
        visitors.mailbox().next(person.email(), 0, mail -> mail.says(reference) && mail.says("given back"));
    }

    @Then("the order of the draft has the payment status {string} for the newcomer {newcomer}")
    public void orderHasStatusForNewcomer(String status, Person person) {
        orderHasStatus(status, person);
    }

    @Then("the confirmation does not take the draft for an earlier order")
    public void doesNotWarnOfPoNumber() {
        assertThat(visitors.answer().page().select("main .b2b-ask").text()).isEmpty();
    }

    // The merchant

    /** The merchant's page of the draft. */
    private ShopBrowser desk() {
        ShopBrowser admin = merchant.admin();
        admin.visit(LIST + "?heap=ALL&text=" + reference);
        Element row = admin.last().page().selectFirst("[data-b2b-draft=" + reference + "]");
        assertThat(row).as(admin.last().toString()).isNotNull();
        admin.visit(row.select("a[href*=/b2b-draft/]").attr("abs:href"));
        assertThat(admin.last().status()).as(admin.last().toString()).isEqualTo(200);
        return admin;
    }

    private static ShopForm form(ShopBrowser admin, String act) {
        return admin.formTo(act, "csrfToken");
    }

    /** The page shows what became of it when the shop is done. */
    private static void send(ShopBrowser admin, ShopForm form) {
        admin.submit(form);
        admin.follow();
        if (admin.last().status() == 200) {
            String path = admin.last().address().getPath();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> admin.last().page().select("[data-b2b-busy]").isEmpty()
                            || admin.visit(path)
                                    .page()
                                    .select("[data-b2b-busy]")
                                    .isEmpty());
        }
    }

    private void edits(String field, String value) {
        ShopBrowser admin = desk();
        send(admin, form(admin, "/edit").with(field, value));
        assertThat(admin.last().status()).as(admin.last().toString()).isEqualTo(200);
    }

    private String field(ShopBrowser admin, String sku, String name) {
        return admin.last()
                .page()
                .select("[data-b2b-line=" + sku + "] input[name^=" + name + "]")
                .attr("name");
    }

    @When("the merchant sets the {word} of {string} in the draft to {string}")
    public void sets(String name, String sku, String value) {
        edits(field(desk(), sku, name), value);
    }

    @When("the merchant takes {string} off the draft")
    public void takesOff(String discount) {
        edits("discount", discount);
    }

    @When("the merchant adds {int} of {string} to the draft")
    public void adds(int quantity, String sku) {
        ShopBrowser admin = desk();
        send(admin, form(admin, "/edit").with("newSku.0", sku).with("newQuantity.0", String.valueOf(quantity)));
        assertThat(admin.last().page().select("[data-b2b-line=" + sku + "]"))
                .as(admin.last().toString())
                .hasSize(1);
    }

    @When("the merchant approves the draft")
    public void approves() {
        ShopBrowser admin = desk();
        send(admin, form(admin, "/approve"));
    }

    @When("the merchant approves the draft all the same")
    public void approvesAllTheSame() {
        ShopBrowser admin = desk();
        assertThat(admin.last().page().select("input[name=accept]")).hasSize(1);
        send(admin, form(admin, "/approve").with("accept", "true"));
    }

    @When("the merchant sends an invoice for the draft")
    public void invoices() {
        ShopBrowser admin = desk();
        ShopForm form = form(admin, "/approve");
        send(admin, form.goingTo(admin.last().address().getPath() + "/invoice"));
    }

    @When("the merchant takes the invoice of the draft back")
    public void withdraws() {
        ShopBrowser admin = desk();
        send(admin, form(admin, "/withdraw"));
    }

    @When("the merchant declines the draft because {string}")
    public void declines(String reason) {
        ShopBrowser admin = desk();
        send(admin, form(admin, "/decline").with("reason", reason));
    }

    @When("the merchant declines the draft without a reason")
    public void declinesWithoutReason() {
        declines(" ");
    }

    @Given("the merchant has the draft open in a first tab")
    public void hasOpen() {
        firstTab = form(desk(), "/approve");
    }

    @When("the merchant presses {string} in the first tab of the draft")
    public void pressesInFirstTab(String button) {
        send(merchant.admin(), firstTab);
    }

    @Then("the draft stands on the heap {string} of the merchant")
    public void standsOn(String heap) {
        ShopBrowser admin = merchant.admin();
        admin.visit(LIST + "?heap=" + heap + "&text=" + reference);
        assertThat(admin.last().page().select("[data-b2b-draft=" + reference + "]"))
                .as(admin.last().toString())
                .hasSize(1);
        assertThat(Integer.parseInt(admin.last()
                        .page()
                        .select("[data-b2b-count=" + heap + "] b")
                        .text()))
                .isPositive();
    }

    @Then("the draft is {string} for the merchant")
    public void isForMerchant(String status) {
        assertThat(desk().last().page().select("h3 [data-b2b-draft-status]").attr("data-b2b-draft-status"))
                .as(merchant.admin().last().toString())
                .isEqualTo(status);
    }

    @Then("the draft's {string} is {string} for the merchant")
    public void sumIs(String sum, String amount) {
        assertThat(desk().last().page().select("[data-b2b-sum=" + sum + "] dd").text())
                .isEqualTo(amount);
    }

    @Then("each of these is refused by the form of the draft")
    public void eachIsRefused(DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            ShopBrowser admin = desk();
            String name = row.get("field");
            String field = name.equals("quantity") || name.equals("price") ? field(admin, "COF-ESP-1KG", name) : name;
            send(admin, form(admin, "/edit").with(field, row.get("typed")));
            assertThat(admin.last().status()).as("%s: %s", row, admin.last()).isEqualTo(400);
            assertThat(admin.last().page().select(".error[role=alert]").text())
                    .as(row.toString())
                    .contains(row.get("says"));
            assertThat(admin.last().page().select("[name=" + field + "]").attr("value"))
                    .as("what was typed is kept")
                    .isEqualTo(row.get("typed"));
        }
    }

    // The buyer

    private Answer page(Person person) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            shopping.isReady(person);
        }
        return visitors.browser(person).visit(PAGES + reference);
    }

    private static String mark(Answer page, String mark) {
        return page.page().select("dl[" + mark + "]").attr(mark);
    }

    @Then("the draft is {string} for {person}")
    public void isFor(String status, Person person) {
        Answer page = page(person);
        assertThat(mark(page, "data-b2b-draft-status")).as(page.toString()).isEqualTo(status);
    }

    @Then("the draft still shows the ordered total to {person}")
    public void showsOrderedTotal(Person person) {
        assertThat(page(person).page().select("[data-b2b-total]").text()).isEqualTo(orderedTotal);
    }

    @Then("{person} sees the new total {string} and the old one in the draft")
    public void seesBoth(Person person, String total) {
        Answer page = page(person);
        assertThat(page.page().select("[data-b2b-total]").text()).isEqualTo(total);
        assertThat(page.page().select("[data-b2b-was-total]").text()).isEqualTo(orderedTotal);
        assertThat(page.page().select("[data-b2b-change=DEARER] .b2b-was")).isNotEmpty();
    }

    @When("{person} agrees to the draft")
    public void agrees(Person person) {
        answers(person, "accept");
    }

    @When("{person} refuses the draft")
    public void refuses(Person person) {
        answers(person, "refuse");
    }

    private void answers(Person person, String answer) {
        visitors.countMails(person);
        page(person);
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formTo(PAGES + reference + "/consent", "version").with("answer", answer));
        Answer page = browser.follow();
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            ShopBrowser admin = desk();
            return admin.last().page().select("[data-b2b-busy]").isEmpty();
        });
        visitors.look(browser);
    }

    @When("{person} pays the draft with the card {string}")
    public void pays(Person person, String card) {
        page(person);
        ShopBrowser browser = visitors.browser(person);
        firstTab = browser.formTo(PAGES + reference + "/pay", "cardNumber");
        browser.submit(firstTab.with("savedCard", "").with("cardNumber", card));
        browser.follow();
    }

    @When("{person} pays the draft without a card")
    public void paysWithoutCard(Person person) {
        pays(person, "");
    }

    @When("{person} pays the draft once more with the card {string}")
    public void paysOnceMore(Person person, String card) {
        page(person);
        ShopBrowser browser = visitors.browser(person);
        browser.submit(anyForm(browser, "/pay").with("cardNumber", card));
        browser.follow();
    }

    /** As a script does: from any form of the shop, with the fields of the contract alone. */
    private ShopForm anyForm(ShopBrowser browser, String act) {
        browser.visit("/account");
        return browser.formTo("/sign-out", "csrfToken").goingTo(PAGES + reference + act);
    }

    @Then("{person} can neither see, answer nor pay the draft")
    public void cannotTouch(Person person) {
        shopping.isReady(person);
        ShopBrowser browser = visitors.browser(person);
        assertThat(browser.open(PAGES + reference).status()).isEqualTo(404);
        for (String act : new String[] {"/consent", "/pay"}) {
            browser.submit(anyForm(browser, act).with("answer", "accept").with("cardNumber", "4111111111111111"));
            assertThat(browser.last().status())
                    .as("%s: %s", act, browser.last())
                    .isEqualTo(404);
        }
    }

    // The order

    private Answer order(Person person) {
        Answer page = page(person);
        String path = page.page().select("a[href*=/account/orders/]").attr("href");
        assertThat(path).as(page.toString()).isNotEmpty();
        return visitors.browser(person).visit(path);
    }

    @Then("the order of the draft has the payment status {string} for {person}")
    public void orderHasStatus(String status, Person person) {
        assertThat(order(person).page().select("[data-b2b-payment-status]").attr("data-b2b-payment-status"))
                .isEqualTo(status);
    }

    @Then("the order of the draft has the total {string} for {person}")
    public void orderHasTotal(String total, Person person) {
        assertThat(order(person).page().select("[data-b2b-total]").text()).isEqualTo(total);
    }

    @Then("the order of the draft is due {int} days from today in {string}")
    public void isDue(int days, String zone) {
        LocalDate due = LocalDate.now(ZoneId.of(zone)).plusDays(days);
        assertThat(visitors.answer().text())
                .contains(due.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.US)));
    }

    @Then("a mail to {person} about the draft says {string}")
    public void mailSays(Person person, String words) {
        visitors.mailbox().next(person.email(), 0, mail -> mail.says(words) && (mail.says(reference)));
    }
}
