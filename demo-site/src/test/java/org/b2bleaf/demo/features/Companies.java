package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/**
 * What the merchant does with companies, their locations and customers. Each scenario makes its own, as all share one
 * demo: names in the features stand for names that nobody else has.
 */
public class Companies {

    private final Visitors visitors;
    private final Merchant merchant;
    private final SigningIn signingIn;
    private final Ordering ordering;

    /** What makes the names of this scenario its own. */
    private final String own = Long.toString(System.nanoTime(), 36);

    private final Map<String, Long> companies = new HashMap<>();
    private final Map<String, Long> locations = new HashMap<>();
    private final Map<String, Person> newcomers = new HashMap<>();
    private ShopForm open;
    private ShopForm window;

    public Companies(Visitors visitors, Merchant merchant, SigningIn signingIn, Ordering ordering) {
        this.visitors = visitors;
        this.merchant = merchant;
        this.signingIn = signingIn;
        this.ordering = ordering;
    }

    /** People whom no demo data knows. */
    @ParameterType("Kim|Pia")
    public Person newcomer(String name) {
        return newcomers.computeIfAbsent(
                name, key -> new Person(key, key.toLowerCase() + "." + own + "@lumen.example"));
    }

    @ParameterType("location admin|ordering only")
    public String permission(String words) {
        return words.toUpperCase().replace(' ', '_');
    }

    private ShopBrowser admin() {
        return merchant.browser();
    }

    private String named(String name) {
        return name + " " + own;
    }

    private long company(String name) {
        return companies.get(name);
    }

    private long location(String name) {
        return locations.get(name);
    }

    private String customers(String company) {
        return "/admin/company/" + company(company) + "/customers";
    }

