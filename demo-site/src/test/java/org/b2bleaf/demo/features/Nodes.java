package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.DemoProcess.FailedStart;
import org.b2bleaf.demo.testing.Nginx;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.TwoNodes;
import org.junit.jupiter.api.Assumptions;

/** Two nodes behind a balancer. */
public class Nodes {

    static final int EACH_IN_TURN = -1;
    static final int A = 0;
    static final int B = 1;

    private static TwoNodes both;

    private final Visitors visitors;
    private final Merchant merchant;
    private final Ordering ordering;
    private final Running running;
    private Nginx nginx;

    public Nodes(Visitors visitors, Merchant merchant, Ordering ordering, Running running) {
        this.visitors = visitors;
        this.merchant = merchant;
        this.ordering = ordering;
        this.running = running;
    }

    static synchronized TwoNodes both() {
        if (both == null) {
            both = TwoNodes.start();
        }
        return both;
    }

    @AfterAll
    public static void stopAll() throws IOException {
        if (both != null) {
            both.close();
        }
    }

    /** Whatever a scenario left behind when it failed is no reason for the next one to fail. */
    @After("@nodes")
    public void letEverythingGoOn() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
        if (both != null) {
            for (int node : List.of(A, B)) {
                if (both.node(node).isAlive()) {
                    both.thaw(node);
                }
                both.start(node);
            }
            both.setMailServerAnswers(true);
            both.only(EACH_IN_TURN);
        }
    }

    static int node(String name) {
        return name.equals("A") ? A : B;
    }

    // Which node answers

    @Given("the shop runs on two nodes behind a balancer")
    public void runsOnTwoNodes() {
        visitors.moveTo(both().asOne(), both().mailbox());
    }

    @Given("only node {word} answers")
    public void onlyOneAnswers(String name) {
        both.only(node(name));
    }

    @Given("only node {word} answers in the shop and only node {word} in the admin")
    public void onlyOneAnswers(String shop, String admin) {
        both.shop().only(node(shop));
        both.admin().only(node(admin));
    }

    @Given("each request goes to the next node")
    public void eachInTurn() {
        both.only(EACH_IN_TURN);
    }

    @Then("both nodes have answered")
    public void bothHaveAnswered() {
        assertThat(both.shop().requestsOf(A)).isGreaterThan(3);
        assertThat(both.shop().requestsOf(B)).isGreaterThan(3);
    }

    // Limits

    @When("strangers ask for a code for {string} at each node in turn, {int} times in all")
    public void strangersAsk(String email, int times) {
        for (int i = 0; i < times; i++) {
            askForCode(new ShopBrowser(visitors.demo().shop()), email);
        }
    }

    private static void askForCode(ShopBrowser browser, String email) {
        browser.visit("/sign-in");
        browser.submit(browser.formWithButton("Send code").with("email", email));
        assertThat(browser.follow().status()).isEqualTo(200);
    }

    @Then("{string} gets {int} codes and no more")
    public void getsCodes(String email, int codes) {
        assertThat(both.ask("select count(*) from B2B_MAIL where RECIPIENT = ?", email))
                .isEqualTo(String.valueOf(codes));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(visitors.mailbox().count(email)).isEqualTo(codes));
    }

    @When("strangers from {string}, {string} and {string} again ask for codes, each at the next node")
    public void strangersFrom(String first, String second, String third) {
        List<String> addresses = List.of(first, second, third);
        for (int i = 0; i < addresses.size(); i++) {
            askForCode(
                    ShopBrowser.sending(visitors.demo().shop(), "X-Forwarded-For", addresses.get(i)),
                    "far" + i + "@nowhere.example");
        }
    }

    @Then("the first and the third of them count as one")
    public void firstAndThirdAreOne() {
        assertThat(networkOf("far0@nowhere.example"))
                .isEqualTo(networkOf("far2@nowhere.example"))
                .isNotEqualTo(networkOf("far1@nowhere.example"));
    }

    /** What requests of one network have in common; nobody can tell from it which network it is. */
    private static String networkOf(String email) {
        return both.ask("select IP_KEY from B2B_SIGN_IN_CODE where EMAIL = ?", email);
    }

    // The admin

    @Then("every B2B page of the admin opens at either node")
    public void everyPageOpens() {
        Set<String> pages = new LinkedHashSet<>();
        merchant.admin()
                .visit("/admin/b2b-settings")
                .page()
                .select("a[href^=/admin/b2b-], a[href^=/admin/company]")
                .forEach(link -> pages.add(link.attr("href")));
        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages).allSatisfy(page -> {
            assertThat(merchant.admin().visit(page).status()).isEqualTo(200);
            assertThat(merchant.admin().visit(page).status()).isEqualTo(200);
        });
    }

    @Then("scripts and styles of a page from one node are had from the other one")
    public void scriptsOfOther() {
        Map<Integer, Set<String>> named = new LinkedHashMap<>();
        for (int node : List.of(A, B)) {
            both.only(node);
            Set<String> files = new LinkedHashSet<>();
            merchant.admin()
                    .visit("/admin/b2b-settings")
                    .page()
                    .select("script[src^=/admin/], link[rel=stylesheet][href^=/admin/]")
                    .forEach(file -> files.add(file.hasAttr("src") ? file.attr("src") : file.attr("href")));
            named.put(node, files);
        }
        assertThat(named.get(A)).hasSizeGreaterThan(2).isEqualTo(named.get(B));
        hadFrom(B, named.get(A));
        hadFrom(A, named.get(B));
    }

    private void hadFrom(int node, Set<String> files) {
        both.only(node);
        assertThat(files)
                .allSatisfy(file -> assertThat(merchant.admin().download(file)).isNotEmpty());
    }

    @Then("a page's scripts and styles are had from a node that has shown no page yet")
    public void scriptsOfFreshNode() {
        both.only(A);
        ShopBrowser guest = new ShopBrowser(visitors.demo().admin());
        Set<String> files = new LinkedHashSet<>();
        guest.visit("/admin/login")
                .page()
                .select("script[src^=/admin/], link[rel=stylesheet][href^=/admin/]")
                .forEach(file -> files.add(file.hasAttr("src") ? file.attr("src") : file.attr("href")));
        both.only(B);
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(guest.download(file))
                .isNotEmpty());
    }

    // Starts that cannot work

    @When("a node is started with shared sessions but {}")
    public void startsWithout(String missing) {
        Map<String, String> settings = missing.contains("key")
                ? Map.of("demo.sessions", "database", "demo.db.url", "jdbc:postgresql://127.0.0.1:1/none")
                : Map.of("demo.sessions", "database");
        FailedStart failed =
                DemoProcess.on(DemoProcess.newFolder("failing"), settings).startInVain();
        running.hasFailed(failed);
    }

    // nginx

    @When("nginx of docs\\/production stands in front of the nodes")
    public void nginxStandsInFront() {
        Assumptions.assumeTrue(Nginx.isInstalled(), "nginx is not installed");
        nginx = Nginx.start(both.node(A), both.node(B));
        visitors.moveTo(
                DemoProcess.reachedAt(nginx.shop(), nginx.admin(), both.node(A).data()), both.mailbox());
    }

    @Then("Lars signs in and shops by way of nginx")
    public void shopsByNginx() {
        ordering.hasPlaced(Person.named("Lars"), "NODES-NGINX");
        merchant.isSignedIn();
        merchant.opens("/admin/company");
    }

    @Then("an order goes on while one of the nodes is dead")
    public void goesOnWithDeadNode() {
        both.node(A).kill();
        ordering.hasPlaced(Person.named("Lars"), "NODES-NGINX-2");
        ordering.ordersWithPo(Person.named("Lars"), "NODES-NGINX-2", 1);
    }

    @Then("nginx passes on who asks, and no made-up address")
    public void passesOnAddress() {
        askForCode(ShopBrowser.sending(nginx.shop(), "X-Forwarded-For", "203.0.113.9"), "nginx0@nowhere.example");
        askForCode(new ShopBrowser(nginx.shop()), "nginx1@nowhere.example");
        askForCode(
                ShopBrowser.sending(both.shop().address(), "X-Forwarded-For", "203.0.113.9"), "nginx2@nowhere.example");
        assertThat(networkOf("nginx0@nowhere.example"))
                .isEqualTo(networkOf("nginx1@nowhere.example"))
                .isNotEqualTo(networkOf("nginx2@nowhere.example"));
    }
}
