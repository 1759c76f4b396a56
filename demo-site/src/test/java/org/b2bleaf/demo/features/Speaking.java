package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** In which language people are answered. */
public class Speaking {

    private static final List<String> LANGUAGES = List.of("en", "fr", "nb", "pl", "ko", "zh-TW");

    /** What Thymeleaf and Spring write where a text is missing. */
    private static final Pattern MISSING = Pattern.compile("\\?\\?\\S+\\?\\?|No message found");

    private static final List<String> SHOP = List.of(
            "/",
            "/coffee",
            "/espresso-1-kg",
            "/search?q=coffee",
            "/search?q=nothing-like-it",
            "/cart",
            "/checkout",
            "/quick-order",
            "/sign-in",
            "/request-access",
            "/account",
            "/account/location",
            "/account/orders",
            "/account/orders?from=2099-01-01",
            "/account/orders?from=yesterday",
            "/account/orders?print=true",
            "/account/drafts",
            "/account/returns",
            "/account/cards",
            "/account/profile",
            "/no-such-page");

    private static final List<String> ADMIN = List.of(
            "/company",
            "/company/add",
            "/company-location",
            "/b2b-order",
            "/b2b-draft",
            "/b2b-charge",
            "/b2b-return",
            "/b2b-invoice",
            "/b2b-statement",
            "/b2b-catalog",
            "/b2b-access-request",
            "/b2b-mail-template",
            "/b2b-mail",
            "/b2b-import",
            "/b2b-job",
            "/b2b-audit",
            "/b2b-sign-in",
            "/b2b-gate-test",
            "/b2b-settings",
            "/b2b-dashboard");

    private final Visitors visitors;
    private final OwnRecords records;
    private final Merchant merchant;
    private final Shopping shopping;
    private ShopBrowser guest;

    public Speaking(Visitors visitors, OwnRecords records, Merchant merchant, Shopping shopping) {
        this.visitors = visitors;
        this.records = records;
        this.merchant = merchant;
        this.shopping = shopping;
    }

    @After("@languages")
    public void theMerchantReadsEnglishAgain() {
        merchant.browser().asking("en");
    }

    // Guests

    @Then("the sign-in page answers browsers like this")
    public void answersBrowsers(DataTable browsers) {
        for (Map<String, String> row : browsers.asMaps()) {
            Answer page = new ShopBrowser(visitors.demo().shop())
                    .asking(row.get("Accept-Language"))
                    .visit("/sign-in");
            assertLanguage(page, row.get("page"));
            assertThat(page.page().select("main form button").eachText())
                    .as(row.toString())
                    .contains(row.get("button"));
            assertThat(page.headers().allValues("Vary"))
                    .as(row.toString())
                    .anyMatch(it -> it.contains("Accept-Language"));
        }
    }

    @When("a guest's browser asks for {string}")
    public void guestAsks(String languages) {
        guest = new ShopBrowser(visitors.demo().shop()).asking(languages);
        assertLanguage(guest.visit("/"), languages);
    }

    @When("the guest chooses {string} in the shop's list of languages")
    public void guestChooses(String language) {
        choose(guest, language);
    }

    @When("the guest opens {string}")
    public void guestOpens(String path) {
        assertThat(guest.visit(path).status()).isEqualTo(200);
    }

    @Then("the guest reads {string} in {string}")
    public void guestReads(String path, String language) {
        assertLanguage(guest.visit(path), language);
    }

    @Then("another guest whose browser asks for {string} reads {string} in {string}")
    public void otherGuestReads(String languages, String path, String language) {
        assertLanguage(new ShopBrowser(visitors.demo().shop()).asking(languages).visit(path), language);
    }

    // Buyers

    @Given("{newcomer}'s browser asks for {string}")
    public void browserAsks(Person person, String languages) {
        visitors.browser(person).asking(languages);
    }

    @When("{newcomer} chooses {string} in the shop's list of languages")
    public void buyerChooses(Person person, String language) {
        choose(visitors.browser(person), language);
    }

    @Then("{newcomer} reads {string} in {string}")
    public void reads(Person person, String path, String language) {
        assertLanguage(visitors.browser(person).visit(path), language);
    }

    @Then("{newcomer} reads these pages in {string}")
    public void readsPages(Person person, String language, List<String> paths) {
        paths.forEach(path -> reads(person, path, language));
    }

    @Then("{newcomer} reads the price of {string} as {string}")
    public void readsPrice(Person person, String sku, String price) {
        Answer page = visitors.browser(person).visit("/search?q=" + sku);
        assertThat(plain(page.text())).as(page.toString()).contains(price);
    }

