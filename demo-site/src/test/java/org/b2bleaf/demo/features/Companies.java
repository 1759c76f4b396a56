package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.demo.features.OwnRecords.field;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;

/** What the merchant does with companies and locations themselves. */
public class Companies {

    private final OwnRecords records;
    private ShopForm open;
    private Map<String, String> typed;
    private Answer madeUp;
    private List<Answer> lists;

    public Companies(OwnRecords records) {
        this.records = records;
    }

    // Creating and finding

    @Given("the company {string} with the location {string}")
    @When("the merchant creates the company {string} with the location {string}")
    public void createsCompany(String company, String location) {
        Answer created = records.submit(newCompany(company, location, company));
        String path = created.address().getPath();
        assertThat(path).as(created.toString()).matches(".*/company/\\d+");
        records.addCompany(company, Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        records.addLocation(company, location);
    }

    private ShopForm newCompany(String company, String location, String externalId) {
        records.visit("/admin/company/add");
        return records.admin()
                .formTo("/company/add", field("name"))
                .with(field("name"), records.named(company))
                .with(field("externalId"), records.externalId(externalId))
                .with(field("firstLocation.name"), records.named(location))
                .with(field("firstLocation.externalId"), records.externalId(location))
                .with(field("firstLocation.timeZone"), "Europe/Oslo");
    }

    @Given("the company {string} has the location {string} too")
    public void addsLocation(String company, String location) {
        records.visit("/admin/company/" + records.company(company) + "/locations/add");
        records.submit(records.admin()
                .formTo("/locations/add", field("name"))
                .with(field("name"), records.named(location))
                .with(field("externalId"), records.externalId(location))
                .with(field("timeZone"), "Europe/Oslo"));
        records.addLocation(company, location);
    }

    @When("the merchant creates the company {string} with the external id of {string}")
    public void createsCompanyAgain(String company, String other) {
        records.submit(newCompany(company, company + " Quay", other));
    }

    @Then("the merchant finds the company {string}")
    public void findsCompany(String company) {
        assertThat(records.companiesNamed(company)).hasSize(1);
    }

    @Then("the merchant does not find the company {string}")
    public void doesNotFindCompany(String company) {
        assertThat(records.companiesNamed(company)).isEmpty();
    }

    @When("eight of the staff look at the list of companies {int} times each")
    public void staffLooksAtCompanies(int times) {
        ShopBrowser admin = records.admin();
        List<CompletableFuture<List<Answer>>> staff = Stream.generate(admin::inAnotherTab)
                .limit(8)
                .map(tab -> CompletableFuture.supplyAsync(
                        () -> Stream.generate(() -> tab.open("/admin/company?name=Northwind"))
                                .limit(times)
                                .toList(),
                        command -> new Thread(command).start()))
                .toList();
        lists = staff.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
    }

    @Then("all of them see {string} each time")
    public void allSee(String company) {
        assertThat(lists).allSatisfy(list -> {
            assertThat(list.status()).as(list.toString()).isEqualTo(200);
            assertThat(list.page().text()).contains(company);
        });
    }

    // Their pages

    @Then("the page of the company {string} shows the location {string}")
    public void companyShowsLocation(String company, String location) {
        assertThat(openPage(company).text()).contains(records.named(location));
    }

    @Then("the page of the company {string} shows {string}")
    public void companyShows(String company, String words) {
        assertThat(openPage(company).page().select("textarea").eachText()).contains(words);
    }

    @Then("the page of the company {string} does not show {string}")
    public void companyDoesNotShow(String company, String words) {
        assertThat(openPage(company).body()).contains(records.named(company)).doesNotContain(words);
    }

    @When("somebody makes up a form of the company {string} with the notes {string} and {string} as {string}")
    public void makesUpForm(String company, String notes, String name, String value) {
        String sent = name.equals("id") && !value.isEmpty() ? String.valueOf(records.company(value)) : value;
        madeUp =
                records.admin().submit(form(company).with(field("notes"), notes).with(name, sent));
    }

    @Then("it is answered with status {int}")
    public void isAnsweredWith(int status) {
        assertThat(madeUp.status()).as(madeUp.toString()).isEqualTo(status);
    }

    @Then("the form says {string}")
    @Then("the window says {string}")
    public void says(String words) {
        assertThat(records.asWritten(records.admin().last().text())).contains(words);
    }

    @Then("the form still has {string}")
    @Then("the window still has {string}")
    public void stillHas(String typed) {
        assertThat(Stream.concat(
                        records.page().select("input").eachAttr("value").stream(),
                        records.page().select("textarea").eachText().stream()))
                .anyMatch(value -> value.equals(typed) || value.equals(records.named(typed)));
    }

    private Answer openPage(String company) {
        return records.visit("/admin/company/" + records.company(company));
    }

    private ShopForm form(String company) {
        openPage(company);
        return records.admin().formTo("/company/" + records.company(company), field("name"));
    }

    @Given("the merchant has the page of the company {string} open")
    public void opensCompany(String company) {
        open = form(company);
    }

    @When("a colleague changes the notes of the company {string} to {string}")
    public void colleagueChangesNotes(String company, String notes) {
        records.submit(form(company).with(field("notes"), notes));
    }

    @When("the merchant types the notes {string} and saves the open page")
    public void savesOpenPage(String notes) {
        records.submit(open.with(field("notes"), notes));
    }

    private ShopForm locationForm(String location) {
        records.visit("/admin/company-location/" + records.location(location));
        return records.admin().formTo("/company-location/" + records.location(location), field("name"));
    }

    @When("the merchant sets the terms of {string} to net {int} days")
    public void setsTerms(String location, int days) {
        records.submit(
                locationForm(location).with(field("termsType"), "NET").with(field("netDays"), String.valueOf(days)));
    }

    @Then("the page of the location {string} shows net {int} days")
    public void showsTerms(String location, int days) {
        assertThat(locationForm(location).value(field("netDays"))).isEqualTo(String.valueOf(days));
    }

    @Given("orders of {string} are shipped to {string} and paid within {int} days")
    public void takesOrdersOnTerms(String location, String city, int days) {
        setsTerms(location, days);
        records.submit(locationForm(location)
                .with(field("shippingAddress.address1"), "Kaia 1")
                .with(field("shippingAddress.postalCode"), "0150")
                .with(field("shippingAddress.city"), city)
                .with(field("shippingAddress.country"), "NO"));
    }

    @Given("all orders of {string} are submitted as drafts")
    public void takesDrafts(String location) {
        records.submit(locationForm(location).with(field("submitAsDrafts"), "true"));
    }

    @When("the merchant types these details of {string}")
    public void typesDetails(String location, Map<String, String> details) {
        ShopForm form = locationForm(location);
        details.forEach((name, value) -> form.with(field(name), value == null ? "" : value));
        records.submit(form);
        typed = details;
    }

    @Then("the page of the location {string} has these details")
    public void hasDetails(String location) {
        ShopForm form = locationForm(location);
        assertThat(typed)
                .allSatisfy((name, value) ->
                        assertThat(form.value(field(name))).as(name).isEqualTo(value));
    }

    // Archiving

    @When("somebody tries to delete the location {string}")
    public void triesToDelete(String location) {
        ShopForm form = locationForm(location);
        records.admin().submit(form.goingTo("/admin/company-location/" + records.location(location) + "/delete"));
        records.admin().follow();
    }

    @When("the merchant asks to archive the company {string}")
    public void asksToArchive(String company) {
        records.openWindow("/admin/company/" + records.company(company) + "/archive", "/archive");
    }

    @When("the merchant asks to archive the location {string}")
    public void asksToArchiveLocation(String location) {
        records.openWindow("/admin/company-location/" + records.location(location) + "/archive", "/archive");
    }

    @When("the merchant reactivates the company {string}")
    public void reactivates(String company) {
        confirmAt("/admin/company/" + records.company(company) + "/reactivate");
    }

    @When("the merchant archives the location {string}")
    public void archivesLocation(String location) {
        confirmAt("/admin/company-location/" + records.location(location) + "/archive");
    }

    @When("the merchant reactivates the location {string}")
    public void reactivatesLocation(String location) {
        confirmAt("/admin/company-location/" + records.location(location) + "/reactivate");
    }

    private void confirmAt(String path) {
        records.openWindow(path, path);
        confirms();
        records.assertDone();
    }

    @When("the merchant confirms")
    public void confirms() {
        records.submit(records.window());
    }
}
