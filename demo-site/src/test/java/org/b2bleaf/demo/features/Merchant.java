package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** The merchant's admin, and what the shop does as it is set there. */
public class Merchant {

    private static final String SETTINGS = "/admin/b2b-settings";

    private final Visitors visitors;
    private ShopBrowser admin;

    public Merchant(Visitors visitors) {
        this.visitors = visitors;
    }

    @When("a stranger opens the admin page {string}")
    public void strangerOpens(String path) {
        admin = new ShopBrowser(visitors.demo().admin());
        admin.visit(path);
    }

    @When("a stranger signs in to the admin with a wrong password")
    public void strangerSignsIn() {
        signIn("admin", "wrong");
    }

    @Then("the merchant's sign-in page shows")
    public void signInShows() {
        assertThat(admin.last().page().select("input[name=j_password]"))
                .as(admin.last().toString())
                .hasSize(1);
    }

    @Given("the merchant is signed in")
    public void isSignedIn() {
        if (admin == null) {
            admin = new ShopBrowser(visitors.demo().admin());
            admin.visit("/admin/login");
            signIn("admin", "admin");
            assertThat(admin.last().status()).as(admin.last().toString()).isEqualTo(200);
            assertThat(admin.last().page().select("input[name=j_password]"))
                    .as(admin.last().toString())
                    .isEmpty();
        }
    }

    /** @return the browser of the merchant, signed in to the admin */
    ShopBrowser browser() {
        isSignedIn();
        return admin;
    }

    private void signIn(String user, String password) {
        admin.submit(
                admin.formTo("/admin/", "j_username").with("j_username", user).with("j_password", password));
        admin.follow();
    }

    /** @return the browser in which the merchant is signed in */
    ShopBrowser admin() {
        isSignedIn();
        return admin;
    }

    @When("the merchant opens {string}")
    public void opens(String path) {
        Answer answer = admin.visit(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @When("the merchant opens the company {string}")
    public void opensCompany(String name) {
        opens("/admin/company");
        opens(row(name).select("a[href]").attr("abs:href"));
    }

    private Element row(String words) {
        return admin.last().page().select("tr").stream()
                .filter(row -> row.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row with \"" + words + "\" on " + admin.last()));
    }

    @Then("the admin page lists {string}")
    public void lists(String words) {
        assertThat(row(words)).isNotNull();
    }

    @Then("the admin page says {string}")
    public void says(String words) {
        assertThat(admin.last().text()).contains(words);
    }

    @Then("the order's row shows {string}, {string} and {string}")
    public void rowShows(String company, String location, String poNumber) {
        assertThat(row(poNumber).text()).contains(company, location);
    }

    @Then("(there )the merchant still has the company {string}")
    public void hasCompany(String name) {
        isSignedInAnew();
        opens("/admin/company");
        lists(name);
    }

    private void isSignedInAnew() {
        admin = null;
        isSignedIn();
    }

    /** A browser of its own in which the merchant's staff is signed in. */
    ShopBrowser signedInAnew() {
        isSignedInAnew();
        return admin;
    }

    @When("the merchant sends a form with the token {string}")
    public void sendsForm(String token) {
        opens(SETTINGS);
        admin.submit(admin.formTo(SETTINGS, "csrfToken").with("csrfToken", token));
    }

    @Then("the admin answers {int} and says {string}")
    public void answers(int status, String words) {
        assertThat(admin.last().status()).as(admin.last().toString()).isEqualTo(status);
        assertThat(admin.last().text()).contains(words);
    }

    // The tick

    @When("the merchant restricts the shop to B2B customers")
    @Given("there the merchant has restricted the shop")
    public void restricts() {
        setRestricted(true);
    }

    @When("the merchant opens the shop to everybody")
    public void opensShop() {
        setRestricted(false);
    }

    @After("@restricts")
    public void opensShopAgain() {
        setRestricted(false);
    }

    @Then("the shop is not restricted")
    public void isNotRestricted() {
        assertThat(tick().hasAttr("checked")).isFalse();
    }

    @Then("there the shop is still restricted")
    public void isStillRestricted() {
        isSignedInAnew();
        opens(SETTINGS);
        assertThat(tick().hasAttr("checked")).isTrue();
        assertThat(new ShopBrowser(visitors.demo().shop()).open("/coffee").status())
                .isEqualTo(302);
        setRestricted(false);
    }

    private void setRestricted(boolean restricted) {
        isSignedIn();
        opens(SETTINGS);
        Element tick = tick();
        ShopForm form = admin.formTo(SETTINGS, "csrfToken");
        if (restricted) {
            form.tick(tick.attr("name"), tick.attr("value"));
        } else {
            form.untick(tick.attr("name"), tick.attr("value"));
        }
        Answer answer = admin.submit(form);
        assertThat(admin.follow().status()).as(answer.toString()).isEqualTo(200);
        opens(SETTINGS);
        assertThat(tick().hasAttr("checked")).as(admin.last().toString()).isEqualTo(restricted);
    }

    private Element tick() {
        Element tick = admin.last().page().selectFirst("input[type=checkbox][name$=estricted]");
        assertThat(tick).as("the tick on " + admin.last()).isNotNull();
        return tick;
    }

    // The closed shop

    @Then("{string} sends {person} to the sign-in page")
    public void sendsToSignIn(String path, Person person) {
        assertAnswer("sign-in", visitors.browser(person).open(path));
    }

    @Then("{string} tells {person} that the shop is for business customers")
    public void isForbidden(String path, Person person) {
        assertAnswer("403", visitors.browser(person).open(path));
        assertThat(visitors.answer().text()).contains("business customers");
    }

    @Then("{string} is open to {person}")
    public void isOpen(String path, Person person) {
        assertAnswer("200", visitors.browser(person).open(path));
    }

    @Then("a closed shop answers like this")
    public void answersLikeThis(DataTable table) {
        List<Map<String, String>> rows = table.asMaps();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String path = row.get("path");
            ShopBrowser guest = new ShopBrowser(visitors.demo().shop());
            assertAnswer(row.get("a guest"), guest.open(path));
            assertAnswer(row.get("a guest's script"), guest.openByScript(path));
            assertAnswer(
                    row.get("Felix"), visitors.browser(Person.named("Felix")).open(path));
            assertAnswer(row.get("Lars"), visitors.browser(Person.named("Lars")).open(path));
        });
    }

    private static void assertAnswer(String expected, Answer answer) {
        switch (expected) {
            case "sign-in" -> {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
                assertThat(answer.location().getPath()).isEqualTo("/sign-in");
            }
            case "closed" -> {
                assertThat(answer.status()).as(answer.toString()).isIn(302, 400, 401, 403, 404);
                assertThat(answer.body()).doesNotContain("€");
            }
            case "any" -> assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            default -> assertThat(answer.status()).as(answer.toString()).isEqualTo(Integer.parseInt(expected));
        }
    }
}
