package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;

/** The shop as a location sees it, for the merchant. */
public class Previewing {

    private final Visitors visitors;
    private final Merchant merchant;
    private ShopBrowser preview;
    private URI link;
    private ShopBrowser other;
    private List<Answer> attacks = List.of();

    public Previewing(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    @Given("the merchant previews the shop as {string}")
    public void previews(String location) {
        link = start(location);
        preview = new ShopBrowser(visitors.demo().shop());
        preview.visit(link.toString());
        assertThat(preview.last().status()).as(preview.last().toString()).isEqualTo(200);
    }

    /** @return where the admin sends the new tab */
    private URI start(String location) {
        ShopBrowser admin = merchant.browser();
        admin.visit("/admin/company-location?name=" + location.replace(" ", "+"));
        String page = admin.last().page().select("tr").stream()
                .filter(row -> row.text().contains(location))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row with " + location + " on " + admin.last()))
                .select("a[href]")
                .attr("abs:href");
        admin.visit(page);
        assertThat(admin.last().page().select("[data-action=/preview]"))
                .as(admin.last().toString())
                .hasSize(1);
        admin.visit(page + "/preview");
        Answer answer = admin.submit(admin.formTo(URI.create(page).getPath() + "/preview", "csrfToken"));
        assertThat(answer.isRedirect()).as(answer.toString()).isTrue();
        return answer.location();
    }

    @Then("the preview says that it shows what {string} sees")
    public void saysWhose(String location) {
        assertThat(preview.last().page().select("[data-b2b-preview]").attr("data-b2b-preview"))
                .isEqualTo(location);
    }

    @Then("{string} of the preview shows {string}")
    public void shows(String path, String name) {
        assertThat(preview.visit(path).page().select(".tile-name").eachText()).contains(name);
        assertThat(preview.last().page().select("[data-b2b-preview]")).hasSize(1);
    }

    @Then("{string} of the preview does not show {string}")
    public void doesNotShow(String path, String name) {
        assertThat(preview.visit(path).status()).isEqualTo(200);
        assertThat(preview.last().page().select(".tile-name").eachText()).doesNotContain(name);
    }

    @Then("nothing of the preview may be kept by a cache or found by a search engine")
    public void isNotKept() {
        for (String path : List.of("/", "/coffee", "/espresso-1-kg", "/search?q=espresso")) {
            Answer page = preview.visit(path);
            assertThat(page.headers().allValues("Cache-Control")).as(path).containsExactly("private, no-store");
            assertThat(page.headers().firstValue("X-Robots-Tag")).as(path).contains("noindex, nofollow");
        }
    }

    @Then("the merchant's trail says that the shop was previewed as {string}")
    public void isInTheTrail(String location) {
        assertThat(merchant.browser().visit("/admin/b2b-audit").page().select("tr").stream()
                        .filter(row -> row.text().contains("previewed"))
                        .filter(row -> row.text().contains(location)))
                .isNotEmpty();
    }

    @Then("{string} of the preview answers {int}")
    public void answers(String path, int status) {
        assertThat(preview.open(path).status()).as(preview.last().toString()).isEqualTo(status);
        assertThat(preview.last().text()).contains("Not in a preview");
    }

    @Then("adding {string} in the preview answers {int}")
    public void adding(String sku, int status) {
        preview.visit("/espresso-1-kg");
        Answer refused = preview.submit(preview.formTo("/cart/add", "quantity").with("sku", sku));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(preview.visit("/").page().select(".cart-count")).isEmpty();
    }

    @When("another browser opens the link of the preview")
    public void othersOpen() {
        other = new ShopBrowser(visitors.demo().shop());
        other.visit(link.toString());
    }

    @Then("it is told that the link is used up, and sees the shop as everybody does")
    public void isUsedUp() {
        assertThat(other.last().status()).isEqualTo(410);
        assertThat(other.visit("/espresso-1-kg").text()).contains("€24.00");
        assertThat(other.last().page().select("[data-b2b-preview]")).isEmpty();
        assertThat(preview.visit("/espresso-1-kg").text())
                .as("the preview goes on")
                .contains("€21.60");
    }

    @When("somebody opens made up links and cookies of previews")
    public void attack() {
        URI shop = visitors.demo().shop();
        String madeUp = "A".repeat(43);
        attacks = List.of(
                new ShopBrowser(shop).visit("/b2b/preview"),
                new ShopBrowser(shop).visit("/b2b/preview?token="),
                new ShopBrowser(shop).visit("/b2b/preview?token=" + madeUp),
                new ShopBrowser(shop).visit("/b2b/preview?token=%27%20or%20%271%27%3D%271"),
                new ShopBrowser(shop).visit("/b2b/preview?token=" + "A".repeat(4_000)));
        other = new ShopBrowser(shop);
        other.putCookie("B2B_PREVIEW", madeUp);
    }

    @Then("they see the shop as everybody does")
    public void seeNothing() {
        assertThat(attacks).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(410));
        assertThat(other.visit("/espresso-1-kg").text()).contains("€24.00");
        assertThat(other.last().page().select("[data-b2b-preview]")).isEmpty();
    }

    @When("the merchant opens a preview of {string} in the browser of {person}")
    public void opensInTheBrowserOf(String location, Person person) {
        visitors.browser(person).visit(start(location).toString());
    }

    @Then("{person} is told to sign out first, and still buys for {string}")
    public void isToldToSignOut(Person person, String location) {
        ShopBrowser browser = visitors.browser(person);
        assertThat(browser.last().status()).as(browser.last().toString()).isEqualTo(409);
        assertThat(browser.visit("/").page().select("[data-b2b-location]").attr("data-b2b-location"))
                .isEqualTo(location);
        assertThat(browser.last().page().select("[data-b2b-preview]")).isEmpty();
    }

    @When("the preview is ended")
    public void isEnded() {
        preview.visit("/coffee");
        preview.submit(preview.formTo("/b2b/preview/end", "csrfToken"));
        preview.follow();
    }

    @When("the merchant signs out of the admin")
    public void signsOut() {
        merchant.browser().visit("/admin/adminLogout.htm");
    }

    @Then("the preview's browser sees the shop as everybody does")
    public void isOver() {
        assertThat(preview.visit("/espresso-1-kg").text()).contains("€24.00").doesNotContain("€21.60");
        assertThat(preview.last().page().select("[data-b2b-preview]")).isEmpty();
    }
}
