package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.demo.features.OwnRecords.field;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.jsoup.nodes.Element;

/** Earlier orders of a person, added to a location and taken away again. */
public class Transferring {

    private static final String JOBS = "/admin/b2b-job";
    private static final String TRANSFER = JOBS + "/transfer";
    private static final Pattern ID = Pattern.compile("/(?:company|company-location|customer|members)/(\\d+)");

    private final Visitors visitors;
    private final Merchant merchant;
    private final Ordering ordering;
    private List<String> personalBefore;
    private List<String> locationBefore;
    private List<Element> added;
    private String company;
    private String elsewhere;

    public Transferring(Visitors visitors, Merchant merchant, Ordering ordering) {
        this.visitors = visitors;
        this.merchant = merchant;
        this.ordering = ordering;
    }

    // The buyer

    @Given("{person} is made a buyer of {string} of {string}")
    public void isMadeBuyer(Person person, String location, String name) {
        company = name;
        String customers = customers();
        admin().visit(customers + "/add");
        admin().submit(admin().formTo("/customers/add", "csrfToken")
                .with("customer", customer(person))
                .with("permission." + location(location), "ORDERING_ONLY"));
        assertThat(membership(person)).isNotNull();
    }

    @When("{person} is no buyer any more")
    public void isNoBuyer(Person person) {
        admin().visit(customers() + "/remove?customer=" + membership(person).attr("data-b2b-customer"));
        admin().submit(admin().formTo("/customers/remove", "csrfToken"));
        assertThat(membership(person)).isNull();
    }

    /** Whatever became of the scenario. */
    void leaves(Person person, String name) {
        company = name;
        if (membership(person) != null) {
            isNoBuyer(person);
        }
    }

    private String customers() {
        return "/admin/company/" + id("/admin/company", company) + "/customers";
    }

    /** In one of these zones it is yesterday or tomorrow, whatever the time is in the shop, whose day is that of UTC. */
    @Given("at {string} it is another day than in the shop")
    public void isElsewhere(String location) {
        elsewhere = location;
        boolean isMorning = OffsetDateTime.now(ZoneOffset.UTC).getHour() < 11;
        setTimeZone(location, isMorning ? "Pacific/Pago_Pago" : "Pacific/Kiritimati");
    }

    private void setTimeZone(String location, String zone) {
        String page = "/company-location/" + location(location);
        merchant.opens("/admin" + page);
        admin().submit(admin().formTo(page, field("timeZone")).with(field("timeZone"), zone));
        assertThat(admin().follow().status()).as(admin().last().toString()).isEqualTo(200);
        merchant.opens("/admin" + page);
        assertThat(admin().formTo(page, field("timeZone")).value(field("timeZone")))
                .isEqualTo(zone);
    }

    @After("@transfers")
    public void leaveAsFound() {
        if (elsewhere != null) {
            setTimeZone(elsewhere, "Europe/Oslo");
        }
        if (company == null) {
            return;
        }
        merchant.opens(JOBS);
        for (Element job : admin().last().page().select("[data-b2b-job*=/transfer/]")) {
            if (!job.attr("data-b2b-job-state").equals("UNDONE")) {
                undo(job.attr("data-b2b-job"));
            }
        }
        Person dana = Person.named("Dana");
        if (membership(dana) != null) {
            isNoBuyer(dana);
        }
    }

    /** @return the person's row among those of the company; null when there is none */
    private Element membership(Person person) {
        merchant.opens("/admin/company/" + id("/admin/company", company));
        return admin().last().page().select("tr[data-b2b-customer]").stream()
                .filter(row -> row.text().contains(person.email()))
                .findFirst()
                .orElse(null);
    }

    private String customer(Person person) {
        return id("/admin/customer?emailAddress=" + person.email(), person.email());
    }

    private String location(String name) {
        return id("/admin/company-location", name);
    }

    /** The id of the record in whose row of a list the words are. */
    private String id(String list, String words) {
        merchant.isSignedIn();
        merchant.opens(list);
        return admin().last().page().select("tr").stream()
                .filter(row -> row.text().contains(words))
                .map(row -> ID.matcher(row.outerHtml()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row with \"" + words + "\" on " + admin().last()));
    }

    private ShopBrowser admin() {
        return merchant.browser();
    }

    // Adding

    @When("the merchant looks at what adding {person}'s orders to {string} would do")
    public void looksAtPreview(Person person, String location) {
        String customer = customer(person);
        merchant.opens(TRANSFER + "?customerId=" + customer + "&locationId=" + location(location));
    }

    @Then("{int} order(s) would be added and {int} would stay, being {string}")
    public void wouldBeAdded(int moving, int staying, String reason) {
        Element preview = admin().last().page().selectFirst(".b2b-dry-run");
        assertThat(preview).as(admin().last().toString()).isNotNull();
        assertThat(preview.attr("data-b2b-moving")).isEqualTo(String.valueOf(moving));
        assertThat(preview.attr("data-b2b-staying")).isEqualTo(String.valueOf(staying));
        assertThat(preview.text()).contains(reason);
        assertThat(preview.select("tr[data-b2b-outcome=MOVED]")).hasSize(moving);
    }

