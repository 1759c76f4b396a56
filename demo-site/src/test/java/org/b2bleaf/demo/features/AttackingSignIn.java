package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Sessions that end, passwords that are not enough, and whoever tries to get in as somebody else. */
public class AttackingSignIn {

    private static final String SESSION = "SHOP_SESSION";
    private static final String CHALLENGE = "B2B_CHALLENGE";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Merchant merchant;
    private List<URI> targets = List.of();
    private String planted;
    private Mailbox.Mail mail;

    public AttackingSignIn(Visitors visitors, SigningIn signingIn, Merchant merchant) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.merchant = merchant;
    }

    @When("the right code of {person} is sent {int} times at once")
    public void sendsAtOnce(Person person, int times) {
        String code = visitors.mailbox().nextCode(person.email(), visitors.mailsBefore(person));
        ShopBrowser browser = visitors.browser(person);
        ShopForm form = browser.formTo("/sign-in/code", "code");
        HttpRequest request = HttpRequest.newBuilder(visitors.demo().shop().resolve("/sign-in/code"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Cookie",
                        cookie(browser, SESSION) + "; " + CHALLENGE + "="
                                + browser.cookie(CHALLENGE).orElseThrow())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "csrfToken=" + encoded(form.value("csrfToken")) + "&code=" + code))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .limit(times)
                .toList();
        targets = answers.stream()
                .map(CompletableFuture::join)
                .map(answer ->
                        URI.create(answer.headers().firstValue("Location").orElse("")))
                .toList();
        assertThat(targets).hasSize(times);
    }

    @Then("exactly one of them opens a session")
    public void oneOpensASession() {
        assertThat(targets)
                .filteredOn(target -> "/account".equals(target.getPath()))
                .hasSize(1);
    }

    @Given("a stranger has planted a session with {person}")
    public void plants(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/");
        planted = cookie(browser, SESSION);
    }

    @Then("the planted session is nobody's")
    public void plantedIsNobodys() throws Exception {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(visitors.demo().shop().resolve("/account"))
                                .timeout(PATIENCE)
                                .header("Cookie", planted)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    /** By hand, as Java's client does not let anybody choose the host name. */
    @When("a stranger asks for a code for {person} under the host name {string}")
    public void asksUnderHost(Person person, String host) throws IOException {
        visitors.countMails(person);
        ShopBrowser stranger = visitors.browser(new Person("a stranger", null));
        stranger.visit("/sign-in");
        String body = "csrfToken="
                + encoded(stranger.formWithButton("Send code").value("csrfToken")) + "&email="
                + encoded(person.email());
        URI shop = visitors.demo().shop();
        try (Socket socket = new Socket(shop.getHost(), shop.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("POST /sign-in HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host + "\r\nCookie: "
                                    + cookie(stranger, SESSION)
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 302");
        }
    }

    @Then("the mail to {person} does not say {string}")
    public void mailDoesNotSay(Person person, String text) {
        Mailbox.Mail sent = mail(person);
        assertThat(sent.subject() + sent.text() + sent.html()).doesNotContain(text);
    }

    @Then("the mail to {person} says")
    public void mailSays(Person person, DataTable texts) {
        Mailbox.Mail sent = mail(person);
        assertThat(sent.text()).contains(texts.column(0));
        assertThat(sent.html()).contains(texts.column(0));
    }

    @Then("the mail to {person} has no link")
    public void mailHasNoLink(Person person) {
        Mailbox.Mail sent = mail(person);
        assertThat(sent.text() + sent.html()).doesNotContain("href", "http:", "https:", "www.");
    }

    private Mailbox.Mail mail(Person person) {
        if (mail == null) {
            mail = visitors.mailbox().next(person.email(), visitors.mailsBefore(person), it -> true);
        }
        return mail;
    }

    @Given("{person} is signed in in another browser too")
    public void isSignedInElsewhere(Person person) {
        signingIn.isSignedIn(elsewhere(person));
    }

    @When("{person} signs out everywhere")
    public void signsOutEverywhere(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account");
        browser.submit(browser.formWithButton("Sign out everywhere"));
        browser.follow();
    }

    @Then("{person} is sent to sign in by both browsers")
    public void isOutEverywhere(Person person) {
        for (Person one : List.of(person, elsewhere(person))) {
            visitors.browser(one).open("/account");
            signingIn.isSentToSignIn(one);
        }
    }

    private static Person elsewhere(Person person) {
        return new Person(person.name() + " elsewhere", person.email());
    }

    @When("{person} signs in with the password {string}")
    public void signsInWithPassword(Person person, String password) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/login");
        browser.submit(browser.formTo("/login_post.htm", "j_username")
                .with("j_username", person.email())
                .with("j_password", password));
        assertThat(browser.follow().address().getPath()).isNotEqualTo("/login");
    }

    @Then("the page asks to confirm with a code")
    public void asksToConfirm() {
        Answer page = visitors.answer();
        assertThat(page.page().select("a[href=/sign-in]").eachText())
                .as(page.toString())
                .contains("Confirm with a code");
    }

    @Then("the section Sign-ins says of {person}")
    public void sectionSays(Person person, DataTable rows) {
        Answer page = merchant.browser().visit("/admin/b2b-sign-in?address=" + encoded(person.email()));
        List<List<String>> shown = page.page().select("tr[data-b2b-sign-in]").stream()
                .map(AttackingSignIn::cells)
                .toList();
        assertThat(shown)
                .as(page.toString())
                .isEqualTo(rows.cells().stream()
                        .map(cells -> cells.stream()
                                .map(cell -> cell == null ? "" : cell)
                                .toList())
                        .toList());
    }

    /** What happened, why, the mail, the code. */
    private static List<String> cells(Element row) {
        return List.of(
                row.child(2).child(0).text(),
                row.child(2).select(".b2b-quiet").text(),
                row.child(3).text(),
                row.child(4).text());
    }

    @Then("the code of {person} is not in the section")
    public void codeIsNotShown(Person person) {
        assertThat(merchant.browser().last().body()).doesNotContain(visitors.keptCode(person));
    }

    private static String cookie(ShopBrowser browser, String name) {
        return name + "=" + browser.cookie(name).orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
