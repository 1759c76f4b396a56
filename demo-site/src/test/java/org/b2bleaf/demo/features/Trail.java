package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Who changed what: the admin's section "Audit" and the tabs "History". */
public class Trail {

    private static final String AUDIT = "/admin/b2b-audit";

    /** Where records of a kind are listed, and the column that names them. */
    private static final Map<String, String> LISTS = Map.of(
            "company", "/admin/company?name=",
            "location", "/admin/company-location?name=",
            "customer", "/admin/customer?emailAddress=");

    /** The columns of the trail. */
    private static final Map<String, String> COLUMNS = Map.of(
            "who", "actor",
            "what", "action",
            "kind", "subjectType",
            "on what", "subjectName",
            "field", "shown_field",
            "from → to", "shown_change");

    private final Visitors visitors;
    private final Merchant merchant;
    private ShopBrowser first;
    private ShopBrowser second;
    private ShopForm opened;

    public Trail(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    @When("the merchant changes the {word} of the {word} {string} to {string}")
    public void changes(String field, String kind, String name, String value) {
        ShopBrowser admin = merchant.browser();
        Answer saved = admin.submit(form(admin, kind, name).with(input(field), value));
        assertThat(saved.isRedirect()).as(saved.toString()).isTrue();
        assertThat(admin.follow().text()).contains(value);
    }

    private static ShopForm form(ShopBrowser admin, String kind, String name) {
        String page = open(admin, kind, name).address().getPath();
        return admin.formTo(page, "csrfToken");
    }

    private static String input(String field) {
        return "fields['" + field + "'].value";
    }

    private static Answer open(ShopBrowser admin, String kind, String name) {
        Element link = admin.visit(LISTS.get(kind) + name.replace(" ", "%20")).page().select("tr").stream()
                .filter(row -> row.text().contains(name))
                .flatMap(row -> row.select("td a[href]").stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " \"" + name + "\" on " + admin.last()));
        return admin.visit(link.absUrl("href"));
    }

    // The lists

    @Then("the history of the {word} {string} starts with")
    public void startsWith(String kind, String name, DataTable expected) {
        open(merchant.browser(), kind, name);
        List<Map<String, String>> rows = expected.asMaps();
        assertThat(events(merchant.browser(), rows.get(0))).startsWith(rows.toArray(Map[]::new));
    }

    @Then("the history of the {word} {string} has")
    public void has(String kind, String name, DataTable expected) {
        open(merchant.browser(), kind, name);
        assertHas(expected);
    }

    @Then("the audit section has")
    public void sectionHas(DataTable expected) {
        merchant.opens(AUDIT);
        assertHas(expected);
    }

    private void assertHas(DataTable expected) {
        List<Map<String, String>> rows = expected.asMaps();
        assertThat(events(merchant.browser(), rows.get(0)))
                .as(merchant.browser().last().toString())
                .containsAll(rows);
    }

    @Then("the audit section has {int} event(s) with {string}")
    public void sectionHas(int number, String words) {
        merchant.opens(AUDIT);
        assertThat(rows(merchant.browser()))
                .filteredOn(row -> row.text().contains(words))
                .hasSize(number);
    }

    /** What a job does, in its own time. */
    @When("the audit section tells {string} after {string}")
    public void tellsAfter(String later, String earlier) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            merchant.opens(AUDIT);
            return rows(merchant.browser()).stream()
                    .map(Element::text)
                    .takeWhile(newest -> !newest.contains(earlier))
                    .anyMatch(newest -> newest.contains(later));
        });
    }

    @Then("each event is")
    public void eachIs(DataTable expected) {
        Map<String, String> row = expected.asMaps().get(0);
        assertThat(events(merchant.browser(), row)).isNotEmpty().containsOnly(row);
    }

    @Then("there is no event")
    public void isEmpty() {
        assertThat(rows(merchant.browser())).isEmpty();
    }

    /** Each event of the page, newest first, with the columns that the expected one has. */
    private static List<Map<String, String>> events(ShopBrowser admin, Map<String, String> expected) {
        return rows(admin).stream()
                .map(row -> {
                    Map<String, String> event = new LinkedHashMap<>();
                    expected.keySet().forEach(column -> event.put(column, cell(row, COLUMNS.get(column))));
                    return event;
                })
                .toList();
    }

    /** A cell without words is null, as in the tables of a feature. */
    private static String cell(Element row, String column) {
        String text = Objects.requireNonNull(row.selectFirst("td[data-fieldname=" + column + "]"))
                .text();
        return text.isEmpty() ? null : text;
    }

    private static List<Element> rows(ShopBrowser admin) {
        return admin.last().page().select("table[class*=org.b2bleaf.audit] tr[data-link]");
    }

    // What is refused

    @When("somebody tries to change, delete and add events")
    public void triesToChange() {
        ShopBrowser admin = merchant.browser();
        ShopForm any = form(admin, "company", "Old Mill Ltd");
        merchant.opens(AUDIT);
        String event = rows(admin).get(0).attr("data-rowid");
        ShopForm forged = any.with("ceilingEntityClassname", "org.b2bleaf.audit.AuditEvent")
                .with("entityType", "org.b2bleaf.audit.AuditEventImpl")
                .with("id", event)
                .with("sectionCrumbs", "b2b-audit--" + event)
                .with(input("actor"), "admin:somebody")
                .with(input("newValue"), "forged");
        for (String path : List.of("/" + event, "/" + event + "/delete", "/add")) {
            admin.submit(forged.goingTo(AUDIT + path));
            admin.follow();
        }
    }

    @When("a stranger asks {int} times for a code for {string}")
    public void asks(int times, String address) {
        ShopBrowser browser = new ShopBrowser(visitors.demo().shop());
        for (int i = 0; i < times; i++) {
            browser.visit("/sign-in");
            browser.submit(browser.formTo("/sign-in", "email").with("email", address));
        }
    }

    // Two at once

    @Given("two members of the staff have opened the company {string}")
    public void haveOpened(String name) {
        first = merchant.signedInAnew();
        second = merchant.signedInAnew();
        opened = form(second, "company", name);
        open(first, "company", name);
    }

    @When("the first of them saves the notes {string}")
    public void firstSaves(String notes) {
        Answer saved = first.submit(
                first.formTo(first.last().address().getPath(), "csrfToken").with(input("notes"), notes));
        assertThat(saved.isRedirect()).as(saved.toString()).isTrue();
    }

    @When("the second of them saves the notes {string}")
    public void secondSaves(String notes) {
        second.submit(opened.with(input("notes"), notes));
        second.follow();
    }

    @Then("the second of them is told that somebody else has changed it")
    public void isTold() {
        assertThat(second.last().text()).contains("Somebody else changed this record while you were editing");
    }

    @Then("the notes of the company {string} are {string}")
    public void notesAre(String name, String notes) {
        assertThat(form(merchant.signedInAnew(), "company", name).value(input("notes")))
                .isEqualTo(notes);
    }
}