    @Then("the merchant is told who will see the orders")
    public void isToldWhoSees() {
        assertThat(admin().last().text()).contains("visible to the location admins.");
    }

    @When("the merchant adds {person}'s orders to {string}")
    @Given("the merchant has added {person}'s orders to {string}")
    public void adds(Person person, String location) {
        submitPreview(person, location);
        assertThat(admin().last().page().select("[data-b2b-job-state=DONE]"))
                .as(admin().last().toString())
                .isNotEmpty();
    }

    @When("the merchant tries to add {person}'s orders to {string}")
    public void submitPreview(Person person, String location) {
        looksAtPreview(person, location);
        admin().submit(admin().formTo(TRANSFER, "locationId"));
        assertThat(admin().follow().status()).as(admin().last().toString()).isEqualTo(200);
    }

    @Then("the merchant is told that the customer is no member")
    public void isToldNoMember() {
        assertThat(admin().last().text()).contains("no member of this company");
    }

    // What people see

    @Given("{person}'s personal orders are looked at")
    public void looksAtPersonal(Person person) {
        personalBefore = described(ordering.orders(person));
        assertThat(personalBefore).hasSize(12);
    }

    @Given("the orders of {string} are looked at by {person}")
    public void looksAtLocation(String location, Person person) {
        locationBefore = described(ordering.orders(person));
        assertThat(locationBefore).isNotEmpty();
    }

    @Then("{person} sees the orders of {string} as before")
    public void seesAsBefore(Person person, String location) {
        assertThat(described(ordering.orders(person))).isEqualTo(locationBefore);
    }

    @Then("{person}'s personal orders are as before")
    public void personalAsBefore(Person person) {
        assertThat(described(ordering.orders(person))).isEqualTo(personalBefore);
    }

    @Then("{person} sees {int} order(s) that were added from personal ones")
    public void seesAdded(Person person, int count) {
        List<Element> rows = ordering.orders(person).stream()
                .filter(row -> !row.select("[data-b2b-transferred]").isEmpty())
                .toList();
        assertThat(rows).hasSize(count);
        if (count > 0) {
            added = rows;
        }
    }

    /** The cancelled one is not among those that were added. */
    @Then("their numbers, days and totals are those that Dana saw")
    public void areThoseOfDana() {
        List<String> facts = added.stream().map(Transferring::facts).toList();
        assertThat(personalBefore).hasSize(facts.size() + 1).containsAll(facts);
    }

    @Then("{person} may open one of them")
    public void mayOpenOne(Person person) {
        Answer answer = visitors.browser(person).open(page());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text()).contains("Added from personal orders of Dana Reyes");
    }

    @Then("for {person} there is none of them")
    public void noneFor(Person person) {
        assertThat(visitors.browser(person).open(page()).status()).isEqualTo(404);
    }

    private String page() {
        return "/account/orders/" + added.get(0).attr("data-b2b-order");
    }

    @Then("the merchant's list marks them as personal orders")
    public void listMarksThem() {
        merchant.opens("/admin/b2b-order?member=dana@shopper.example");
        assertThat(admin().last().page().select("tr").stream()
                        .filter(row -> row.text().contains("Dana Reyes")))
                .isNotEmpty()
                .allMatch(row -> row.text().contains("Personal order"));
    }

    private static List<String> described(List<Element> rows) {
        return rows.stream().map(Transferring::facts).collect(Collectors.toList());
    }

    /** Number, day and total: the first two cells and the last, in a list of either kind. */
    private static String facts(Element row) {
        List<Element> cells = row.select("td");
        return Stream.of(cells.get(0), cells.get(1), cells.get(cells.size() - 1))
                .map(Element::text)
                .collect(Collectors.joining(" "));
    }

    // The record

    @When("the merchant opens the list of jobs")
    public void opensJobs() {
        merchant.opens(JOBS);
    }

    private Element newestJob() {
        Element job = admin().last().page().selectFirst("[data-b2b-job]");
        assertThat(job).as(admin().last().toString()).isNotNull();
        return job;
    }

    @Then("the newest job is {string} by {string}: {string}")
    public void newestJobIs(String subject, String startedBy, String counts) {
        assertThat(newestJob().text()).contains(subject, startedBy, counts, "Done");
    }

    @Then("the page of the job names the order that was left out, being {string}")
    public void pageNamesSkipped(String reason) {
        merchant.opens("/admin" + newestJob().attr("data-b2b-job"));
        assertThat(admin().last().page().select("tr[data-b2b-outcome]"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains(reason));
    }

    @When("the merchant undoes the job")
    public void undoesJob() {
        merchant.opens(JOBS);
        undo(newestJob().attr("data-b2b-job"));
    }

    private void undo(String job) {
        merchant.opens("/admin" + job);
        admin().submit(admin().formTo(job + "/undo", "csrfToken"));
        assertThat(admin().follow().status()).as(admin().last().toString()).isEqualTo(200);
    }

    @Then("the job is undone")
    public void jobIsUndone() {
        assertThat(admin().last().page().select("[data-b2b-job-state=UNDONE]"))
                .as(admin().last().toString())
                .isNotEmpty();
        assertThat(admin().findFormTo("/undo", "csrfToken")).isEmpty();
    }
}
