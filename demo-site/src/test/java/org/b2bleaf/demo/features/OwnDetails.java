package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;

/** What buyers keep right themselves: their names, and, as admins, the addresses of their locations. */
public class OwnDetails {

    private static final String PROFILE = "/account/profile";

    private final Visitors visitors;
    private ShopForm firstTab;
    private ShopForm secondTab;

    public OwnDetails(Visitors visitors) {
        this.visitors = visitors;
    }

    // The name

    @When("{person} changes the name to {string} {string} and the e-mail address to {string}")
    public void changesName(Person person, String first, String last, String email) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(PROFILE);
        ShopForm form = browser.formTo(PROFILE, "firstName");
        assertThat(form.has("emailAddress")).isFalse();
        assertThat(form.has("email")).isFalse();
        browser.submit(form.with("firstName", first)
                .with("lastName", last.equals("LONG") ? "x".repeat(300) : last)
                .with("email", email)
                .with("emailAddress", email));
        browser.follow();
    }

    @Then("the page shows the name {string} {string}")
    public void showsName(String first, String last) {
        ShopForm form = visitors.current().formTo(PROFILE, "firstName");
        assertThat(form.value("firstName")).isEqualTo(first);
        assertThat(form.value("lastName")).isEqualTo(last);
    }

    @Then("{person}'s e-mail address is still the same")
    public void emailIsTheSame(Person person) {
        Answer answer = visitors.browser(person).visit(PROFILE);
        assertThat(answer.page().select("[data-b2b-email]").text()).isEqualTo(person.email());
    }

    // The location

    @When("{person} opens the page of the location")
    public void opensLocation(Person person) {
        openLocation(person);
    }

    private ShopBrowser openLocation(Person person) {
        ShopBrowser browser = visitors.browser(person);
        String path = browser.visit("/account")
                .page()
                .selectFirst("a[href*=/account/locations/]")
                .absUrl("href");
        assertThat(browser.visit(path).status()).isEqualTo(200);
        return browser;
    }

    @When("{person} ships the location to {string} in {string}")
    public void ships(Person person, String street, String city) {
        ShopBrowser browser = openLocation(person);
        ship(browser, browser.formTo("/account/locations/", "shipping.address1"), street, city);
    }

    @Given("{person} has the page of the location open in two tabs")
    public void opensTwoTabs(Person person) {
        firstTab = openLocation(person).formTo("/account/locations/", "shipping.address1");
        secondTab = openLocation(person).formTo("/account/locations/", "shipping.address1");
    }

    @When("{person} ships the location to {string} in {string} in the first tab")
    public void shipsInFirstTab(Person person, String street, String city) {
        ship(visitors.browser(person), firstTab, street, city);
    }

    @When("{person} ships the location to {string} in {string} in the second tab")
    public void shipsInSecondTab(Person person, String street, String city) {
        ship(visitors.browser(person), secondTab, street, city);
    }

    private static void ship(ShopBrowser browser, ShopForm form, String street, String city) {
        browser.submit(form.with("shipping.address1", street).with("shipping.city", city));
        browser.follow();
    }

    @When("{person} bills the location to {string} in {string}")
    public void bills(Person person, String street, String city) {
        ShopBrowser browser = openLocation(person);
        ShopForm form = browser.formTo("/account/locations/", "billing.address1");
        browser.submit(form.without("billing.same")
                .with("billing.address1", street)
                .with("billing.city", city)
                .with("billing.country", "FR"));
        assertThat(browser.follow().status()).as(browser.last().toString()).isEqualTo(200);
    }

    @Then("the location is shipped to {string}")
    public void isShippedTo(String street) {
        assertThat(shippedTo()).isEqualTo(street);
    }

    @Then("the location is not shipped to {string}")
    public void isNotShippedTo(String street) {
        assertThat(shippedTo()).isNotEqualTo(street);
    }

    private String shippedTo() {
        ShopBrowser browser = visitors.current();
        browser.visit(browser.last().address().toString());
        return browser.formTo("/account/locations/", "shipping.address1").value("shipping.address1");
    }

    @Then("the page offers no address to edit")
    public void offersNoAddress() {
        assertThat(visitors.answer().page().select("main form")).isEmpty();
        assertThat(visitors.answer().page().select("main address")).hasSize(2);
    }

    @When("{person} sends an address for the location all the same")
    public void sendsAddress(Person person) {
        ShopBrowser browser = visitors.browser(person);
        String path = browser.last().address().getPath();
        browser.visit("/account");
        browser.submit(browser.formWithButton("Sign out")
                .goingTo(path)
                .with("shipping.address1", "Stranden 1")
                .with("shipping.city", "Oslo")
                .with("shipping.country", "NO")
                .with("billing.same", "true"));
    }
}
