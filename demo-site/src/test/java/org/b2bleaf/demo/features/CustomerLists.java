package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.jsoup.nodes.Element;

/** The lists of customers on the pages of companies and locations, of companies on that of a customer, and the search. */
public class CustomerLists {

    private final OwnRecords records;

    public CustomerLists(OwnRecords records) {
        this.records = records;
    }

    // Searching

    @Then("typing {string} finds {string}")
    public void typingFinds(String typed, String email) {
        assertThat(records.found(records.onlyCompany(), typed))
                .extracting(option -> option.attr("data-b2b-email"))
                .contains(email);
    }

    @Then("typing {string} finds {newcomer}")
    public void typingFinds(String typed, Person person) {
        typingFinds(typed + " " + person.email(), person.email());
    }

    @Then("typing {string} finds nobody")
    public void typingFindsNobody(String typed) {
        assertThat(records.found(records.onlyCompany(), typed)).isEmpty();
    }

    // The list of a company

    @Then("{string} is listed in {string} with {string}")
    public void isListed(String name, String company, String access) {
        assertThat(records.asWritten(records.row(company, name).text())).contains(access);
    }

    @Then("{newcomer} is listed in {string} as the main contact")
    public void isListedAsMainContact(Person person, String company) {
        assertThat(records.row(company, person.name()).text()).contains("Main contact");
    }

    @Then("nobody is listed in {string}")
    public void nobodyIsListed(String company) {
        assertThat(records.rows(company)).isEmpty();
    }

    // The list of a location

    @Then("the page of the location {string} shows {string}")
    public void locationShows(String location, String name) {
        assertThat(rowsAt(location)).anyMatch(row -> row.contains(name));
    }

    @Then("the page of the location {string} does not show {string}")
    public void locationDoesNotShow(String location, String name) {
        assertThat(rowsAt(location)).noneMatch(row -> row.contains(name));
    }

    private List<String> rowsAt(String location) {
        return records.visit("/admin/company-location/" + records.location(location))
                .page()
                .select("tr[data-b2b-customer]")
                .eachText();
    }

    @Then("the page of the location {string} has {int} order(s)")
    public void locationHasOrders(String location, int count) {
        records.visit("/admin/company-location/" + records.location(location));
        assertThat(orders()).hasSize(count);
    }

    private List<Element> orders() {
        return records.page().select("#orders tr[data-rowid], [data-listgrid-id=orders] tr[data-rowid]");
    }

    /** The link to the company is Broadleaf's own; b2b.js makes the company's page of it. */
    @Then("one click leads from there to {newcomer}, to the order and to the company {string}")
    public void leadsToOthers(Person person, String company) {
        Element order = orders().get(0);
        assertThat(records.page().select("a[href]").eachAttr("href"))
                .anyMatch(link -> link.endsWith("/b2b-order/" + order.attr("data-rowid")))
                .anyMatch(link -> link.endsWith("/org.b2bleaf.company.CompanyImpl/" + records.company(company)))
                .anyMatch(link -> link.matches(".*/customer/\\d+"));
    }

    // The list of a customer

    @When("the merchant follows {newcomer} from the page of the company {string}")
    public void followsCustomer(Person person, String company) {
        Element link = records.row(company, person.name()).selectFirst("a[href*=/customer/]");
        records.visit(link.absUrl("href"));
    }

    @Then("the page of the customer shows {string} and {string}")
    public void customerShows(String company, String location) {
        assertThat(records.page().select(".b2b-companies").text())
                .contains(records.named(company), records.named(location));
    }

    @Then("one click leads from there to the company {string}")
    public void leadsToCompany(String company) {
        assertThat(links()).anyMatch(link -> link.endsWith("/company/" + records.company(company)));
    }

    @Then("one click leads from there to the location {string}")
    public void leadsToLocation(String location) {
        assertThat(links()).anyMatch(link -> link.endsWith("/company-location/" + records.location(location)));
    }

    private List<String> links() {
        return records.page().select(".b2b-companies a[href]").eachAttr("href");
    }
}
