package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.RawRequest;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** People who try to get past the gate, and the merchant who looks whether they can. */
public class Gating {

    private static final String SETTINGS = "/admin/b2b-settings";
    private static final String TEST = "/admin/b2b-gate-test";
    private static final String PARTS = "b2b.storeAccess.restrictedPaths";
    private static final String ALLOWED = "b2b.storeAccess.allowedPaths";

    private final Visitors visitors;
    private final Merchant merchant;

    public Gating(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    @Then("nobody without rights gets past the gate like this")
    public void nobodyGetsPast(DataTable table) {
        String felix =
                visitors.browser(Person.named("Felix")).cookie("SHOP_SESSION").orElseThrow();
        assertThat(table.asMaps()).isNotEmpty().allSatisfy(row -> {
            assertRefused(row, "none");
            assertRefused(row, felix);
        });
    }

    private void assertRefused(Map<String, String> row, String session) {
        RawRequest.Response answer = RawRequest.to(visitors.demo().shop(), row.get("method"), row.get("target"))
                .header("Cookie", "SHOP_SESSION=" + session)
                .header("Content-Length", "0")
                .send();
        String what = row + " " + answer.status() + " " + answer.headers();
        assertThat(answer.status()).as(what).isIn(0, 302, 400, 401, 403, 404, 405, 501);
        assertThat(answer.body()).as(what).doesNotContain("€").doesNotContainIgnoringCase("espresso");
        answer.header("Location")
                .ifPresent(target -> assertThat(target).as(what).endsWith("/sign-in"));
        if (answer.status() == 302 || answer.status() == 401 || answer.status() == 403) {
            assertThat(answer.header("Cache-Control")).as(what).contains("private, no-store");
        }
    }

    @Then("no cache may keep {string} for {person}")
    public void noCacheMayKeep(String path, Person person) {
        Answer answer = visitors.browser(person).open(path);
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(answer.toString())
                .containsExactly("private, no-store");
        assertThat(answer.headers().allValues("Vary")).as(answer.toString()).contains("Cookie");
        assertThat(answer.headers().firstValue("Expires")).as(answer.toString()).isEmpty();
    }

    @Then("the host header {string} steers nothing")
    public void hostSteersNothing(String host) {
        for (String name : new String[] {"Host", "X-Forwarded-Host"}) {
            RawRequest.Response answer = RawRequest.to(visitors.demo().shop(), "GET", "/coffee")
                    .header(name, host)
                    .send();
            assertThat(answer.status()).isIn(302, 400);
            assertThat(String.join("\n", answer.headers())).doesNotContain(host);
            assertThat(answer.body()).doesNotContain(host);
        }
    }

    @Then("a made-up gate test is a guest")
    public void madeUpTestIsAGuest() {
        for (String token : new String[] {"D2C", "1.1.0", "1.9999999999." + "0".repeat(64)}) {
            RawRequest.Response answer = RawRequest.to(visitors.demo().shop(), "GET", "/coffee")
                    .header("B2b-Gate-Test", token)
                    .send();
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("B2b-Gate-Test")).isEmpty();
        }
    }

    @When("the merchant restricts the paths {string}")
    public void restrictsPaths(String patterns) {
        save(PARTS, patterns);
        assertThat(field(PARTS).attr("value")).isEqualTo(patterns);
    }

    @When("the merchant types {string} as paths that stay open")
    public void typesOpenPaths(String patterns) {
        save(ALLOWED, patterns);
    }

    @Then("the settings page says at the open paths {string}")
    public void saysAtOpenPaths(String words) {
        Element problem = merchant.admin().last().page().getElementById(ALLOWED + "-problem");
        assertThat(problem).as(merchant.admin().last().toString()).isNotNull();
        assertThat(problem.text()).contains(words);
    }

    @After("@restrictsParts")
    public void opensPartsAgain() {
        save(PARTS, "");
    }

    private void save(String key, String value) {
        merchant.isSignedIn();
        merchant.opens(SETTINGS);
        ShopForm form = merchant.admin().formTo(SETTINGS, "csrfToken").with(key, value);
        merchant.admin().submit(form);
        merchant.admin().follow();
    }

    private Element field(String key) {
        return merchant.admin().last().page().getElementById(key);
    }

    @When("the merchant runs the gate test")
    public void runsGateTest() {
        merchant.isSignedIn();
        merchant.opens(TEST);
        ShopBrowser admin = merchant.admin();
        admin.submit(admin.formWithButton("Run the test"));
        admin.follow();
        Awaitility.await("the gate test")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    merchant.opens(TEST);
                    String status = report().attr("data-b2b-gate-test");
                    return status.equals("DONE") || status.equals("FAILED");
                });
        assertThat(report().attr("data-b2b-gate-test"))
                .as(admin.last().toString())
                .isEqualTo("DONE");
    }

    private Element report() {
        return merchant.admin().last().page().selectFirst("[data-b2b-gate-test]");
    }

    @Then("the gate test finds nothing to look at")
    public void findsNothing() {
        assertThat(report().attr("data-b2b-gate-problems"))
                .as(merchant.admin().last().toString())
                .isEqualTo("0");
    }

    @Then("the gate test lists {string} as {string} for {string}")
    public void lists(String address, String outcome, String visitor) {
        assertThat(rows(address, visitor))
                .as(merchant.admin().last().toString())
                .isEqualTo(outcome);
    }

    @Then("the gate test does not list {string} for {string}")
    public void doesNotList(String address, String visitor) {
        assertThat(rows(address, visitor)).isEmpty();
    }

    /** Pages of the report are long; the rows in question may be on any. */
    private String rows(String address, String visitor) {
        merchant.opens(TEST);
        while (true) {
            for (Element row : merchant.admin().last().page().select("tr[data-b2b-gate-address]")) {
                if (row.attr("data-b2b-gate-address").equals(address)
                        && row.attr("data-b2b-gate-visitor").equals(visitor)) {
                    return row.attr("data-b2b-gate-outcome");
                }
            }
            Element next = merchant.admin().last().page().selectFirst(".b2b-pages a:contains(Next)");
            if (next == null) {
                return "";
            }
            merchant.opens(next.absUrl("href"));
        }
    }

    @Then("the home page shows {person} the banners")
    public void showsBanners(Person person, DataTable headings) {
        Answer home = visitors.browser(person).visit("/");
        assertThat(home.page().select(".banner-title").eachText()).isEqualTo(headings.asList());
    }

    @Then("the home page shows {person} no banner")
    public void showsNoBanner(Person person) {
        assertThat(visitors.browser(person).visit("/").page().select(".banner")).isEmpty();
    }

    @Then("the rule about the customer offers")
    public void ruleOffers(DataTable labels) {
        merchant.opens("/admin/structured-content");
        Element banner = merchant.admin().last().page().select("tr").stream()
                .filter(row -> row.text().contains("For every B2B customer"))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("No banner on " + merchant.admin().last()));
        merchant.opens(banner.select("a[href]").attr("abs:href"));
        assertThat(labels.asList())
                .isNotEmpty()
                .allSatisfy(label -> assertThat(merchant.admin().last().body()).contains(label));
    }
}