    @When("{newcomer} submits {int} of {string} by the button {string}")
    public void submits(Person person, int quantity, String sku, String button) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, quantity, sku);
        visitors.countMails(person);
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/checkout");
        browser.submit(browser.formWithButton(button));
        assertThat(browser.follow().status()).as(browser.last().toString()).isEqualTo(200);
    }

    @Then(
            "the confirmation and the mail to {newcomer} have {string}, a day as French writes it, and no word of English")
    public void pageAndMail(Person person, String amount) {
        Answer page = visitors.browser(person).last();
        Mailbox.Mail mail = visitors.mailbox().next(person.email(), visitors.mailsBefore(person), it -> plain(it.text())
                .contains(amount));
        for (String text : List.of(page.page().select("main").text(), mail.text(), mail.subject())) {
            assertThat(text).doesNotContainPattern("\\b(Order|Thank|Payment|Submitted|Delivery|Due|Location)\\b");
        }
        assertThat(plain(page.text())).contains(amount);
        assertThat(page.page().select("main").text() + mail.text()).contains("Total");
        String day = "\\d{1,2} (janv\\.|févr\\.|mars|avr\\.|mai|juin|juil\\.|août|sept\\.|oct\\.|nov\\.|déc\\.) \\d{4}";
        assertThat(plain(page.text())).containsPattern(day);
        assertThat(plain(mail.text())).containsPattern(day);
    }

    // The staff

    @Then("the menu of the admin answers browsers like this")
    public void menuAnswers(DataTable browsers) {
        for (Map<String, String> row : browsers.asMaps()) {
            merchant.browser().asking(row.get("Accept-Language"));
            List<String> menu = merchant.browser()
                    .visit("/admin/b2b-settings")
                    .page()
                    .select("#sideMenu a")
                    .eachText();
            assertThat(menu)
                    .as(row.get("Accept-Language"))
                    .contains(row.get("B2bCompanies"), row.get("B2bOrders"), row.get("B2bSettings"));
        }
    }

    @Then(
            "the merchant whose browser asks for {string} stores the deposit {string} and {string} of {string}, and reads them back")
    public void storesDeposit(String language, String first, String second, String location) {
        String path = "/admin/company-location/" + records.location(location);
        merchant.browser().asking(language);
        for (String typed : List.of(first, second)) {
            records.visit(path);
            ShopForm form = merchant.browser().formTo(path.substring("/admin".length()), field("name"));
            records.submit(form.with(field("termsType"), "NET")
                    .with(field("netDays"), "30")
                    .with(field("depositPercent"), typed));
            records.visit(path);
            String stored = merchant.browser()
                    .formTo(path.substring("/admin".length()), field("name"))
                    .value(field("depositPercent"));
            assertThat(new BigDecimal(stored.replace(',', '.'))).isEqualByComparingTo(typed.replace(',', '.'));
        }
    }

    // Everybody

    @Then("every page of the shop and of the admin has all its texts in each language")
    public void everyPage() {
        ShopBrowser buyer = visitors.browser(Person.named("Lars"));
        try {
            for (String language : LANGUAGES) {
                buyer.asking(language);
                merchant.browser().asking(language);
                SHOP.forEach(path -> assertNothingMissing(buyer.visit(path), language));
                // Broadleaf's search has an index for each language.
                assertThat(buyer.visit("/search?q=espresso").page().select(".tile-name"))
                        .as(language)
                        .isNotEmpty();
                ADMIN.forEach(path -> assertNothingMissing(merchant.browser().visit("/admin" + path), null));
            }
        } finally {
            buyer.asking("en");
        }
    }

    private static void assertNothingMissing(Answer answer, String language) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        assertThat(answer.body()).as(answer.toString()).doesNotContainPattern(MISSING);
        if (language != null) {
            assertLanguage(answer, language);
        }
    }

    private static void assertLanguage(Answer answer, String language) {
        assertThat(answer.page().select("html").attr("lang"))
                .as(answer.toString())
                .isEqualTo(language);
    }

    private static void choose(ShopBrowser browser, String language) {
        Element button = browser.visit("/search?q=espresso").page().select("form.b2b-languages button").stream()
                .filter(it -> it.attr("lang").equals(language))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No choice of " + language + " on " + browser.last()));
        String kept = button.parent().select("input[type=hidden]").stream()
                .map(it -> "&" + it.attr("name") + "=" + it.val())
                .collect(Collectors.joining());
        Answer same = browser.visit("/search?blLocaleCode=" + button.val() + kept);
        assertLanguage(same, language);
        assertThat(same.page().select("input[name=q]").val()).isEqualTo("espresso");
        assertThat(same.page().select("form.b2b-languages [aria-current]").eachAttr("lang"))
                .containsExactly(language);
    }

    /** With plain spaces in place of those that do not break. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static String field(String name) {
        return "fields['" + name + "'].value";
    }
}
