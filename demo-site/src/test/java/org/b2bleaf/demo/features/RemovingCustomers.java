package org.b2bleaf.demo.features;

import static org.b2bleaf.demo.features.OwnRecords.encode;
import static org.b2bleaf.demo.features.OwnRecords.field;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** Taking permissions away, and removing customers from companies. */
public class RemovingCustomers {

    private final OwnRecords records;

    public RemovingCustomers(OwnRecords records) {
        this.records = records;
    }

    @When("the merchant takes {string} from {newcomer}")
    public void takes(String location, Person person) {
        String company = records.onlyCompany();
        String path = records.customers(company) + "/" + records.idInRow(company, person.name()) + "/permissions";
        records.openWindow(path, path);
        records.submit(records.window().with("permission." + records.location(location), "NONE"));
    }

    private void askToRemove(String company, String... ids) {
        records.openWindow(
                records.customers(company) + "/remove?customer=" + String.join("&customer=", ids), "/customers/remove");
    }

    @When("the merchant asks to remove {newcomer} from {string}")
    public void asksToRemove(Person person, String company) {
        askToRemove(company, records.idInRow(company, person.name()));
    }

    @When("the merchant removes {newcomer} and {newcomer} from {string}")
    public void removes(Person one, Person other, String company) {
        askToRemove(company, records.idInRow(company, one.name()), records.idInRow(company, other.name()));
        records.submit(records.window());
        records.assertDone();
    }

    @When("the merchant removes {newcomer} from {string} on the page of the customer")
    public void removesOnPageOfCustomer(Person person, String company) {
        records.openCustomer(person);
        records.pressForWindow(records.customers(company) + "/remove", "/customers/remove");
        records.submit(records.window());
        records.assertDone();
    }

    @When("the merchant removes {person} from {string} with her orders")
    public void removesWithOrders(Person person, String company) {
        askToRemove(company, records.idInRow(company, person.email()));
        records.submit(records.window().with("removeOrders", "true"));
        records.assertDone();
    }

    @When("the merchant confirms with the warning seen")
    public void confirmsWarning() {
        records.submit(records.window().with("warningsSeen", "true"));
        records.assertDone();
    }

    @Given("{newcomer} is the main contact of {string}")
    public void isMainContact(Person person, String company) {
        String id = records.idInRow(company, person.name());
        records.submit(records.admin()
                .formTo("/company/" + records.company(company), field("name"))
                .with(field("mainContact"), id));
    }

    @When("the merchant confirms with {newcomer} as the new main contact")
    public void confirmsWithContact(Person person) {
        String id = records.visit(records.customers(records.onlyCompany()) + "/members?text=" + encode(person.name()))
                .page()
                .selectFirst("[role=option]")
                .attr("data-b2b-id");
        records.submit(records.window().with("newMainContact", id));
        records.assertDone();
    }
}