    private static String field(String name) {
        return "fields['" + name + "'].value";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer visit(String path) {
        Answer answer = admin().visit(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private Answer submit(ShopForm form) {
        admin().submit(form);
        Answer answer = admin().follow();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    // Companies and locations

    @Given("the company {string} with the location {string}")
    @When("the merchant creates the company {string} with the location {string}")
    public void createsCompany(String company, String location) {
        Answer created = submit(newCompany(company, location, company));
        companies.put(company, id(created, "company"));
        locations.put(location, locationOf(company, location));
    }

    private ShopForm newCompany(String company, String location, String externalId) {
        visit("/admin/company/add");
        return admin().formTo("/company/add", field("name"))
                .with(field("name"), named(company))
                .with(field("externalId"), externalId(externalId))
                .with(field("firstLocation.name"), named(location))
                .with(field("firstLocation.externalId"), externalId(location))
                .with(field("firstLocation.timeZone"), "Europe/Oslo");
    }

    private String externalId(String name) {
        return name.replaceAll("\\W", "") + "-" + own;
    }

    private static long id(Answer answer, String section) {
        String path = answer.address().getPath();
        assertThat(path).as(answer.toString()).matches(".*/" + section + "/\\d+");
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private long locationOf(String company, String location) {
        visit(customers(company) + "/locations?text=" + encode(named(location)));
        return Long.parseLong(
                admin().last().page().selectFirst("tr[data-b2b-location]").attr("data-b2b-location"));
    }

    @Given("the company {string} has the location {string} too")
    public void addsLocation(String company, String location) {
        visit("/admin/company/" + company(company) + "/locations/add");
        submit(admin().formTo("/locations/add", field("name"))
                .with(field("name"), named(location))
                .with(field("externalId"), externalId(location))
                .with(field("timeZone"), "Europe/Oslo"));
        locations.put(location, locationOf(company, location));
    }

    @When("the merchant creates the company {string} with the external id of {string}")
    public void createsCompanyAgain(String company, String other) {
        submit(newCompany(company, company + " Quay", other));
    }

    @Then("the merchant finds the company {string}")
    public void findsCompany(String company) {
        assertThat(companiesNamed(company)).hasSize(1);
    }

    @Then("the merchant does not find the company {string}")
    public void doesNotFindCompany(String company) {
        assertThat(companiesNamed(company)).isEmpty();
    }

    private List<Element> companiesNamed(String company) {
        visit("/admin/company?name=" + encode(named(company)));
        return admin().last().page().select("tr[data-rowid]").stream()
                .filter(row -> row.text().contains(named(company)))
                .toList();
    }

    @Then("the page of the company {string} shows the location {string}")
    public void companyShowsLocation(String company, String location) {
        visit("/admin/company/" + company(company));
        assertThat(admin().last().text()).contains(named(location));
    }

    @Then("the page of the company {string} shows {string}")
    public void companyShows(String company, String words) {
        visit("/admin/company/" + company(company));
        assertThat(admin().last().page().select("textarea").eachText()).contains(words);
    }

    @Then("the form says {string}")
    @Then("the window says {string}")
    public void says(String words) {
        assertThat(admin().last().text().replace(" " + own, "")).contains(words);
    }

    @Then("the form still has {string}")
    @Then("the window still has {string}")
    public void stillHas(String typed) {
        assertThat(Stream.concat(
                        admin().last().page().select("input").eachAttr("value").stream(),
                        admin().last().page().select("textarea").eachText().stream()))
                .anyMatch(value -> value.equals(typed) || value.equals(named(typed)));
    }

    @Given("the merchant has the page of the company {string} open")
    public void opensCompany(String company) {
        visit("/admin/company/" + company(company));
        open = admin().formTo("/company/" + company(company), field("name"));
    }

    @When("a colleague changes the notes of the company {string} to {string}")
    public void colleagueChangesNotes(String company, String notes) {
        visit("/admin/company/" + company(company));
        submit(admin().formTo("/company/" + company(company), field("name")).with(field("notes"), notes));
    }

    @When("the merchant types the notes {string} and saves the open page")
    public void savesOpenPage(String notes) {
        submit(open.with(field("notes"), notes));
    }

    @When("the merchant sets the terms of {string} to net {int} days")
    public void setsTerms(String location, int days) {
        visit("/admin/company-location/" + location(location));
        submit(admin().formTo("/company-location/" + location(location), field("name"))
                .with(field("termsType"), "NET")
                .with(field("netDays"), String.valueOf(days)));
    }

    @Then("the page of the location {string} shows net {int} days")
    public void showsTerms(String location, int days) {
        visit("/admin/company-location/" + location(location));
        assertThat(admin().formTo("/company-location/" + location(location), field("name"))
                        .value(field("netDays")))
                .isEqualTo(String.valueOf(days));
    }

    // Archiving

    @When("the merchant asks to archive the company {string}")
    public void asksToArchive(String company) {
        if (!companies.containsKey(company)) {
            visit("/admin/company");
            String link = admin().last().page().select("tr").stream()
                    .filter(row -> row.text().contains(company))
                    .map(row -> row.select("a[href]").attr("href"))
                    .findFirst()
                    .orElseThrow();
            companies.put(company, Long.parseLong(link.replaceAll(".*/(\\d+).*", "$1")));
        }
        visit("/admin/company/" + company(company) + "/archive");
        window = admin().formTo("/archive", "csrfToken");
    }

    @When("the merchant reactivates the company {string}")
    public void reactivates(String company) {
        confirmAt("/admin/company/" + company(company) + "/reactivate");
    }

    @When("the merchant archives the location {string}")
    public void archivesLocation(String location) {
        confirmAt("/admin/company-location/" + location(location) + "/archive");
    }

    @When("the merchant reactivates the location {string}")
    public void reactivatesLocation(String location) {
        confirmAt("/admin/company-location/" + location(location) + "/reactivate");
    }

    private void confirmAt(String path) {
        visit(path);
        window = admin().formTo(path, "csrfToken");
        confirms();
        assertDone();
    }

    @When("the merchant confirms")
    public void confirms() {
        submit(window);
    }

    private void assertDone() {
        assertThat(admin().last().page().select(".b2b-done"))
                .as(admin().last().toString())
                .hasSize(1);
    }

    // Adding

    @Given("the merchant has added {newcomer} to {string} as {permission} of {string}")
    public void hasAdded(Person person, String company, String permission, String location) {
        ShopForm form = addForm(company).with("permission." + location(location), permission);
        submit(isKnown(person) ? form.with("customer", customerId(company, person)) : typedNew(form, person));
        assertDone();
    }

    @Given("the merchant has added {newcomer} to {string} as {permission} of both")
    public void hasAddedToBoth(Person person, String company, String permission) {
        ShopForm form = typedNew(addForm(company), person);
        locations.values().forEach(location -> form.with("permission." + location, permission));
        submit(form);
        assertDone();
    }

    private ShopForm addForm(String company) {
        visit(customers(company) + "/add");
        return admin().formTo("/customers/add", "csrfToken");
    }

    private static ShopForm typedNew(ShopForm form, Person person) {
        return form.with("newEmail", person.email())
                .with("newFirstName", person.name())
                .with("newLastName", "Lund");
    }

    private boolean isKnown(Person person) {
        visit("/admin/customer?emailAddress=" + encode(person.email()));
        return admin().last().page().select("tr[data-rowid]").stream()
                .anyMatch(row -> row.text().contains(person.email()));
    }

    private String customerId(String company, Person person) {
        return found(company, person.email()).stream()
                .filter(option -> option.attr("data-b2b-email").equals(person.email()))
                .map(option -> option.attr("data-b2b-id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person.email() + " is not found"));
    }

    private List<Element> found(String company, String typed) {
        return visit(customers(company) + "/search?text=" + encode(typed))
                .page()
                .select("[role=option]");
    }

    @Then("typing {string} finds {string}")
    public void typingFinds(String typed, String email) {
        assertThat(found(companies.keySet().iterator().next(), typed))
                .extracting(option -> option.attr("data-b2b-email"))
                .contains(email);
    }

    @Then("typing {string} finds {newcomer}")
    public void typingFinds(String typed, Person person) {
        typingFinds(typed + " " + person.email(), person.email());
    }

    @Then("typing {string} finds nobody")
    public void typingFindsNobody(String typed) {
        assertThat(found(companies.keySet().iterator().next(), typed)).isEmpty();
    }

    @Given("{newcomer} is a customer of the shop")
    public void isCustomer(Person person) {
        signingIn.signsIn(person);
        visitors.forget(person);
    }

    @When("the merchant adds {newcomer} and the new customer {newcomer} to {string} as {permission} of {string}")
    public void addsBoth(Person known, Person person, String company, String permission, String location) {
        String id = customerId(company, known);
        submit(typedNew(addForm(company), person)
                .with("customer", id)
                .with("permission." + location(location), permission));
        assertDone();
    }

    @When("the merchant adds the new customer {string} and {newcomer} to {string} as {permission} of {string}")
    public void addsTyped(String email, Person person, String company, String permission, String location) {
        ShopForm form = addForm(company).with("permission." + location(location), permission);
        form.tick("newEmail", person.email()).tick("newEmail", email);
        form.tick("newFirstName", "Kim").tick("newFirstName", "Somebody");
        submit(form);
    }

    @When("the merchant adds nobody to {string} without a location")
    public void addsNobody(String company) {
        submit(addForm(company));
    }

    @When("the merchant adds the new customer {newcomer} to {string} as {permission} of {string}")
    public void addsNew(Person person, String company, String permission, String location) {
        submit(typedNew(addForm(company), person).with("permission." + location(location), permission));
    }

    @When("the merchant adds the new customer {newcomer} to {string} as {permission} of {string} with notice")
    public void addsWithNotice(Person person, String company, String permission, String location) {
        submit(typedNew(addForm(company), person)
                .with("permission." + location(location), permission)
                .with("notify", "true"));
        assertDone();
    }

    @Then("{newcomer} gets a mail that names {string}")
    public void getsMail(Person person, String company) {
        visitors.mailbox().next(person.email(), 0, mail -> mail.says(named(company)));
    }

    @When("the merchant adds the new customer {newcomer} to {string} as {permission} of both with the orders")
    public void addsToBothWithOrders(Person person, String company, String permission) {
        ShopForm form = typedNew(addForm(company), person).with("transferOrders", "true");
        locations.values().forEach(location -> form.with("permission." + location, permission));
        submit(form);
    }

    @When("the merchant opens the window that adds customers on the page of the location {string}")
    public void opensAddOfLocation(String location) {
        visit("/admin/company-location/" + location(location));
        visit(admin().last().page().selectFirst("[data-b2b-modal*=/add]").attr("data-b2b-modal"));
        window = admin().formTo("/customers/add", "csrfToken");
    }

    @Then("only {string} is ticked there")
    public void onlyTicked(String location) {
        assertThat(admin().last().page().select(".b2b-permissions input").eachAttr("name"))
                .containsExactly("permission." + location(location));
    }

    @When("the merchant adds the new customer {newcomer} in that window")
    public void addsInWindow(Person person) {
        submit(typedNew(window, person));
        assertDone();
    }

    // The page of a customer

    @When("the merchant adds {newcomer} to the new company {string} with the first location {string} as {permission}")
    public void addsToNewCompany(Person person, String company, String location, String permission) {
        submit(addToCompany(person)
                .with("newCompany", "true")
                .with("company.name", named(company))
                .with("firstLocation.name", location.isEmpty() ? "" : named(location))
                .with("firstLocation.externalId", location.isEmpty() ? "" : externalId(location))
                .with("firstLocation.timeZone", "Europe/Oslo")
                .with("firstLocation.termsType", "NET")
                .with("firstLocation.netDays", "30")
                .with("permission.0", permission));
        if (!location.isEmpty()) {
            assertDone();
            companies.put(company, Long.parseLong(companiesNamed(company).get(0).attr("data-rowid")));
            locations.put(location, locationOf(company, location));
        }
    }

    private ShopForm addToCompany(Person person) {
        visit("/admin/customer?emailAddress=" + encode(person.email()));
        String id = admin().last().page().select("tr[data-rowid]").stream()
                .filter(row -> row.text().contains(person.email()))
                .map(row -> row.attr("data-rowid"))
                .findFirst()
                .orElseThrow();
        visit("/admin/customer/" + id);
        visit(admin().last()
                .page()
                .selectFirst("[data-b2b-modal*=/companies/add]")
                .attr("data-b2b-modal"));
        return admin().formTo("/companies/add", "csrfToken");
    }

    @When("the merchant finds {string} on the page of {newcomer} and adds her as {permission} of {string}")
    public void addsToCompany(String company, Person person, String permission, String location) {
        ShopForm form = addToCompany(person);
        String search = admin().last().page().selectFirst("[data-b2b-search]").attr("data-b2b-search");
        String id = visit(search + "?text=" + encode(named(company)))
                .page()
                .selectFirst("[role=option]")
                .attr("data-b2b-id");
        submit(form.with("company", id).with("permission." + location(location), permission));
        assertDone();
    }

    @When("the merchant follows {newcomer} from the page of the company {string}")
    public void followsCustomer(Person person, String company) {
        visit(row(company, person.name()).selectFirst("a[href*=/customer/]").absUrl("href"));
    }

    @Then("the page of the customer shows {string} and {string}")
    public void customerShows(String company, String location) {
        assertThat(admin().last().page().select(".b2b-companies").text()).contains(named(company), named(location));
    }

    @Then("one click leads from there to the company {string}")
    public void leadsToCompany(String company) {
        assertThat(admin().last().page().select(".b2b-companies a[href]").eachAttr("href"))
                .anyMatch(link -> link.endsWith("/company/" + company(company)));
    }

    @Then("one click leads from there to the location {string}")
    public void leadsToLocation(String location) {
        assertThat(admin().last().page().select(".b2b-companies a[href]").eachAttr("href"))
                .anyMatch(link -> link.endsWith("/company-location/" + location(location)));
    }

    // The list

    @Then("{string} is listed in {string} with {string}")
    public void isListed(String name, String company, String access) {
        assertThat(row(company, name).text().replace(" " + own, "")).contains(access);
    }

    private Element row(String company, String name) {
        return rows(company).stream()
                .filter(row -> row.text().contains(name) || row.text().contains(name.toLowerCase() + "." + own))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + admin().last()));
    }

    private List<Element> rows(String company) {
        return visit("/admin/company/" + company(company)).page().select("tr[data-b2b-customer]");
    }

    @Then("nobody is listed in {string}")
    public void nobodyIsListed(String company) {
        assertThat(rows(company)).isEmpty();
    }

    @Then("the page of the location {string} shows {string}")
    public void locationShows(String location, String name) {
        assertThat(rowsAt(location)).anyMatch(row -> row.contains(name));
    }

    @Then("the page of the location {string} does not show {string}")
    public void locationDoesNotShow(String location, String name) {
        assertThat(rowsAt(location)).noneMatch(row -> row.contains(name));
    }

    private List<String> rowsAt(String location) {
        return visit("/admin/company-location/" + location(location))
                .page()
                .select("tr[data-b2b-customer]")
                .eachText();
    }

    // Orders of Dana's

    @Then("the preview for {person} at {string} says {string}")
    public void previewSays(Person person, String location, String words) {
        String company = companies.keySet().iterator().next();
        String id = customerId(company, person);
        assertThat(visit(customers(company) + "/transfer-preview?customer=" + id + "&location=" + location(location))
                        .text())
                .contains(words);
    }

    @When("the merchant adds {person} to {string} as {permission} of {string} with her orders")
    public void addsWithOrders(Person person, String company, String permission, String location) {
        String id = customerId(company, person);
        submit(addForm(company)
                .with("customer", id)
                .with("permission." + location(location), permission)
                .with("transferOrders", "true"));
        assertDone();
    }

    @When("the merchant removes {person} from {string} with her orders")
    public void removesWithOrders(Person person, String company) {
        askToRemove(company, row(company, person.email()).attr("data-b2b-customer"));
        submit(window.with("removeOrders", "true"));
        assertDone();
    }

    @Then("{newcomer} sees at least {int} orders at {string}")
    public void seesOrders(Person person, int least, String location) {
        ordering.seesOrders(person, least);
    }

    @Then("{newcomer} sees no orders at {string}")
    public void seesNoOrders(Person person, String location) {
        ordering.seesNoOrdersOf(person, named(location));
    }

    // Permissions

    @When("the merchant takes {string} from {newcomer}")
    public void takes(String location, Person person) {
        String company = companies.keySet().iterator().next();
        String path = customers(company) + "/" + row(company, person.name()).attr("data-b2b-customer") + "/permissions";
        visit(path);
        submit(admin().formTo(path, "csrfToken").with("permission." + location(location), "NONE"));
    }

    @Given("{newcomer} buys for {string}")
    public void buysFor(Person person, String location) {
        ShopBrowser browser = visitors.browser(person);
        if (browser.last() == null) {
            signingIn.signsIn(person);
        }
        Answer account = browser.visit("/account");
        assertThat(account.page().select("[data-b2b-location]").eachAttr("data-b2b-location"))
                .as(account.toString())
                .contains(externalId(location));
    }

    @Then("{newcomer} has no B2B rights on the next page")
    public void hasNoRights(Person person) {
        Answer page = visitors.browser(person).visit("/account");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("[data-b2b-location]"))
                .as(page.toString())
                .isEmpty();
    }

    @Then("{newcomer} may choose between {string} and {string}")
    public void mayChoose(Person person, String one, String other) {
        signingIn.signsIn(person);
        assertThat(visitors.browser(person)
                        .visit("/account/location")
                        .page()
                        .select("[data-b2b-location-option]")
                        .eachAttr("data-b2b-location-option"))
                .contains(externalId(one), externalId(other));
    }

    // Removing

    private void askToRemove(String company, String... ids) {
        visit(customers(company) + "/remove?customer=" + String.join("&customer=", ids));
        window = admin().formTo("/customers/remove", "csrfToken");
    }

    @When("the merchant asks to remove {newcomer} from {string}")
    public void asksToRemove(Person person, String company) {
        askToRemove(company, row(company, person.name()).attr("data-b2b-customer"));
    }

    @When("the merchant removes {newcomer} and {newcomer} from {string}")
    public void removes(Person one, Person other, String company) {
        askToRemove(
                company,
                row(company, one.name()).attr("data-b2b-customer"),
                row(company, other.name()).attr("data-b2b-customer"));
        submit(window);
        assertDone();
    }

    @When("the merchant confirms with the warning seen")
    public void confirmsWarning() {
        submit(window.with("warningsSeen", "true"));
        assertDone();
    }

    @Given("{newcomer} is the main contact of {string}")
    public void isMainContact(Person person, String company) {
        String id = row(company, person.name()).attr("data-b2b-customer");
        submit(admin().formTo("/company/" + company(company), field("name")).with(field("mainContact"), id));
    }

    @When("the merchant confirms with {newcomer} as the new main contact")
    public void confirmsWithContact(Person person) {
        String company = companies.keySet().iterator().next();
        String id = visit(customers(company) + "/members?text=" + encode(person.name()))
                .page()
                .selectFirst("[role=option]")
                .attr("data-b2b-id");
        submit(window.with("newMainContact", id));
        assertDone();
    }

    @Then("{newcomer} is listed in {string} as the main contact")
    public void isListedAsMainContact(Person person, String company) {
        assertThat(row(company, person.name()).text()).contains("Main contact");
    }
}
