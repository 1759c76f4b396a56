package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** The form for strangers, and the merchant's queue of what came by it. */
public class RequestingAccess {

    private static final String FORM = "/request-access";
    private static final String QUEUE = "/admin/b2b-access-request";

    /** What people need at least, and a little more for clocks of whole seconds. */
    private static final Duration FILLING_IN = Duration.ofMillis(3200);

    private final Visitors visitors;
    private final Merchant merchant;
    private String requestPage;
    private ShopForm openWindow;

    public RequestingAccess(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    // The form

    private static ShopForm filledIn(ShopBrowser browser, String company, String email) {
        return browser.formWithButton("Send request")
                .with("companyName", company)
                .with("contactName", "Māra Ozola")
                .with("email", email)
                .with("phone", "+371 6700 0000")
                .with("address1", "Brīvības iela 1")
                .with("postalCode", "LV-1010")
                .with("city", "Rīga")
                .with("country", "LV")
                .with("message", "Two machines.");
    }

    private static String someAddress() {
        return "owner." + Long.toString(System.nanoTime(), 36) + "@cafe.example";
    }

    @When("the guest sends a request without a company, with the e-mail {string} and the country {string}")
    public void sendsWrong(String email, String country) {
        ShopBrowser browser = visitors.current();
        browser.submit(filledIn(browser, "", email).with("country", country));
    }

    @When("the guest sends the request of {string} at once")
    public void sendsAtOnce(String company) {
        ShopBrowser browser = visitors.current();
        browser.submit(filledIn(browser, company, someAddress()));
    }

    @When("the guest sends the request of {string} with the token {string}")
    public void sendsForged(String company, String token) {
        ShopBrowser browser = visitors.current();
        browser.submit(filledIn(browser, company, someAddress()).with("csrfToken", token));
    }

    @When("the guest sends a message of {int} characters")
    public void sendsMuch(int characters) {
        ShopBrowser browser = visitors.current();
        browser.submit(filledIn(browser, "Café Long", someAddress()).with("message", "x".repeat(characters)));
    }

    @When("the guest waits a moment and sends the form once more")
    public void sendsOnceMore() {
        pause();
        ShopBrowser browser = visitors.current();
        browser.submit(browser.formWithButton("Send request"));
        browser.follow();
    }

    @When("a machine sends the request of {string} and fills in every field")
    public void machineSends(String company) {
        ShopBrowser browser = visitors.browser(new Person("a machine", null));
        browser.visit(FORM);
        browser.submit(filledIn(browser, company, someAddress()).with("moreInformation", "Buy now"));
        browser.follow();
    }

    @Given("{person} has sent the request of {string} with the tax id {string}")
    public void hasSent(Person person, String company, String taxId) {
        visitors.countMails(person);
        ShopBrowser browser = visitors.browser(person);
        browser.visit(FORM);
        ShopForm form = filledIn(browser, company, person.email()).with("taxId", taxId);
        pause();
        browser.submit(form);
        browser.follow();
        isReceived();
    }

    private static void pause() {
        long until = System.nanoTime() + FILLING_IN.toNanos();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .atMost(FILLING_IN.multipliedBy(3))
                .until(() -> System.nanoTime() > until);
    }

    @Then("the request is received")
    public void isReceived() {
        Answer answer = visitors.answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text()).contains("we have received your request");
    }

    @Then("the page says what is wrong at {string}, {string} and {string}")
    public void saysWhatIsWrong(String one, String two, String three) {
        for (String field : List.of(one, two, three)) {
            Fields.assertProblemAt(visitors.answer(), field);
        }
        assertThat(visitors.answer().page().select("main [aria-invalid=true]")).hasSize(3);
    }

    @Then("the form still has {string} as {string}")
    public void stillHas(String value, String field) {
        assertThat(visitors.current().formWithButton("Send request").value(field))
                .isEqualTo(value);
    }

    @Then("the form has {person}'s address as {string}")
    public void hasAddress(Person person, String field) {
        stillHas(person.email(), field);
    }

    @Then("a request of {person} and one of {person} are answered alike")
    public void answeredAlike(Person one, Person other) {
        ShopBrowser first = new ShopBrowser(visitors.demo().shop());
        ShopBrowser second = new ShopBrowser(visitors.demo().shop());
        first.visit(FORM);
        second.visit(FORM);
        pause();
        assertThat(answerTo(first, one)).isEqualTo(answerTo(second, other));
    }

