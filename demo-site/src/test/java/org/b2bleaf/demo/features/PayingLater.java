package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Paying what is open of an order on its page. */
public class PayingLater {

    private static final String ORDERS = "/account/orders/";
    private static final String GOOD_CARD = "4111111111111111";

    private final Visitors visitors;
    private final Shopping shopping;
    private String orderNumber;
    private BigDecimal openBefore;
    private ShopForm firstTab;
    private ShopForm secondTab;

    public PayingLater(Visitors visitors, Shopping shopping) {
        this.visitors = visitors;
        this.shopping = shopping;
    }

    /** The order that was placed last. */
    private String path() {
        if (orderNumber == null) {
            orderNumber = visitors.answer().address().getPath().replaceFirst(".*/", "");
        }
        return ORDERS + orderNumber;
    }

    /** As the page of the order shows it, with a new card chosen. */
    ShopForm form(Person person) {
        String path = path();
        ShopBrowser browser = visitors.browser(person);
        browser.visit(path);
        return browser.formTo(path + "/pay", "cardNumber").with("savedCard", "");
    }

    private Answer send(Person person, ShopForm form, String amount, String card) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(form.with("amount", amount).with("cardNumber", card));
        return browser.follow();
    }

    @When("{person} pays {string} of the order later with the card {string}")
    public void pays(Person person, String amount, String card) {
        send(person, form(person), amount, card);
    }

    @Then("the payment of {string} is thanked for")
    public void isThankedFor(String amount) {
        Answer answer = visitors.answer();
        assertThat(answer.page().select("main [data-b2b-paid]").text())
                .as(answer.toString())
                .contains(amount);
    }

    @Then("the order paid later is {string}")
    public void isStatus(String status) {
        Answer answer = visitors.answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(status(answer)).isEqualTo(status);
    }

    private static String status(Answer answer) {
        return answer.page().select("main [data-b2b-payment-status]").attr("data-b2b-payment-status");
    }

    @Then("{person} finds the order paid later {string}")
    public void finds(Person person, String status) {
        visitors.browser(person).visit(path());
        isStatus(status);
    }

    @Then("{person} finds the order paid later {string} in a moment")
    public void findsInAMoment(Person person, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> status(visitors.browser(person).visit(path())).equals(status));
    }

    @Then("nothing can be paid of that order any more")
    public void nothingCanBePaid() {
        assertThat(visitors.current().findFormTo(path() + "/pay", "cardNumber")).isEmpty();
    }

    // Tabs

    @Given("{person} has the order to pay open in two tabs")
    public void hasTwoTabs(Person person) {
        firstTab = form(person);
        secondTab = form(person);
        openBefore = new BigDecimal(firstTab.value("open"));
    }

    @When("{person} sends the first tab's payment of {string} twice at once")
    public void sendsTwice(Person person, String amount) {
        ShopBrowser browser = visitors.browser(person);
        ShopForm form = firstTab.with("amount", amount).with("cardNumber", GOOD_CARD);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> browser.submit(form));
        assertThat(browser.submit(form).status()).isLessThan(400);
        assertThat(second.join().status()).isLessThan(400);
    }

    @When("{person} goes back and sends it again")
    public void sendsAgain(Person person) {
        ShopBrowser browser = visitors.browser(person);
        assertThat(browser.submit(firstTab).status()).isLessThan(400);
        browser.follow();
    }

    @When("{person} sends the second tab's payment of {string}")
    public void sendsSecondTab(Person person, String amount) {
        send(person, secondTab, amount, GOOD_CARD);
    }

    @Then("{string} of it were paid in all")
    public void werePaid(String amount) {
        Element open = visitors.answer().page().selectFirst("main input[name=open]");
        assertThat(open).as(visitors.answer().toString()).isNotNull();
        assertThat(openBefore.subtract(new BigDecimal(open.attr("value"))))
                .isEqualByComparingTo(new BigDecimal(amount.substring(1)));
    }

    // Others, and scripts

    @Then("{person} can neither see nor pay the order paid later")
    public void cannotPay(Person person) {
        String path = path();
        shopping.isReady(person);
        ShopBrowser browser = visitors.browser(person);
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open(path + "/pay").status()).isEqualTo(404);
        assertThat(script(browser, path, "", GOOD_CARD).status()).isEqualTo(404);
    }

    @When("{person}'s script pays {string} of the order with the card {string}")
    public void scriptPays(Person person, String amount, String card) {
        script(visitors.browser(person), path(), amount, card);
        visitors.browser(person).follow();
    }

    /** From any form of the shop, with the fields of the contract alone. */
    private static Answer script(ShopBrowser browser, String path, String amount, String card) {
        browser.visit("/account");
        return browser.submit(browser.formTo("/sign-out", "csrfToken")
                .goingTo(path + "/pay")
                .with("amount", amount)
                .with("cardNumber", card));
    }
}
