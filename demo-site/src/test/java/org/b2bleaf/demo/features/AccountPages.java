package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.NamedHostsBrowser;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How sign-in, account and checkout pages look, what they link to, and on which host name they answer. */
public class AccountPages {

    private static final String SETTINGS = "/admin/b2b-settings";
    private static final String COOKIE = "SHOP_SESSION";

    private final Visitors visitors;
    private final Merchant merchant;
    private final Map<String, String> before = new LinkedHashMap<>();
    private final NamedHostsBrowser visitor = new NamedHostsBrowser();
    private ShopForm firstTab;
    private String shopHost;
    private String accountHost;

    public AccountPages(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    // Settings

    @When("the merchant saves the setting {string} as {string}")
    public void saves(String key, String value) {
        save(Map.of(key, value));
    }

    private void save(Map<String, String> values) {
        merchant.isSignedIn();
        ShopBrowser admin = merchant.browser();
        admin.visit(SETTINGS);
        ShopForm form = admin.formTo(SETTINGS, "csrfToken");
        values.forEach((key, value) -> {
            assertThat(form.has(key)).as("%s on %s", key, admin.last()).isTrue();
            before.putIfAbsent(key, form.value(key));
            form.with(key, value);
        });
        admin.submit(form);
        assertThat(admin.follow().status()).as(admin.last().toString()).isEqualTo(200);
    }

    @After("@settings")
    public void putsBack() {
        if (!before.isEmpty()) {
            save(Map.copyOf(before));
            ShopBrowser admin = merchant.browser();
            assertThat(admin.last().page().select("[aria-invalid=true]"))
                    .as(admin.last().toString())
                    .isEmpty();
        }
    }

    @Then("the settings page says {string} at {string}")
    public void saysAt(String words, String key) {
        Document page = merchant.browser().last().page();
        Element field = page.getElementById(key);
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(field.attr("aria-describedby").split(" ")[0])
                        .text())
                .contains(words);
        // Nothing was stored.
        before.clear();
    }

    @When("the merchant looks at the settings")
    public void looks() {
        merchant.isSignedIn();
        merchant.browser().visit(SETTINGS);
    }

    @Then("the addresses to copy are {string} and {string} of the shop")
    public void addresses(String signIn, String account) {
        Document page = merchant.browser().last().page();
        assertThat(copied(page, "b2b-sign-in-address"))
                .isEqualTo(visitors.demo().shop().resolve(signIn).toString());
        assertThat(copied(page, "b2b-account-address"))
                .isEqualTo(visitors.demo().shop().resolve(account).toString());
    }

    @Then("the addresses to copy are on {string}")
    public void addressesAreOn(String host) {
        Document page = merchant.browser().last().page();
        assertThat(copied(page, "b2b-sign-in-address")).isEqualTo(at(host, "/sign-in"));
        assertThat(copied(page, "b2b-account-address")).isEqualTo(at(host, "/account"));
    }

    private static String copied(Document page, String id) {
        assertThat(page.select("button[data-b2b-copy=" + id + "]")).hasSize(1);
        return page.getElementById(id).attr("value");
    }

    // Links

    @Then("the header links to {string}")
    public void headerLinks(String path) {
        assertThat(visitors.answer().page().select("header a[href=" + path + "]"))
                .isNotEmpty();
    }

    @Then("the header does not link to {string}")
    public void headerDoesNotLink(String path) {
        assertThat(visitors.answer().page().select("header a[href=" + path + "]"))
                .isEmpty();
    }

    @Then("the menu links to {string}")
    public void menuLinks(String path) {
        assertThat(visitors.answer().page().select("nav li a[href=" + path + "]"))
                .isNotEmpty();
    }

    @Then("the page has the field {string}")
    public void hasField(String name) {
        assertThat(visitors.answer().page().select("[name=" + name + "]"))
                .as(visitors.answer().toString())
                .isNotEmpty();
    }

    @Then("these pages link to {string}")
    public void pagesLinkTo(String address, DataTable pages) {
        assertThat(pages.asMaps()).isNotEmpty().allSatisfy(row -> assertThat(mainLinks(row, address))
                .as("%s", row)
                .isNotEmpty());
    }

    @Then("these pages do not link to {string}")
    public void pagesDoNotLinkTo(String address, DataTable pages) {
        assertThat(pages.asMaps()).isNotEmpty().allSatisfy(row -> assertThat(mainLinks(row, address))
                .as("%s", row)
                .isEmpty());
    }

    /** Outside of the menu that is on every page. */
    private List<Element> mainLinks(Map<String, String> row, String address) {
        return open(row).page().select("main a[href], footer.b2b-foot a[href]").stream()
                .filter(link -> link.attr("href").equals(address))
                .toList();
    }

