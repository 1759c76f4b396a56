package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Looking around, prices, the location that is bought for, and the cart. */
public class Shopping {

    private static final Pattern PRICE = Pattern.compile("€\\d[\\d,]*\\.\\d{2}");

    /** Where the features' products stand. */
    private record Shelf(String name, String category) {}

    private static final Map<String, Shelf> PRODUCTS = Map.of(
            "COF-ESP-1KG", new Shelf("Espresso, 1 kg", "/coffee"),
            "KIT-GRD-01", new Shelf("Grinder", "/machines-and-kitchen"),
            "CUP-RUS-03", new Shelf("Reusable Cup, 0.35 l", "/cups-and-takeaway"));

    private final Visitors visitors;
    private final SigningIn signingIn;
    private ShopForm firstTab;

    public Shopping(Visitors visitors, SigningIn signingIn) {
        this.visitors = visitors;
        this.signingIn = signingIn;
    }

    // Pages

    @When("{person} opens {string}")
    public void opens(Person person, String path) {
        visitors.browser(person).open(path);
    }

    @When("{person} follows {string}")
    public void follows(Person person, String words) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account");
        browser.click(words);
    }

    @Then("the page says {string}")
    public void pageSays(String words) {
        assertThat(visitors.answer().text()).contains(words);
    }

    @Then("the answer is {int}")
    public void answerIs(int status) {
        assertThat(visitors.answer().status()).as(visitors.answer().toString()).isEqualTo(status);
    }

    @Then("the answer is no error of the server")
    public void answerIsNoError() {
        assertThat(visitors.answer().status()).as(visitors.answer().toString()).isLessThan(500);
    }

    @Then("the page is one of the shop's own")
    public void pageIsOwn() {
        assertThat(visitors.answer().page().select("link[rel=stylesheet]")).isNotEmpty();
        assertThat(visitors.answer().page().select("main h1, h1").text()).isNotBlank();
        assertThat(visitors.answer().body()).doesNotContain("Exception");
    }

    @Then("the page has a link to {string}")
    public void pageLinksTo(String path) {
        assertThat(linksTo(path)).as(visitors.answer().toString()).isTrue();
    }

    @Then("the page has no link to {string}")
    public void pageDoesNotLinkTo(String path) {
        assertThat(linksTo(path)).as(visitors.answer().toString()).isFalse();
    }

    private boolean linksTo(String path) {
        return visitors.answer().page().select("a[href]").stream()
                .anyMatch(link -> link.attr("href").equals(path));
    }

    @Then("the page has a message at the field {string}")
    public void pageHasProblemAt(String field) {
        assertThat(visitors.answer().status()).as(visitors.answer().toString()).isIn(200, 400);
        Fields.assertProblemAt(visitors.answer(), field);
    }

    @Then("nothing of the catalog is on the page")
    public void pageShowsNoCatalog() {
        assertThat(visitors.answer().body()).doesNotContain("€").doesNotContain("/coffee\"");
    }

    // Locations

    @Given("{person} is ready to shop")
    public void isReady(Person person) {
        if (person.email() == null) {
            visitors.browser(person).visit("/");
        } else {
            signingIn.signsIn(person);
        }
    }

    @Given("{person} buys for {string}")
    public void buysFor(Person person, String location) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            signingIn.signsIn(person);
            if (person.hasSeveralLocations()) {
                chooses(person, location);
            }
        }
        browser.visit("/account");
        pageShowsLocation(location);
    }

    @Then("{person} buys for no location")
    public void buysForNone(Person person) {
        visitors.browser(person).visit("/");
        pageShowsNoLocation();
    }

    @Then("the page shows the location {string}")
    public void pageShowsLocation(String location) {
        assertThat(visitors.answer().page().select("[data-b2b-location]").eachAttr("data-b2b-location"))
                .as(visitors.answer().toString())
                .containsExactly(location);
    }

    @Then("the page shows no location")
    public void pageShowsNoLocation() {
        assertThat(visitors.answer().page().select("[data-b2b-location]")).isEmpty();
    }

    @Then("{person} may choose among {string}")
    public void mayChooseAmong(Person person, String locations) {
        assertThat(visitors.browser(person)
                        .last()
                        .page()
                        .select("input[name=locationId][data-b2b-location-option]")
                        .eachAttr("data-b2b-location-option"))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(locations.split(", ")));
    }

    @Then("{person} is asked for the location")
    public void isAsked(Person person) {
        Answer answer = visitors.browser(person).follow();
        assertThat(answer.page().select("[data-b2b-location-option], a[href=/account/location]"))
                .as(answer.toString())
                .isNotEmpty();
    }

    @When("{person} chooses {string}")
    @When("{person} chooses {string} in a second tab")
    public void chooses(Person person, String location) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account/location");
        String id = browser.last()
                .page()
                .select("[data-b2b-location-option=" + location + "]")
                .attr("value");
        assertThat(id).as("the location %s on %s", location, browser.last()).isNotEmpty();
        triesToChoose(person, id);
        assertThat(browser.follow().status()).isEqualTo(200);
    }

    @When("{person} tries to choose the location id {string}")
    public void triesToChoose(Person person, String id) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account/location");
        browser.submit(browser.formTo("/account/location", "csrfToken").with("locationId", id));
    }

    @When("{person} tries to choose {person}'s location")
    public void triesToChoose(Person person, Person other) {
        ShopBrowser others = visitors.browser(other);
        others.visit(productPage(others, "COF-ESP-1KG"));
        String id = addForm(others, "COF-ESP-1KG").value("locationId");
        assertThat(id).isNotEmpty();
        triesToChoose(person, id);
    }

    // Products and prices

    @Then("{person} sees {string} for {string} on the category page")
    public void seesOnCategory(Person person, String sku, String price) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(PRODUCTS.get(sku).category());
        assertThat(priceOf(browser.last(), sku)).contains(price);
    }

    @Then("{person} sees {string} for {string} on the product page")
    @Then("there {person} sees {string} for {string} on the product page")
    public void seesOnProductPage(Person person, String sku, String price) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            isReady(person);
        }
        browser.visit(productPage(browser, sku));
        assertThat(browser.last().page().select("h1").text())
                .isEqualTo(PRODUCTS.get(sku).name());
        assertThat(priceOf(browser.last(), sku)).contains(price);
    }

    @Then("{person} sees {string} for {string} in the search for {string}")
    public void seesInSearch(Person person, String sku, String price, String words) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/search?q=" + words);
        assertThat(priceOf(browser.last(), sku)).as(browser.last().toString()).contains(price);
    }

    @Then("{person} finds {string} on the category page")
    public void findsOnCategory(Person person, String sku) {
        visitors.browser(person).visit(PRODUCTS.get(sku).category());
        assertThat(link(visitors.answer(), sku)).isPresent();
    }

    @Then("{person} finds {string} in the search for {string}")
    public void findsInSearch(Person person, String sku, String words) {
        visitors.browser(person).visit("/search?q=" + words);
        assertThat(link(visitors.answer(), sku)).isPresent();
    }

    @Then("{person} does not find {string} on the category page")
    public void doesNotFindOnCategory(Person person, String sku) {
        Answer answer = visitors.browser(person).visit(PRODUCTS.get(sku).category());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(link(answer, sku)).isEmpty();
    }

    @Then("{person} does not find {string} in the search for {string}")
    public void doesNotFindInSearch(Person person, String sku, String words) {
        Answer answer = visitors.browser(person).visit("/search?q=" + words);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(link(answer, sku)).isEmpty();
    }

    @Then("the product page of {string} is not there for {person}")
    public void productPageIsNotThere(String sku, Person person) {
        ShopBrowser guest = new ShopBrowser(visitors.demo().shop());
        Answer answer = visitors.browser(person).open(productPage(guest, sku));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
    }

    private static String productPage(ShopBrowser browser, String sku) {
        browser.visit(PRODUCTS.get(sku).category());
        return link(browser.last(), sku)
                .orElseThrow(() -> new AssertionError("No link to " + sku + " on " + browser.last()))
                .attr("href");
    }

    private static Optional<Element> link(Answer answer, String sku) {
        String name = PRODUCTS.get(sku).name();
        return answer.page().select("main a[href]").stream()
                .filter(link -> link.text().endsWith(name))
                .findFirst();
    }

    /** The first price in the smallest part of the page that has the product's name and a price. */
    private static Optional<String> priceOf(Answer answer, String sku) {
        String name = PRODUCTS.get(sku).name();
        return answer.page().select("main h1, main h2, main h3, main a").stream()
                .filter(title -> title.text().endsWith(name))
                .flatMap(title -> title.parents().stream())
                .map(part -> PRICE.matcher(part.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    // The cart

    @Given("{person}'s cart is empty")
    public void emptiesCart(Person person) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            isReady(person);
        }
        browser.visit("/cart");
        for (int i = 0; i < 20; i++) {
            Optional<ShopForm> remove = browser.findFormTo("/cart/remove", "csrfToken");
            if (remove.isEmpty()) {
                break;
            }
            browser.submit(remove.get());
            browser.follow();
            browser.visit("/cart");
        }
        assertThat(lines(browser.last())).isEmpty();
    }

    @Given("{person} has put {int} of {string} into the cart")
    @Given("{person} has put {int} of {string} into the cart as a guest")
    public void hasPut(Person person, int quantity, String sku) {
        puts(person, quantity, sku);
        cartHas(person, quantity, sku);
    }

    @When("{person} puts {int} of {string} into the cart")
    public void puts(Person person, int quantity, String sku) {
        hasProductPageOpen(person, sku);
        visitors.browser(person).submit(firstTab.with("quantity", String.valueOf(quantity)));
    }

    @Given("{person} has the product page of {string} open in a first tab")
    public void hasProductPageOpen(Person person, String sku) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(productPage(browser, sku));
        firstTab = addForm(browser, sku);
    }

    private static ShopForm addForm(ShopBrowser browser, String sku) {
        ShopForm form = browser.formTo("/cart/add", "quantity");
        assertThat(form.value("sku")).isEqualTo(sku);
        return form;
    }

    @Given("{person} has the checkout open in a first tab")
    public void hasCheckoutOpen(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/checkout");
        firstTab = browser.formTo("/checkout/submit", "poNumber");
    }

    @When("{person} presses {string} in the first tab with the PO number {string}")
    public void pressesInFirstTab(Person person, String button, String poNumber) {
        visitors.browser(person)
                .submit(firstTab.with("poNumber", poNumber)
                        .with("savedCard", "")
                        .with("cardNumber", "4111111111111111"));
    }

    @When("{person} adds {int} to the cart in the first tab")
    public void addsInFirstTab(Person person, int quantity) {
        visitors.browser(person).submit(firstTab.with("quantity", String.valueOf(quantity)));
    }

    @When("{person} sends {string} of {string} to the cart")
    public void sends(Person person, String quantity, String sku) {
        hasProductPageOpen(person, "COF-ESP-1KG");
        visitors.browser(person).submit(firstTab.with("quantity", quantity).with("sku", sku));
    }

    @When("{person} sends the cart form for the location id {string}")
    public void sendsForLocation(Person person, String id) {
        hasProductPageOpen(person, "COF-ESP-1KG");
        visitors.browser(person).submit(firstTab.with("locationId", id));
    }

    @When("{person} sends a form to {string} with a wrong token")
    public void sendsWithWrongToken(Person person, String path) {
        visitors.browser(person).submit(anyForm(person, path).with("csrfToken", "wrong"));
    }

    @When("{person} sends a form to {string} without a token")
    public void sendsWithoutToken(Person person, String path) {
        visitors.browser(person).submit(anyForm(person, path).without("csrfToken"));
    }

    private ShopForm anyForm(Person person, String path) {
        hasProductPageOpen(person, "COF-ESP-1KG");
        return firstTab.goingTo(path);
    }

    @Then("the answer names the problem")
    public void answerNamesProblem() {
        Answer answer = visitors.current().follow();
        assertThat(answer.status()).as(answer.toString()).isIn(200, 400, 404);
        assertThat(answer.page().select("[role=alert]").text())
                .as(answer.toString())
                .isNotBlank();
    }

    @Then("{person}'s cart has {int} of {string} at {string} each")
    public void cartHas(Person person, int quantity, String sku, String price) {
        Element line = cartHas(person, quantity, sku);
        Matcher matcher = PRICE.matcher(line.text());
        assertThat(matcher.find()).isTrue();
        assertThat(matcher.group()).isEqualTo(price);
    }

    private Element cartHas(Person person, int quantity, String sku) {
        Answer cart = visitors.browser(person).visit("/cart");
        List<Element> found =
                lines(cart).stream().filter(line -> line.text().contains(sku)).toList();
        assertThat(found).as("lines of %s in %s", sku, cart).hasSize(1);
        assertThat(found.get(0).select("input[name=quantity]").attr("value")).isEqualTo(String.valueOf(quantity));
        return found.get(0);
    }

    @Then("{person}'s cart has {int} line(s)")
    public void cartHasLines(Person person, int count) {
        assertThat(lines(visitors.browser(person).visit("/cart"))).hasSize(count);
    }

    @Then("{string} is not in {person}'s cart")
    public void isNotInCart(String sku, Person person) {
        assertThat(lines(visitors.browser(person).visit("/cart")))
                .noneMatch(line -> line.text().contains(sku));
    }

    @Then("{person}'s cart is now empty")
    public void cartIsEmpty(Person person) {
        Answer cart = visitors.browser(person).visit("/cart");
        assertThat(cart.status()).isEqualTo(200);
        assertThat(lines(cart)).isEmpty();
    }

    @Then("{person} cannot put {string} into the cart")
    public void cannotPut(Person person, String sku) {
        sends(person, "1", sku);
        assertThat(visitors.current().follow().status()).isLessThan(500);
        isNotInCart(sku, person);
    }

    private static List<Element> lines(Answer cart) {
        return cart.page().select("main .cart-line");
    }
}
