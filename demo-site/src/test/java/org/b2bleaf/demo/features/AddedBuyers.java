package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;

/** What customers whom the merchant has added find in the shop and in their mail. */
public class AddedBuyers {

    private final OwnRecords records;
    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Shopping shopping;
    private final Ordering ordering;

    public AddedBuyers(
            OwnRecords records, Visitors visitors, SigningIn signingIn, Shopping shopping, Ordering ordering) {
        this.records = records;
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.shopping = shopping;
        this.ordering = ordering;
    }

    @Then("{newcomer} gets a mail that names {string}")
    public void getsMail(Person person, String company) {
        visitors.mailbox().next(person.email(), 0, mail -> mail.says(records.named(company)));
    }

    @Given("{newcomer} buys for {string}")
    public void buysFor(Person person, String location) {
        ShopBrowser browser = signingIn.browserOf(person);
        Answer account = browser.visit("/account");
        assertThat(account.page().select("[data-b2b-location]").eachAttr("data-b2b-location"))
                .as(account.toString())
                .contains(records.externalId(location));
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
                .contains(records.externalId(one), records.externalId(other));
    }

    @Given("{newcomer} has submitted {int} order(s)")
    public void hasSubmittedOrders(Person person, int count) {
        for (int i = 0; i < count; i++) {
            fillAndSubmit(person, "Submit order");
            ordering.seesConfirmation(person);
        }
    }

    @Given("{newcomer} has submitted a draft")
    public void hasSubmittedDraft(Person person) {
        fillAndSubmit(person, "Submit for approval");
        ordering.seesDraft(person);
    }

    private void fillAndSubmit(Person person, String button) {
        shopping.emptiesCart(person);
        shopping.hasPut(person, 1, "COF-ESP-1KG");
        visitors.browser(person).visit("/checkout");
        ordering.presses(person, button, "");
    }

    @Then("{newcomer} sees at least {int} orders at {string}")
    public void seesOrders(Person person, int least, String location) {
        ordering.seesOrders(person, least);
    }

    @Then("{newcomer} sees no orders at {string}")
    public void seesNoOrders(Person person, String location) {
        ordering.seesNoOrdersOf(person, records.named(location));
    }
}
