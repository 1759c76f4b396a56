package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.demo.features.OwnRecords.encode;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.b2bleaf.demo.testing.ShopForm;

/** Adding customers to companies, from the pages of a company, a location and a customer. */
public class AddingCustomers {

    private final OwnRecords records;
    private final Visitors visitors;
    private final SigningIn signingIn;

    public AddingCustomers(OwnRecords records, Visitors visitors, SigningIn signingIn) {
        this.records = records;
        this.visitors = visitors;
        this.signingIn = signingIn;
    }

    /** People whom no demo data knows. */
    @ParameterType("Kim|Pia")
    public Person newcomer(String name) {
        return records.newcomer(name);
    }

    @ParameterType("location admin|ordering only")
    public String permission(String words) {
        return words.toUpperCase().replace(' ', '_');
    }

    @Given("{newcomer} is a customer of the shop")
    public void isCustomer(Person person) {
        signingIn.signsIn(person);
        visitors.forget(person);
    }

    // The page of a company

    @Given("the merchant has added {newcomer} to {string} as {permission} of {string}")
    public void hasAdded(Person person, String company, String permission, String location) {
        ShopForm form = form(company, location, permission);
        records.submit(
                isKnown(person) ? form.with("customer", records.customerId(company, person)) : typedNew(form, person));
        records.assertDone();
    }

    @Given("the merchant has added {newcomer} to {string} as {permission} of both")
    public void hasAddedToBoth(Person person, String company, String permission) {
        records.submit(typedNew(formWithAll(company, permission), person));
        records.assertDone();
    }

    private ShopForm form(String company) {
        records.openWindow(records.customers(company) + "/add", "/customers/add");
        return records.window();
    }

    private ShopForm form(String company, String location, String permission) {
        return form(company).with("permission." + records.location(location), permission);
    }

    private ShopForm formWithAll(String company, String permission) {
        ShopForm form = form(company);
        records.locations().forEach(location -> form.with("permission." + location, permission));
        return form;
    }

    private static ShopForm typedNew(ShopForm form, Person person) {
        return form.with("newEmail", person.email())
                .with("newFirstName", person.name())
                .with("newLastName", "Lund");
    }

    private boolean isKnown(Person person) {
        records.visit("/admin/customer?emailAddress=" + encode(person.email()));
        return records.page().select("tr[data-rowid]").stream()
                .anyMatch(row -> row.text().contains(person.email()));
    }

    @When("the merchant adds {newcomer} and the new customer {newcomer} to {string} as {permission} of {string}")
    public void addsBoth(Person known, Person person, String company, String permission, String location) {
        String id = records.customerId(company, known);
        records.submit(typedNew(form(company, location, permission), person).with("customer", id));
        records.assertDone();
    }

    @When("the merchant adds the new customer {string} and {newcomer} to {string} as {permission} of {string}")
    public void addsTyped(String email, Person person, String company, String permission, String location) {
        ShopForm form = form(company, location, permission);
        form.tick("newEmail", person.email()).tick("newEmail", email);
        form.tick("newFirstName", "Kim").tick("newFirstName", "Somebody");
        records.submit(form);
    }

    @When("the merchant adds nobody to {string} without a location")
    public void addsNobody(String company) {
        records.submit(form(company));
    }

    @When("the merchant adds the new customer {newcomer} to {string} as {permission} of {string}")
    public void addsNew(Person person, String company, String permission, String location) {
        records.submit(typedNew(form(company, location, permission), person));
    }

    @When("the merchant adds the new customer {newcomer} to {string} as {permission} of {string} with notice")
    public void addsWithNotice(Person person, String company, String permission, String location) {
        records.submit(typedNew(form(company, location, permission), person).with("notify", "true"));
        records.assertDone();
    }

    @When("the merchant adds the new customer {newcomer} to {string} as {permission} of both with the orders")
    public void addsToBothWithOrders(Person person, String company, String permission) {
        records.submit(typedNew(formWithAll(company, permission), person).with("transferOrders", "true"));
    }

    @Then("the preview for {person} at {string} says {string}")
    public void previewSays(Person person, String location, String words) {
        String customers = records.customers(records.onlyCompany());
        String id = records.customerId(records.onlyCompany(), person);
        records.visit(customers + "/transfer-preview?customer=" + id + "&location=" + records.location(location));
        assertThat(records.asWritten(records.admin().last().text())).contains(words);
    }

    @When("the merchant adds {person} to {string} as {permission} of {string} with her orders")
    public void addsWithOrders(Person person, String company, String permission, String location) {
        String id = records.customerId(company, person);
        records.submit(form(company, location, permission).with("customer", id).with("transferOrders", "true"));
        records.assertDone();
    }

    // The page of a location

    @When("the merchant opens the window that adds customers on the page of the location {string}")
    public void opensAddOfLocation(String location) {
        records.visit("/admin/company-location/" + records.location(location));
        records.pressForWindow("/add", "/customers/add");
    }

    @Then("only {string} is ticked there")
    public void onlyTicked(String location) {
        assertThat(records.page().select(".b2b-permissions input").eachAttr("name"))
                .containsExactly("permission." + records.location(location));
    }

    @When("the merchant adds the new customer {newcomer} in that window")
    public void addsInWindow(Person person) {
        records.submit(typedNew(records.window(), person));
        records.assertDone();
    }

    // The page of a customer

    private ShopForm formOfCustomer(Person person) {
        records.openCustomer(person);
        records.pressForWindow("/companies/add", "/companies/add");
        return records.window();
    }

    @When("the merchant adds {newcomer} to the new company {string} with the first location {string} as {permission}")
    public void addsToNewCompany(Person person, String company, String location, String permission) {
        records.submit(formOfCustomer(person)
                .with("newCompany", "true")
                .with("company.name", records.named(company))
                .with("firstLocation.name", location.isEmpty() ? "" : records.named(location))
                .with("firstLocation.externalId", location.isEmpty() ? "" : records.externalId(location))
                .with("firstLocation.timeZone", "Europe/Oslo")
                .with("firstLocation.termsType", "NET")
                .with("firstLocation.netDays", "30")
                .with("permission.0", permission));
        if (!location.isEmpty()) {
            records.assertDone();
            records.addCompany(
                    company,
                    Long.parseLong(records.companiesNamed(company).get(0).attr("data-rowid")));
            records.addLocation(company, location);
        }
    }

    @When("the merchant finds {string} on the page of {newcomer} and adds her as {permission} of {string}")
    public void addsToCompany(String company, Person person, String permission, String location) {
        ShopForm form = formOfCustomer(person);
        String search = records.page().selectFirst("[data-b2b-search]").attr("data-b2b-search");
        String id = records.visit(search + "?text=" + encode(records.named(company)))
                .page()
                .selectFirst("[role=option]")
                .attr("data-b2b-id");
        records.submit(form.with("company", id).with("permission." + records.location(location), permission));
        records.assertDone();
    }
}