    private Answer open(Map<String, String> row) {
        Person person =
                row.get("person").equals("a guest") ? new Person("a guest", null) : Person.named(row.get("person"));
        Answer answer = visitors.browser(person).open(row.get("page"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    // The checkout

    @Given("{person} has the shop's own checkout open in a first tab")
    public void hasCheckoutOpen(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/checkout");
        firstTab = browser.formTo("/checkout/submit", "email");
    }

    @When("{person} sends the checkout of the first tab")
    public void sendsCheckout(Person person) {
        visitors.browser(person).submit(firstTab.with("cardNumber", "4111111111111111"));
    }

    @When("{person} chooses {string} on that page")
    public void choosesHere(Person person, String location) {
        ShopBrowser browser = visitors.browser(person);
        String id = browser.last()
                .page()
                .select("[data-b2b-location-option=" + location + "]")
                .attr("value");
        browser.submit(browser.formTo("/account/location", "csrfToken").with("locationId", id));
        browser.follow();
    }

    // The look

    @Then("these pages have the colour {string} and the logo {string}")
    public void pagesHave(String colour, String logo, DataTable pages) {
        assertThat(pages.asMaps()).isNotEmpty().allSatisfy(row -> {
            Document page = open(row).page();
            assertThat(page.select("[style*=--b2b-brand:" + colour + "]"))
                    .as("%s", row)
                    .hasSize(1);
            assertThat(page.select("header img[src=" + logo + "]"))
                    .as("%s", row)
                    .hasSize(1);
        });
    }

    @Then("the page {string} of {person} has the shop's header, footer and scripts")
    public void hasShop(String path, Person person) {
        Document page = visitors.browser(person).visit(path).page();
        assertThat(page.select(".site-header, .site-footer, script[src*=shop.js], link[href*=shop.css]"))
                .hasSize(4);
    }

    @Then("the page {string} of {person} has nothing of the shop")
    public void hasNothingOfShop(String path, Person person) {
        Answer answer = visitors.browser(person).visit(path);
        Document page = answer.page();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select(".site-header, .site-footer, script[src], iframe, object, embed"))
                .as(answer.toString())
                .isEmpty();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).allMatch(href -> href.startsWith("/css/b2b/"));
        assertThat(answer.body()).doesNotContain("shop.js", "shop.css");
        assertThat(page.select("main h1")).hasSize(1);
    }

    // Two host names

    @Given("the account pages have the host name {string} and the shop {string}")
    public void haveHosts(String account, String shop) {
        accountHost = account;
        shopHost = shop;
        save(Map.of("b2b.shop.address", at(shop, "/"), "b2b.account.host", account));
        assertThat(merchant.browser().last().page().select("[aria-invalid=true]"))
                .as(merchant.browser().last().toString())
                .isEmpty();
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + visitors.demo().shop().getPort() + path;
    }

    @When("a visitor with a cart opens {string} of the shop")
    public void opensWithCart(String path) {
        visitor.visit(at(shopHost, "/coffee"));
        String product = visitor.last().page().select("main a[href]").stream()
                .filter(link -> link.text().endsWith("Espresso, 1 kg"))
                .findFirst()
                .orElseThrow()
                .absUrl("href");
        visitor.visit(product);
        visitor.submit(visitor.formTo("/cart/add", "sku"));
        visitor.follow();
        visitor.visit(at(shopHost, path));
    }

    @When("the visitor opens {string} of the {word}")
    public void visitorOpens(String path, String which) {
        visitor.visit(at(host(which), path));
    }

    @Then("the visitor is on {string} of the {word}")
    public void visitorIsOn(String path, String which) {
        assertThat(visitor.last().status()).as(visitor.last().toString()).isEqualTo(200);
        assertThat(visitor.last().address()).hasToString(at(host(which), path));
    }

    private String host(String which) {
        return which.equals("shop") ? shopHost : accountHost;
    }

    @When("the visitor signs in there as {string}")
    public void visitorSignsIn(String email) {
        int mails = visitors.mailbox().count(email);
        Optional<String> session = visitor.cookie(at(shopHost, "/"), COOKIE);
        visitor.submit(visitor.formTo("/sign-in", "email").with("email", email));
        visitor.follow();
        assertThat(visitor.last().address()).hasToString(at(accountHost, "/sign-in/code"));
        String code = visitors.mailbox().nextCode(email, mails);
        visitor.submit(visitor.formTo("/sign-in/code", "code").with("code", code));
        visitor.follow();
        assertThat(visitor.cookie(at(shopHost, "/"), COOKIE))
                .isNotEqualTo(session)
                .isPresent();
        assertThat(visitor.cookie(at(accountHost, "/"), COOKIE)).isEqualTo(visitor.cookie(at(shopHost, "/"), COOKIE));
    }

    @Then("the visitor's cart in the shop has the company's price")
    public void cartHasCompanyPrice() {
        visitor.visit(at(shopHost, "/cart"));
        assertThat(visitor.last().address()).hasToString(at(shopHost, "/cart"));
        assertThat(visitor.last().page().select("main .cart-line").text()).contains("COF-ESP-1KG", "€21.60");
    }

    @When("the visitor signs out there")
    public void visitorSignsOut() {
        visitor.submit(visitor.formTo("/sign-out", "csrfToken"));
        visitor.follow();
    }

    @Then("no answer names another host that a visitor asks for")
    public void noOtherHost() {
        for (String path :
                List.of("/", "/coffee", "/account", "/sign-in", "/sign-in/code", "/checkout", "//evil.example/")) {
            for (String address : List.of(at(shopHost, path), at(accountHost, path))) {
                Answer answer = new NamedHostsBrowser().open(address, "Host: evil.example");
                assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                assertThat(answer.headers().map().toString()).as(path).doesNotContain("evil.example");
                if (!path.contains("evil")) {
                    assertThat(answer.body()).as(path).doesNotContain("evil.example");
                }
            }
        }
        for (String path : List.of(
                "//evil.example/", "/%2Fevil.example/", "/\\evil.example", "/@evil.example/", "/?x=//evil.example")) {
            assertLeadsNowhereElse(path);
        }
        assertThat(new NamedHostsBrowser().open(at(accountHost, "/")).location())
                .hasToString(at(shopHost, "/"));
    }

    /** As it is typed: {@code URI} would not take some of it. */
    private void assertLeadsNowhereElse(String path) {
        Answer answer = new NamedHostsBrowser().openRaw(at(accountHost, ""), path);
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        answer.headers().firstValue("Location").ifPresent(location -> assertThat(location)
                .startsWith(at(shopHost, "/")));
    }

    @Then("a form without the page's token is refused by both")
    public void tokenIsNeeded() {
        for (String host : List.of(shopHost, accountHost)) {
            NamedHostsBrowser browser = new NamedHostsBrowser();
            browser.visit(at(accountHost, "/sign-in"));
            ShopForm form = browser.formTo("/sign-in", "email").with("email", "nobody@nowhere.example");
            Answer answer = browser.submit(form.goingTo(at(host, "/sign-in")).without("csrfToken"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
    }

    @Then("a form of the shop's pages is taken by the account")
    public void tokenHoldsForBoth() {
        NamedHostsBrowser browser = new NamedHostsBrowser();
        browser.visit(at(shopHost, "/coffee"));
        browser.visit(at(accountHost, "/sign-in"));
        String token = browser.formTo("/sign-in", "email").value("csrfToken");
        browser.visit(browser.open(at(shopHost, "/coffee")).page().select("main a[href]").stream()
                .filter(link -> link.text().endsWith("Espresso, 1 kg"))
                .findFirst()
                .orElseThrow()
                .absUrl("href"));
        assertThat(browser.formTo("/cart/add", "sku").value("csrfToken")).isEqualTo(token);
    }

    @Then("a script and a form are answered where they arrive")
    public void scriptsStay() {
        NamedHostsBrowser browser = new NamedHostsBrowser();
        assertThat(browser.open(at(accountHost, "/coffee"), "X-Requested-With: XMLHttpRequest")
                        .status())
                .isEqualTo(200);
        assertThat(browser.open(at(accountHost, "/coffee"), "Sec-Fetch-Mode: cors")
                        .status())
                .isEqualTo(200);
        assertThat(browser.open(at(accountHost, "/coffee"), "Sec-Fetch-Mode: navigate")
                        .status())
                .isEqualTo(302);
        browser.visit(at(accountHost, "/sign-in"));
        Answer answer = browser.submit(browser.formTo("/sign-in", "email")
                .with("email", "nobody@nowhere.example")
                .goingTo(at(shopHost, "/sign-in")));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).hasToString(at(shopHost, "/sign-in/code"));
    }

    @Then("under any other name each page answers where it is asked for")
    public void otherNamesStay() {
        NamedHostsBrowser browser = new NamedHostsBrowser();
        for (String host : List.of("localhost", "127.0.0.1", "shop-1.internal")) {
            assertThat(browser.open(at(host, "/sign-in")).status()).as(host).isEqualTo(200);
            assertThat(browser.open(at(host, "/coffee")).status()).as(host).isEqualTo(200);
            assertThat(browser.open(at(host, "/b2b/health")).status()).as(host).isEqualTo(200);
        }
    }
}