    /** All that can be seen of the answer, without what differs between any two browsers. */
    private static List<String> answerTo(ShopBrowser browser, Person person) {
        Answer sent = browser.submit(filledIn(browser, "Café Alike", person.email()));
        List<String> seen = new ArrayList<>();
        seen.add(String.valueOf(sent.status()));
        seen.add(sent.location().toString().replaceAll(";jsessionid=[^?]*", ""));
        seen.add(String.join(",", sent.headers().map().keySet()));
        Answer page = browser.follow();
        seen.add(String.valueOf(page.status()));
        seen.add(Pattern.compile("(name=\"csrfToken\" value=)\"[^\"]*\"|(value=)\"[^\"]*\"( name=\"csrfToken\")")
                .matcher(page.body())
                .replaceAll("$1"));
        return seen;
    }

    @Then("{person} gets a mail that says {string}")
    public void getsMail(Person person, String words) {
        visitors.mailbox().next(person.email(), visitors.mailsBefore(person), mail -> mail.says(words));
    }

    // The queue

    private ShopBrowser admin() {
        return merchant.browser();
    }

    private Answer find(String company) {
        admin().visit(QUEUE + "?status=ALL");
        ShopForm search = admin().formWithButton("Show").with("text", company);
        return admin().submit(search);
    }

    @Then("the merchant has no request of {string}")
    public void hasNone(String company) {
        Answer list = find(company);
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(list.page().select("[data-b2b-request]")).isEmpty();
    }

    @Then("the merchant has a request of {string}, which is {string}")
    public void hasOne(String company, String status) {
        Element row = find(company).page().selectFirst("[data-b2b-request]");
        assertThat(row).as(admin().last().toString()).isNotNull();
        assertThat(row.text()).contains(company, status);
        requestPage = row.selectFirst("a[href]").absUrl("href");
        openRequest();
        openWindow = admin().formTo("/approve", "newEmail");
    }

    private Answer openRequest() {
        Answer page = admin().visit(requestPage);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page;
    }

    @Then("the request is {string}")
    public void isNow(String status) {
        assertThat(openRequest().page().select("[data-b2b-request-status]").text())
                .isEqualTo(status);
    }

    @Then("the request names the company {string} as a possible duplicate: {string}")
    public void namesDuplicate(String company, String why) {
        assertThat(openRequest().page().select("[data-b2b-duplicate^=COMPANY]"))
                .anySatisfy(row -> assertThat(row.text()).contains(company, why));
    }

    @When("the merchant approves it as a new company {string} with the location {string}")
    public void approvesNew(String company, String location) {
        admin().submit(openWindow.with("company.name", company).with("firstLocation.name", location));
        admin().follow();
    }

    @When("the merchant approves it for the location {string} of the company {string}")
    public void approvesExisting(String location, String company) {
        Element row = openRequest().page().select("[data-b2b-duplicate^=COMPANY]").stream()
                .filter(it -> it.text().contains(company))
                .findFirst()
                .orElseThrow();
        admin().visit(row.select("a").last().absUrl("href"));
        Element choice = admin().last().page().select("#b2b-approve label:has(input[name=location])").stream()
                .filter(it -> it.text().contains(location))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No location on " + admin().last()));
        admin().submit(admin().formTo("/approve", "newEmail")
                .with("location", choice.selectFirst("input").attr("value")));
        admin().follow();
    }

    @When("the merchant approves what is still open in the first window")
    public void approvesOpenWindow() {
        admin().submit(openWindow);
        admin().follow();
    }

    @When("a colleague rejects it because {string}")
    public void rejects(String reason) {
        openRequest();
        admin().submit(admin().formTo("/reject", "reason")
                .with("reason", reason)
                .with("tell", "true"));
        admin().follow();
    }

    @When("the merchant marks it as a duplicate with the note {string}")
    public void marks(String note) {
        openRequest();
        admin().submit(admin().formTo("/duplicate", "note").with("note", note));
        admin().follow();
    }

    @Then("the admin page does not say {string}")
    public void adminDoesNotSay(String words) {
        assertThat(admin().last().text()).doesNotContain(words);
    }

    @Then("{person} buys for {string} of {string}")
    public void buysFor(Person person, String location, String company) {
        Answer account = visitors.browser(person).visit("/account");
        assertThat(account.text()).contains(location, company);
    }
}
