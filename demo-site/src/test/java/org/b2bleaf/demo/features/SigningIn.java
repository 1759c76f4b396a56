package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Codes;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;

/** Asking for a code, typing it, and being signed in or not. */
public class SigningIn {

    private static final String SESSION = "SHOP_SESSION";

    private final Visitors visitors;
    private String sessionBefore;

    public SigningIn(Visitors visitors) {
        this.visitors = visitors;
    }

    @Given("{person} has asked for a sign-in code")
    @When("{person} asks for a sign-in code")
    public void asksForCode(Person person) {
        visitors.browser(person).visit("/sign-in");
        asksForCodeOnThatPage(person);
    }

    @When("{person} asks for a sign-in code on that page")
    public void asksForCodeOnThatPage(Person person) {
        visitors.countMails(person);
        ShopBrowser browser = visitors.browser(person);
        sessionBefore = browser.cookie(SESSION).orElse(null);
        browser.submit(browser.formWithButton("Send code").with("email", person.email()));
        browser.follow();
    }

    /** Asks until the pause between two codes is over. */
    @Given("{person} has asked for another sign-in code")
    public void asksForAnotherCode(Person person) {
        visitors.keepCode(person, codeFromMail(person));
        int before = visitors.mailbox().count(person.email());
        Awaitility.await("another code for " + person.email())
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    asksForCode(person);
                    return visitors.mailbox().count(person.email()) > before;
                });
        visitors.expectMailsAfter(person, before);
    }

    @When("a guest asks for a code for {string}")
    public void asksForCodeFor(String typed) {
        ShopBrowser browser = visitors.browser(new Person("a guest", null));
        browser.visit("/sign-in");
        browser.submit(browser.formWithButton("Send code").with("email", typed));
        browser.follow();
    }

    private String codeFromMail(Person person) {
        return visitors.mailbox().nextCode(person.email(), visitors.mailsBefore(person));
    }

    @When("{person} types the code from the mail")
    public void typesCode(Person person) {
        String code = codeFromMail(person);
        visitors.keepCode(person, code);
        types(person, code);
    }

    @When("{person} types the code from the mail with a space in the middle")
    public void typesCodeWithSpace(Person person) {
        types(person, " " + new StringBuilder(codeFromMail(person)).insert(3, ' ') + " ");
    }

    @When("{person} types {string} as the code")
    public void types(Person person, String typed) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formTo("/sign-in/code", "code").with("code", typed));
        browser.follow();
    }

    @When("{person} types a wrong code")
    public void typesWrongCode(Person person) {
        types(person, Codes.otherThan(codeFromMail(person)));
    }

    @When("{person} types a wrong code {int} times")
    public void typesWrongCode(Person person, int times) {
        for (int i = 0; i < times; i++) {
            typesWrongCode(person);
        }
    }

    @When("{person} types the first code")
    public void typesFirstCode(Person person) {
        types(person, visitors.keptCode(person));
    }

    @When("{person} types the same code again")
    public void typesSameCodeAgain(Person person) {
        typesOnAnyForm(visitors.browser(person), visitors.keptCode(person));
    }

    @When("a stranger types {person}'s code in another browser")
    public void strangerTypes(Person person) {
        String code = codeFromMail(person);
        ShopBrowser stranger = visitors.browser(new Person("a stranger", null));
        stranger.visit("/sign-in");
        typesOnAnyForm(stranger, code);
        visitors.keepCode(person, code);
    }

    /** Sends the code with the page's token even when the shop shows no form for it. */
    private static void typesOnAnyForm(ShopBrowser browser, String code) {
        browser.visit("/sign-in");
        ShopForm form = browser.formWithButton("Send code");
        browser.submit(form.goingTo("/sign-in/code").without("email").with("code", code));
        browser.follow();
    }

    @Given("{person} has signed in with a code and signed out again")
    public void signsInAndOut(Person person) {
        signsIn(person);
        signsOut(person);
    }

    @When("{person} signs in")
    public void signsIn(Person person) {
        asksForCode(person);
        typesCode(person);
        isSignedIn(person);
    }

    /** The browser of somebody who signs in when it is used for the first time. */
    public ShopBrowser browserOf(Person person) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            signsIn(person);
        }
        return browser;
    }

    @When("{person} signs out")
    public void signsOut(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account");
        browser.submit(browser.formWithButton("Sign out"));
        browser.follow();
    }

    @Given("{person} is signed out")
    public void isOut(Person person) {
        visitors.forget(person);
    }

    /** Before anything has happened this is what the story begins with; later it is looked at. */
    @Given("{person} is signed in")
    public void isSignedIn(Person person) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            asksForCode(person);
            typesCode(person);
        }
        Answer account = browser.visit("/account");
        assertThat(account.address().getPath()).isEqualTo("/account");
        assertThat(account.text()).contains(person.email());
    }

    @Then("{person} is not signed in")
    public void isNotSignedIn(Person person) {
        ShopBrowser browser = visitors.browser(person);
        Answer typed = browser.last();
        assertThat(browser.open("/account").location().getPath()).isEqualTo("/sign-in");
        if (typed.address().getPath().equals("/sign-in/code")) {
            browser.visit("/sign-in/code");
        }
    }

    @Then("{person} has a new session id")
    public void hasNewSession(Person person) {
        assertThat(visitors.browser(person).cookie(SESSION)).isPresent().get().isNotEqualTo(sessionBefore);
    }

    @Then("{person} is on the page {string}")
    public void isOn(Person person, String path) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.address().getPath()).isEqualTo(path);
    }

    @Then("{person} is still in this shop")
    public void isStillHere(Person person) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.address().getAuthority())
                .isEqualTo(visitors.demo().shop().getAuthority());
        assertThat(answer.status()).isEqualTo(200);
        isSignedIn(person);
    }

    @Then("{person} is sent to the sign-in page")
    public void isSentToSignIn(Person person) {
        Answer answer = visitors.browser(person).last();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location().getPath()).isEqualTo("/sign-in");
    }

    @Then("the page asks for the code")
    public void asksForTheCode() {
        Document page = visitors.answer().page();
        assertThat(visitors.answer().address().getPath()).isEqualTo("/sign-in/code");
        assertThat(page.select("input[name=code][autocomplete=one-time-code][inputmode=numeric]"))
                .hasSize(1);
    }

    @Then("the page asks for an e-mail address")
    public void asksForAddress() {
        assertThat(visitors.answer().status()).isEqualTo(200);
        assertThat(visitors.answer().page().select("input[name=email]")).hasSize(1);
    }

    @Then("the page says that the code is not right")
    public void saysThatCodeIsWrong() {
        Answer answer = visitors.answer();
        assertThat(answer.status()).isIn(200, 400);
        assertThat(answer.address().getPath()).isEqualTo("/sign-in/code");
        Fields.assertProblemAt(answer, "code");
        assertThat(answer.page().select("input[name=code]").attr("value")).isEmpty();
        assertThat(answer.page().select("main script")).isEmpty();
    }

    @Then("the answer to a request for a code is the same for all of")
    public void answersAlike(DataTable addresses) {
        assertThat(addresses.column(0).stream().map(this::answerTo).distinct()).hasSize(1);
    }

    /** All that can be seen of the answer, without what differs between any two browsers. */
    private List<String> answerTo(String email) {
        ShopBrowser browser = new ShopBrowser(visitors.demo().shop());
        browser.visit("/sign-in");
        Answer answer = browser.submit(browser.formWithButton("Send code").with("email", email));
        Answer page = browser.follow();
        return List.of(
                String.valueOf(answer.status()),
                answer.location().getPath(),
                headers(answer),
                headers(page),
                String.valueOf(page.status()),
                Pattern.compile("(name=\"csrfToken\" value=)\"[^\"]*\"|(value=)\"[^\"]*\"( name=\"csrfToken\")")
                        .matcher(page.body())
                        .replaceAll("$1")
                        .replace(email, "ADDRESS"));
    }

    /** Names and values, without the date, the random part of cookies and the port of the redirect's host. */
    private static String headers(Answer answer) {
        StringBuilder all = new StringBuilder();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Date") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> all.append(name)
                        .append(": ")
                        .append(
                                name.equalsIgnoreCase("Set-Cookie")
                                        ? value.replaceFirst("=[^;]*", "=").replaceFirst("Expires=[^;]*", "Expires=")
                                        : value)
                        .append('\n'));
            }
        });
        return all.toString();
    }

    @Then("no log of the demo contains {person}'s code")
    public void noLogContainsCode(Person person) throws IOException {
        Pattern code = Pattern.compile("\\b" + visitors.keptCode(person) + "\\b");
        try (Stream<Path> logs = Files.list(visitors.demo().data().resolve("log"))) {
            assertThat(logs).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .doesNotContainPattern(code));
        }
    }
}
