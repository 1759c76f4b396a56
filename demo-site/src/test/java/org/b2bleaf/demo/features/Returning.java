package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Returning something of an order, by the buyer and by the merchant. The order is the one that somebody has got last. */
public class Returning {

    private static final String LIST = "/admin/b2b-return";

    private final Visitors visitors;
    private final Shopping shopping;
    private final Ordering ordering;
    private final Merchant merchant;
    private final MerchantsOrders orders;
    private String orderNumber;
    private String reference;
    private String amount;
    private Answer decision;
    private ShopBrowser first;
    private ShopBrowser second;
    private ShopForm firstForm;
    private ShopForm secondForm;

    public Returning(
            Visitors visitors, Shopping shopping, Ordering ordering, Merchant merchant, MerchantsOrders orders) {
        this.visitors = visitors;
        this.shopping = shopping;
        this.ordering = ordering;
        this.merchant = merchant;
        this.orders = orders;
    }

    // The order

    @Given("{person} has got {int} of {string}, ordered as {string}")
    public void hasGot(Person person, int quantity, String sku, String poNumber) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        visitors.browser(person).visit("/checkout");
        ordering.presses(person, "Submit order", poNumber);
        isSent(person);
    }

    @Given("{person} has got {int} of {string}, ordered as {string} and paid by card")
    public void hasGotPaid(Person person, int quantity, String sku, String poNumber) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        visitors.browser(person).visit("/checkout");
        ordering.submitsCheckout(person, poNumber, "4111111111111111");
        isSent(person);
        orders.recordsRest();
    }

    private void isSent(Person person) {
        ordering.seesConfirmation(person);
        orderNumber = visitors.answer().address().getPath().replaceFirst(".*/", "");
        orders.fulfils("Posten", "TRACK-" + orderNumber);
    }

    private String path() {
        return "/account/orders/" + orderNumber;
    }

    @Then("{person} finds the button to return something on the page of the order")
    public void findsButton(Person person) {
        assertThat(visitors.browser(person).visit(path()).page().select("main a[href$=/return]"))
                .hasSize(1);
    }

    @Then("{person} finds no button to return something on the page of the order")
    public void findsNoButton(Person person) {
        assertThat(visitors.browser(person).visit(path()).page().select("main a[href$=/return]"))
                .isEmpty();
    }

    // The request

    private ShopForm form(ShopBrowser browser) {
        browser.visit(path() + "/return");
        return browser.formTo(path() + "/return", "quantity");
    }

    private void asks(Person person, String quantity, String reason, String note) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(
                form(browser).with("quantity", quantity).with("reason", reason).with("note", note));
    }

    @When("{person} asks to return {string} of it because {string} and notes {string}")
    public void asksToReturn(Person person, String quantity, String reason, String note) {
        asks(person, quantity, reason, note);
        Answer answer = visitors.browser(person).follow();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        reference = answer.address().getPath().replaceFirst(".*/", "");
        assertThat(reference).as(answer.toString()).startsWith("R-");
    }

    @Then("{person} is thanked for the request, and it is {string}")
    public void isThanked(Person person, String status) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.page().select("[data-b2b-return-requested]")).hasSize(1);
        assertStatus(answer, status);
    }

    /** @return the reference of a return that was just asked for */
    String returnOf(Person person, String poNumber) {
        merchant.isSignedIn();
        hasGot(person, 1, "COF-ESP-1KG", poNumber);
        asksToReturn(person, "1", "DAMAGED", "");
        return reference;
    }

    private static void assertStatus(Answer answer, String status) {
        assertThat(answer.page().select("main header [data-b2b-return-status]").attr("data-b2b-return-status"))
                .as(answer.toString())
                .isEqualTo(status);
    }

    @Then("a mail to {person} says {string} of the return")
    public void mailSays(Person person, String words) {
        visitors.mailbox().next(person.email(), 0, mail -> mail.says(words) && mail.says(reference));
    }

    @Then("{person}'s account counts {int} return(s)")
    public void accountCounts(Person person, int atLeast) {
        Answer account = visitors.browser(person).visit("/account");
        assertThat(account.page().select("[data-b2b-waiting=returns]")).hasSize(atLeast);
        assertThat(account.page().select("main a[href=/account/returns]")).hasSize(1);
    }

    @Then("{person} finds the return {string}, and {string} on its page")
    public void finds(Person person, String status, String words) {
        Answer answer = visitors.browser(person).visit("/account/returns/" + reference);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertStatus(answer, status);
        assertThat(answer.page().select("main").text()).contains(words).doesNotContain("??");
    }

    @Then("each of these requests of {person} is refused")
    public void eachIsRefused(Person person, DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            asks(person, text(row.get("quantity")), text(row.get("reason")), "Hello");
            Answer answer = visitors.browser(person).last();
            assertThat(answer.status()).as("%s: %s", row, answer).isEqualTo(400);
            assertThat(answer.page().select("main [role=alert]").text()).contains(row.get("says"));
            assertThat(answer.page().select("main textarea").text()).isEqualTo("Hello");
        }
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Then("a note of 501 characters is refused")
    public void longNoteIsRefused() {
        ShopBrowser browser = visitors.current();
        Answer answer = browser.submit(
                form(browser).with("quantity", "1").with("reason", "OTHER").with("note", "x".repeat(501)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.page().select("#b2b-return-note-problem").text()).contains("500");
    }

    @Then("a line of another order is refused")
    public void foreignLineIsRefused() {
        ShopBrowser browser = visitors.current();
        Answer answer = browser.submit(
                form(browser).with("line", "1").with("quantity", "1").with("reason", "OTHER"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.page().select("main [role=alert]").text()).contains("not a line of the order");
    }

    @Then("{person} has no return of this order")
    public void hasNone(Person person) {
        hasReturns(person, 0);
    }

    @Then("{person} has {int} return(s) of this order")
    public void hasReturns(Person person, int count) {
        Answer list = visitors.browser(person).visit("/account/returns?order=" + orderNumber);
        assertThat(list.page().select("main [data-b2b-return]"))
                .as(list.toString())
                .hasSize(count);
    }

    @When("{person} sends the form of a return twice at once")
    public void sendsTwice(Person person) {
        ShopBrowser browser = visitors.browser(person);
        ShopForm form = form(browser).with("quantity", "1").with("reason", "DAMAGED");
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> browser.submit(form));
        assertThat(browser.submit(form).status()).isEqualTo(302);
        assertThat(other.join().status()).isEqualTo(302);
    }

    @Then("{person} cannot return anything of the order placed last, as it {string}")
    public void cannotReturn(Person person, String why) {
        if (orderNumber == null) {
            orderNumber = visitors.answer().address().getPath().replaceFirst(".*/", "");
        }
        ShopBrowser browser = visitors.browser(person).inAnotherTab();
        Answer page = browser.visit(path() + "/return");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("[data-b2b-return-blocked]").text()).contains(why);
        assertThat(browser.findFormTo(path() + "/return", "quantity")).isEmpty();
        browser.visit("/account");
        Answer posted = browser.submit(browser.formTo("/sign-out", "csrfToken")
                .goingTo(path() + "/return")
                .with("line", "COF-ESP-1KG")
                .with("quantity", "1")
                .with("reason", "DAMAGED"));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(400);
        assertThat(posted.text()).contains(why);
    }

    @Then("the order cannot be returned by {person}, who does not find its return either")
    public void cannotBeReturnedBy(Person person) {
        shopping.isReady(person);
        ShopBrowser browser = visitors.browser(person);
        assertThat(browser.open(path() + "/return").status()).isEqualTo(404);
        assertThat(browser.open("/account/returns/" + reference).status()).isEqualTo(404);
        assertThat(browser.visit("/account/returns").page().select("[data-b2b-return=" + reference + "]"))
                .isEmpty();
        browser.visit("/account");
        Answer posted = browser.submit(browser.formTo("/sign-out", "csrfToken")
                .goingTo(path() + "/return")
                .with("line", "COF-ESP-1KG")
                .with("quantity", "1")
                .with("reason", "DAMAGED"));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(404);
    }

    // The merchant

    private Document desk(ShopBrowser admin) {
        Answer list = admin.visit(LIST + "?status=ALL&text=" + reference);
        Element link = list.page().selectFirst("tr[data-b2b-return=" + reference + "] a");
        assertThat(link).as(list.toString()).isNotNull();
        Answer page = admin.visit(link.attr("abs:href"));
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.page().select(".b2b-return").text()).doesNotContain("??");
        return page.page();
    }

    private ShopForm form(ShopBrowser admin, String act) {
        desk(admin);
        return admin.formTo("/" + act, "key");
    }

    private void send(ShopBrowser admin, ShopForm form) {
        admin.submit(form);
        decision = admin.follow();
    }

    private void isDone() {
        assertThat(decision.status()).as(decision.toString()).isEqualTo(200);
        assertThat(decision.page().select("[data-b2b-late]")).isEmpty();
    }

    @Then("the merchant's menu counts the return")
    public void menuCounts() {
        Answer answer = merchant.admin().visit("/admin/b2b-dashboard/waiting");
        assertThat(answer.page().select("[data-b2b-waiting=returns]").attr("data-b2b-waiting-count"))
                .as(answer.toString())
                .matches("[1-9]\\d*");
    }

    @When("the merchant approves {int} of the return and writes {string}")
    public void approves(int quantity, String words) {
        ShopForm form = form(merchant.admin(), "approve").with("note", words);
        String field =
                desk(merchant.admin()).selectFirst("input[name^=quantity.]").attr("name");
        send(merchant.admin(), form.with(field, String.valueOf(quantity)));
        isDone();
    }

    @When("the merchant declines the return because {string}")
    public void declines(String reason) {
        send(merchant.admin(), form(merchant.admin(), "decline").with("reason", reason));
    }

    @When("the merchant gets the goods of the return")
    public void receives() {
        send(merchant.admin(), form(merchant.admin(), "receive").tick("restock", "true"));
        isDone();
    }

    @When("the merchant settles the return as proposed")
    public void settles() {
        ShopForm form = form(merchant.admin(), "settle");
        amount = form.value("amount");
        send(merchant.admin(), form);
        isDone();
    }

    @When("the merchant settles the return with {string} because {string}")
    public void settles(String typed, String reason) {
        amount = typed;
        send(
                merchant.admin(),
                form(merchant.admin(), "settle").with("amount", typed).with("amountReason", reason));
        isDone();
    }

    @Then("the merchant cannot settle the return with {string} because {string}, as is said at {string}")
    public void cannotSettle(String typed, String reason, String field) {
        send(
                merchant.admin(),
                form(merchant.admin(), "settle").with("amount", typed).with("amountReason", reason));
        isToldAt(field);
    }

    @Then("the merchant is told so at {string}")
    public void isToldAt(String field) {
        assertThat(decision.status()).as(decision.toString()).isEqualTo(400);
        assertThat(decision.page().select("[data-b2b-problem=" + field + "]").text())
                .as(decision.toString())
                .isNotBlank()
                .doesNotContain("??");
    }

    @Then("the order owes as much less as {int} of {int} are worth")
    public void owesLess(int returned, int ordered) {
        desk(merchant.admin());
        Document order = merchant.admin()
                .visit(merchant.admin()
                        .last()
                        .page()
                        .selectFirst("a[data-b2b-order-link]")
                        .attr("abs:href"))
                .page();
        BigDecimal line =
                euros(order.select("tr[data-b2b-line=COF-ESP-1KG] td").last().text());
        assertThat(new BigDecimal(amount))
                .isGreaterThanOrEqualTo(
                        line.multiply(BigDecimal.valueOf(returned)).divide(BigDecimal.valueOf(ordered)));
        assertThat(euros(order.select("[data-b2b-money=credited] dd").text())).isEqualByComparingTo(amount);
        assertThat(euros(order.select("[data-b2b-figure=total] dd").text())
                        .subtract(
                                euros(order.select("[data-b2b-figure=open] dd").text())))
                .isEqualByComparingTo(amount);
    }

    private static BigDecimal euros(String text) {
        return new BigDecimal(text.replaceAll("[^0-9.]", ""));
    }

    @Then("a credit note of the order names the return")
    public void creditNoteNames() {
        Document order = merchant.admin().last().page();
        assertThat(order.select("tr[data-b2b-paper=CREDIT_NOTE]")).hasSize(1);
        assertThat(order.select("tr[data-b2b-payment=CREDITED]").text()).contains("Return " + reference);
    }

    @Then("the merchant sees the return on the page of its order, with its history")
    public void seesOnOrder() {
        Document order = merchant.admin().last().page();
        assertThat(order.select("[data-b2b-order-returns] tr[data-b2b-return=" + reference + "]"))
                .hasSize(1);
        assertThat(order.select("[data-b2b-history]").text())
                .contains("Return requested", "Return approved", "Return received", reference);
    }

    @Given("two members of the staff have the return open")
    public void bothHaveItOpen() {
        first = merchant.signedInAnew();
        firstForm = form(first, "approve");
        second = merchant.signedInAnew();
        secondForm = form(second, "decline").with("reason", "Not ours");
    }

    @When("one of them approves it and the other one declines it")
    public void bothDecide() {
        send(first, firstForm);
        isDone();
        send(second, secondForm);
    }

    @Then("the other one is told that somebody was faster with the return")
    public void isTold() {
        assertThat(decision.page().select("[data-b2b-late]").text())
                .as(decision.toString())
                .contains("Somebody else");
    }

    @Then("the merchant finds the return by each of these")
    public void findsBy(DataTable table) {
        table.asList().forEach(query -> assertThat(rows(query)).as(query).isEqualTo(1));
    }

    @Then("the merchant does not find the return by any of these")
    public void findsNotBy(DataTable table) {
        table.asList().forEach(query -> assertThat(rows(query)).as(query).isZero());
    }

    private int rows(String query) {
        Answer list = merchant.admin().visit(LIST + "?" + query);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.page().select("tr[data-b2b-return=" + reference + "]").size();
    }
}
