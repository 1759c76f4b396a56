package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox.Mail;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Saved cards: their page, and paying with them. */
public class SavingCards {

    private static final String CARDS = "/account/cards";
    private static final String ORDERS = "/account/orders/";
    private static final String CARD = "main [data-b2b-saved-card]";
    private static final String MARK = "data-b2b-saved-card";

    /** With whatever stands between its digits. */
    private static final Pattern NUMBER =
            Pattern.compile("4111[ -]?1111[ -]?1111[ -]?1111|4000[ -]?0000[ -]?0000[ -]?0077");

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Shopping shopping;
    private final Ordering ordering;
    private final PayingLater payingLater;
    private final OwnRecords records;
    private final Merchant merchant;
    private String cardId;
    private String orderPath;
    private ShopForm open;

    public SavingCards(
            Visitors visitors,
            SigningIn signingIn,
            Shopping shopping,
            Ordering ordering,
            PayingLater payingLater,
            OwnRecords records,
            Merchant merchant) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.shopping = shopping;
        this.ordering = ordering;
        this.payingLater = payingLater;
        this.records = records;
        this.merchant = merchant;
    }

    private static List<String> ids(Answer answer) {
        return answer.page().select(CARD).eachAttr(MARK);
    }

    // The page

    @When("{newcomer} saves the card {string} as {string}")
    public void saves(Person person, String number, String name) {
        visitors.countMails(records.newcomer("Kim"));
        sends(person, number, "12/39", "123", name);
        Answer answer = signingIn.browserOf(person).follow();
        assertThat(answer.page().select("[data-b2b-card-added]"))
                .as(answer.toString())
                .hasSize(1);
        cardId = ids(answer).get(0);
    }

    @Then("nothing of this can be saved by {newcomer}, as its field says, and no number comes back")
    public void cannotSave(Person person, List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            sends(person, text(row, "number"), text(row, "expiry"), text(row, "cvc"), text(row, "name"));
            Answer answer = visitors.answer();
            assertThat(answer.status()).as(row + ": " + answer).isEqualTo(400);
            Element field = answer.page().selectFirst("[name=" + row.get("field") + "][aria-invalid=true]");
            assertThat(field).as(row + ": " + answer).isNotNull();
            assertThat(answer.page()
                            .selectFirst("#" + field.attr("aria-describedby"))
                            .text())
                    .isNotBlank();
            assertThat(answer.body().replaceAll("[\\s-]", "")).doesNotContain("4111111111111111");
        }
        hasNone(person);
    }

    private static String text(Map<String, String> row, String column) {
        return row.get(column) == null ? "" : row.get(column);
    }

    @When("{newcomer} sends the card {string}, {string}, {string} named {string} to be saved")
    public void sends(Person person, String number, String expiry, String cvc, String name) {
        signingIn.browserOf(person).submit(form(person, number, expiry, cvc, name));
    }

    private ShopForm form(Person person, String number, String expiry, String cvc, String name) {
        ShopBrowser browser = signingIn.browserOf(person);
        browser.visit(CARDS);
        return browser.formTo(CARDS, "cardNumber")
                .with("cardNumber", number)
                .with("cardExpiry", expiry)
                .with("cardCvc", cvc)
                .with("cardName", name);
    }

    @When("{newcomer} sends the same card {string} twice")
    public void sendsTwice(Person person, String number) {
        ShopForm form = form(person, number, "12/39", "", "");
        ShopBrowser browser = signingIn.browserOf(person);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> browser.submit(form));
        assertThat(browser.submit(form).status()).isLessThan(400);
        assertThat(second.join().status()).isLessThan(400);
        assertThat(browser.submit(form).status()).isLessThan(400);
    }

    @When("{newcomer} looks at the saved cards")
    public void looks(Person person) {
        signingIn.browserOf(person).visit(CARDS);
    }

    @When("{person} looks at the saved cards of a location")
    public void looksAtCards(Person person) {
        signingIn.isSignedIn(person);
        visitors.browser(person).open(CARDS);
    }

    @Then("the page lists the saved card {string} named {string}")
    public void lists(String card, String name) {
        Element listed = visitors.answer().page().selectFirst(CARD);
        assertThat(listed).as(visitors.answer().toString()).isNotNull();
        assertThat(listed.text()).contains(card, name);
    }

    @Then("the page lists no saved card")
    public void listsNone() {
        assertThat(ids(visitors.answer())).as(visitors.answer().toString()).isEmpty();
    }

    @Then("{newcomer}'s location has the saved card {string}")
    public void hasCard(Person person, String card) {
        Answer page = signingIn.browserOf(person).visit(CARDS);
        assertThat(page.page().select(CARD).text()).as(page.toString()).contains(card);
    }

    @Then("{newcomer}'s location has no saved card")
    public void hasNone(Person person) {
        has(person, 0);
    }

    @Then("{newcomer}'s location has {int} saved card(s)")
    public void has(Person person, int count) {
        Answer page = signingIn.browserOf(person).visit(CARDS);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(ids(page)).hasSize(count);
    }

    @Then("{newcomer} gets a mail about a card that says {string} and {string}")
    public void getsMail(Person person, String one, String other) {
        Mail mail =
                visitors.mailbox().next(person.email(), visitors.mailsBefore(person), candidate -> candidate.says(one));
        assertThat(mail.says(other)).as(mail.toString()).isTrue();
    }

    @When("{newcomer} removes the saved card")
    public void removes(Person person) {
        visitors.countMails(records.newcomer("Kim"));
        ShopBrowser browser = signingIn.browserOf(person);
        browser.visit(CARDS);
        browser.click("Remove");
        browser.submit(browser.formWithButton("Remove card"));
        Answer answer = browser.follow();
        assertThat(answer.page().select("[data-b2b-card-removed]"))
                .as(answer.toString())
                .hasSize(1);
    }

    @When("{newcomer} tries to remove the saved card of Kim")
    public void triesToRemove(Person person) {
        tryToRemove(signingIn.browserOf(person));
    }

    @When("{person} tries to remove the saved card of Kim")
    public void strangerTriesToRemove(Person person) {
        tryToRemove(visitors.browser(person));
    }

    private void tryToRemove(ShopBrowser browser) {
        browser.visit("/account");
        browser.submit(browser.formTo("/sign-out", "csrfToken")
                .goingTo(CARDS + "/" + cardId + "/remove")
                .with("confirm", "true"));
    }

    // Paying

    @Given("{newcomer} has {int} of {string} at the checkout")
    public void isAtCheckout(Person person, int quantity, String sku) {
        signingIn.browserOf(person);
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        Answer answer = visitors.browser(person).visit("/checkout");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Then("the form offers the saved card {string}")
    public void offers(String card) {
        Element offered = visitors.answer().page().selectFirst(CARD);
        assertThat(offered).as(visitors.answer().toString()).isNotNull();
        assertThat(offered.text()).contains(card);
        assertThat(offered.select("input[type=radio][checked]")).hasSize(1);
    }

    @Then("the form offers no saved card")
    public void offersNone() {
        assertThat(visitors.answer().page().select("input[name=savedCard], input[name=saveCard][checked]"))
                .isEmpty();
        assertThat(visitors.answer().page().select("input[name=cardNumber]")).hasSize(1);
    }

    @When("{newcomer} presses the button {string} with the saved card")
    public void pays(Person person, String button) {
        ShopBrowser browser = visitors.browser(person);
        ShopForm form = browser.formWithButton(button);
        assertThat(form.value("savedCard")).isEqualTo(cardId);
        browser.submit(form);
        keepOrder(browser.follow());
    }

    @When("{newcomer} presses the button {string} with the saved card and types {string} as well")
    public void paysWithTwo(Person person, String button, String number) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formWithButton(button).with("cardNumber", number));
    }

    @When("{newcomer} presses the button {string} with the new card {string}, to be saved")
    public void paysWithNew(Person person, String button, String number) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formWithButton(button)
                .with("cardNumber", number)
                .with("cardExpiry", "12/39")
                .with("cardCvc", "123")
                .with("saveCard", "true"));
        keepOrder(browser.follow());
    }

    private void keepOrder(Answer answer) {
        if (answer.address().getPath().startsWith("/checkout/confirmation/")) {
            orderPath = ORDERS + answer.address().getPath().replaceFirst(".*/", "");
        }
    }

    @Then("{newcomer} has an order that is {string}")
    public void hasOrder(Person person, String status) {
        assertThat(orderPath).as(visitors.answer().toString()).isNotNull();
        Answer order = visitors.browser(person).visit(orderPath);
        assertThat(order.page().select("main [data-b2b-payment-status]").attr("data-b2b-payment-status"))
                .isEqualTo(status);
    }

    @Then("{newcomer} has no order")
    public void hasNoOrder(Person person) {
        Answer orders = visitors.browser(person).visit("/account/orders");
        assertThat(orders.page().select("main [data-b2b-order]")).isEmpty();
    }

    @When("{newcomer} pays the rest of that order with the saved card")
    public void paysRest(Person person) {
        ShopBrowser browser = visitors.browser(person);
        openOrder(browser);
        ShopForm form = browser.formTo(orderPath + "/pay", "savedCard");
        assertThat(form.value("savedCard")).isEqualTo(cardId);
        browser.submit(form);
        Answer answer = browser.follow();
        assertThat(answer.page().select("[data-b2b-paid]"))
                .as(answer.toString())
                .hasSize(1);
    }

    private void openOrder(ShopBrowser browser) {
        if (orderPath == null) {
            orderPath = ORDERS + browser.last().address().getPath().replaceFirst(".*/", "");
        }
        browser.visit(orderPath);
    }

    @Given("{newcomer} has the page open on which that order is paid")
    public void hasPageOpen(Person person) {
        ShopBrowser browser = visitors.browser(person);
        openOrder(browser);
        open = browser.formTo(orderPath + "/pay", "savedCard");
    }

    @When("{newcomer} sends that page with the saved card")
    public void sendsPage(Person person) {
        visitors.browser(person).submit(open);
    }

    @When("the merchant sends an invoice for the draft of {newcomer}")
    public void sendsInvoice(Person person) {
        String reference = visitors.browser(person).last().address().getPath().replaceFirst(".*/", "");
        orderPath = "/account/drafts/" + reference;
        ShopBrowser admin = merchant.browser();
        admin.visit("/admin/b2b-draft?heap=ALL&text=" + reference);
        Element row = admin.last().page().selectFirst("[data-b2b-draft=" + reference + "]");
        assertThat(row).as(admin.last().toString()).isNotNull();
        admin.visit(row.select("a[href*=/b2b-draft/]").attr("abs:href"));
        ShopForm form = admin.formTo("/approve", "csrfToken");
        admin.submit(form.goingTo(admin.last().address().getPath() + "/invoice"));
        admin.follow();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !visitors.browser(person)
                .visit(orderPath)
                .page()
                .select("[data-b2b-draft-status=INVOICED]")
                .isEmpty());
    }

    @When("{newcomer} pays that draft with the saved card")
    public void paysDraft(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formTo(orderPath + "/pay", "savedCard"));
        keepOrder(browser.follow());
    }

    // By hand

    @When("{person}'s script pays the checkout with the saved card of Kim and the PO number {string}")
    public void scriptPaysCheckout(Person person, String poNumber) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formTo("/checkout/submit", "poNumber")
                .with("poNumber", poNumber)
                .without("cardNumber")
                .with("savedCard", cardId));
    }

    @When("{person}'s script pays the order with the saved card of Kim")
    public void scriptPaysOrder(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(payingLater.form(person).without("cardNumber").with("savedCard", cardId));
    }

    // What nobody sees

    @Then("no file of the demo has the number of a card")
    public void noFileHasANumber() throws IOException {
        Path data = visitors.demo().data();
        List<Path> written;
        try (Stream<Path> files = Files.walk(data);
                Stream<Path> outputs = Files.list(data.getParent())) {
            written = Stream.concat(files, outputs.filter(file -> file.getFileName()
                            .toString()
                            .startsWith(data.getFileName() + "-output")))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        assertThat(written)
                .as("database and logs")
                .anyMatch(file -> file.toString().contains("database"))
                .anyMatch(file -> file.toString().contains("log"));
        assertThat(written)
                .allSatisfy(file -> assertThat(NUMBER.matcher(read(file)).find())
                        .as(file.toString())
                        .isFalse());
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\0", "");
        } catch (NoSuchFileException e) {
            // Files of the search index come and go.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
