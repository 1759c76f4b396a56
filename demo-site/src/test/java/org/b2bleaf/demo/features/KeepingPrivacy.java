package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Giving out what the shop knows of a person, and erasing it. */
public class KeepingPrivacy {

    private static final String PAGE = "/admin/b2b-privacy";
    private static final String NOTES = "fields['notes'].value";
    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);

    private final Visitors visitors;
    private final OwnRecords records;
    private final SigningIn signingIn;
    private final Map<String, String> files = new HashMap<>();
    private String run;

    public KeepingPrivacy(Visitors visitors, OwnRecords records, SigningIn signingIn) {
        this.visitors = visitors;
        this.records = records;
        this.signingIn = signingIn;
    }

    private ShopBrowser admin() {
        return records.admin();
    }

    // Finding and starting

    private void find(String email) {
        admin().visit(PAGE);
        admin().submit(admin().formTo(PAGE + "/find", "email").with("email", email));
    }

    @When("the merchant looks for the person {string}")
    public void looksFor(String email) {
        find(email);
    }

    @When("the merchant finds {newcomer} among the persons")
    public void finds(Person person) {
        find(person.email());
        assertThat(admin().last().page().select("[data-b2b-person]").attr("data-b2b-person"))
                .as(admin().last().toString())
                .isEqualTo(person.email());
    }

    @Given("the merchant exports {newcomer}")
    @When("the merchant has exported {newcomer}")
    public void exports(Person person) throws IOException {
        finds(person);
        admin().submit(admin().formTo(PAGE + "/export", "email"));
        awaitEnd();
        ShopForm download = admin().formTo("/person.zip", "csrfToken");
        files.clear();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(admin().download(download)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private ShopForm erasure(Person person) {
        return admin().formTo(PAGE + "/erase", "confirm").with("confirm", person.email());
    }

    @When("the merchant erases {newcomer}")
    public void erases(Person person) {
        finds(person);
        admin().submit(erasure(person));
        awaitEnd();
    }

    @When("the merchant erases {newcomer} once more")
    public void erasesAgain(Person person) {
        erases(person);
    }

    @When("the merchant types the wrong words and erases")
    public void erasesWithoutAddress() {
        admin().submit(admin().formTo(PAGE + "/erase", "confirm").with("confirm", "yes, please"));
    }

    @When("the merchant erases {newcomer}, and {newcomer} takes over")
    public void erasesWithSuccessor(Person person, Person successor) {
        finds(person);
        Document page = admin().last().page();
        ShopForm form = erasure(person);
        page.select("#b2b-privacy-erase select").forEach(select -> {
            String choice =
                    select.select("option:contains(" + successor.email() + ")").attr("value");
            assertThat(choice).as(page.toString()).isNotEmpty();
            form.with(select.attr("name"), choice);
        });
        admin().submit(form);
        awaitEnd();
    }

    private void awaitEnd() {
        admin().follow();
        run = admin().last().address().getPath();
        assertThat(run).as(admin().last().toString()).matches(PAGE + "/\\d+");
        Awaitility.await("the run to end").atMost(LONGEST_RUN).until(() -> {
            String status =
                    admin().visit(run).page().select("h3 [data-b2b-run-status]").attr("data-b2b-run-status");
            assertThat(status).isNotEqualTo("FAILED");
            return status.equals("DONE");
        });
    }

    // The export

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(files.get("person.json"));
    }

    @Then("the export is a ZIP of a page, a file for programs and a note")
    public void isZip() {
        assertThat(files).containsOnlyKeys("person.html", "person.json", "README.txt");
    }

    @Then("the export has these kinds of records of {newcomer}")
    public void hasRecords(Person person, DataTable kinds) throws IOException {
        JsonNode json = json();
        assertThat(json.path("person").asText()).isEqualTo(person.email());
        kinds.asMap(String.class, Integer.class)
                .forEach((kind, count) ->
                        assertThat(json.path((String) kind)).as((String) kind).hasSize((Integer) count));
        assertThat(json.path("orders")
                        .get(0)
                        .path("lines")
                        .get(0)
                        .path("quantity")
                        .asInt())
                .isEqualTo(1);
        assertThat(files.get("person.html")).contains(person.email()).doesNotContain("b2b.privacy.", "<script");
    }

    @Then("the export has the mails to {newcomer}, but no code in them")
    public void hasMails(Person person) throws IOException {
        assertThat(json().path("mails")).isNotEmpty();
        visitors.mailbox();
        for (JsonNode mail : json().path("mails")) {
            assertThat(mail.path("email").asText()).isEqualTo(person.email());
            if (mail.path("kind").asText().contains("code")) {
                assertThat(mail.has("body")).as(mail.toString()).isFalse();
            }
        }
    }

    @Then("the export says nothing of {newcomer}")
    public void saysNothingOf(Person other) {
        assertThat(files.get("person.json")).doesNotContain(other.email());
        assertThat(files.get("person.html")).doesNotContain(other.email());
    }

    @Then("the trail names who has taken the export")
    public void trailNames() {
        assertThat(records.visit("/admin/b2b-audit").text()).contains("Export of a person downloaded");
    }

    // The erasure

    @Then("the report says")
    public void reportSays(DataTable lines) {
        Document page = admin().visit(run).page();
        for (Map<String, String> line : lines.asMaps()) {
            var row = page.select(
                    "tr[data-b2b-table=" + line.get("table") + "][data-b2b-outcome=" + line.get("outcome") + "]");
            assertThat(row).as(line + " in " + page).isNotEmpty();
            if (line.get("years") != null) {
                int last = LocalDate.now(ZoneOffset.UTC).getYear() + Integer.parseInt(line.get("years"));
                assertThat(row.select("td").last().text()).isEqualTo("Dec 31, " + last);
            }
            if (line.get("as people call it") != null) {
                assertThat(row.text()).contains(line.get("as people call it"));
            }
        }
    }

    @Then("the run is among the jobs as {string}, and the trail has it")
    public void isAmongJobs(String kind) {
        records.visit("/admin/b2b-job");
        Element job = admin().last().page().selectFirst("tr[data-b2b-job$=" + run.replace("/admin", "") + "]");
        assertThat(job).as(admin().last().toString()).isNotNull();
        assertThat(job.text()).contains(kind, "Done");
        assertThat(records.visit("/admin/b2b-audit").text()).contains(kind + " asked for");
    }

    @Then("the report names each record as CSV and as JSON, and never {newcomer}")
    public void reportAsFiles(Person person) throws IOException {
        String csv = new String(admin().download(run + "/report.csv"), StandardCharsets.UTF_8);
        String json = new String(admin().download(run + "/report.json"), StandardCharsets.UTF_8);
        long lines = csv.lines().count() - 1;
        assertThat(lines).isGreaterThan(5);
        assertThat(new ObjectMapper().readTree(json).path("records")).hasSize((int) lines);
        assertThat(csv + json + admin().visit(run).page().select(".b2b-privacy").text())
                .doesNotContainIgnoringCase(person.email())
                .doesNotContainIgnoringCase(person.name() + " ");
    }

    @Then("the report says that nothing was left")
    public void nothingLeft() {
        assertThat(admin().visit(run).text()).contains("Nothing was left to erase.");
    }

    @Given("the merchant has noted at {string} that {newcomer} orders and {newcomer} pays")
    public void notes(String company, Person one, Person other) {
        String page = "/admin/company/" + records.company(company);
        records.visit(page);
        admin().submit(admin().formTo(page, "csrfToken")
                .with(NOTES, "Ask " + one.email().toUpperCase() + " for orders, " + other.email() + " for money"));
        assertThat(admin().follow().text()).contains("for money");
    }

    @Then("the notes of {string} name {newcomer}, and {newcomer} no more")
    public void notesName(String company, Person one, Person erased) {
        String page = "/admin/company/" + records.company(company);
        records.visit(page);
        assertThat(admin().formTo(page, "csrfToken").value(NOTES))
                .contains(one.email(), "Ask erased-")
                .doesNotContainIgnoringCase(erased.email());
    }

    @Then("{newcomer} is signed out and the shop knows nothing of {newcomer} any more")
    public void isSignedOut(Person person, Person same) {
        Answer account = visitors.browser(person).open("/account");
        assertThat(account.isRedirect()).as(account.toString()).isTrue();
        assertThat(account.location().getPath()).isEqualTo("/sign-in");
        find(same.email());
        assertThat(admin().last().page().select("[data-b2b-unknown]"))
                .as(admin().last().toString())
                .hasSize(1);
    }

    @Then("the order of {newcomer} is there with its total, without the name")
    public void orderIsThere(Person person) {
        Answer orders = records.visit(
                "/admin/b2b-order?company=" + records.named("Lumen").replace(" ", "+"));
        assertThat(orders.page().select("tr[data-b2b-order]"))
                .as(orders.toString())
                .hasSize(1);
        assertThat(orders.text()).doesNotContain(person.email()).contains("erased-");
    }

    @Then("{newcomer} finds the order of {string} without the name")
    public void colleagueFinds(Person colleague, String location) {
        signingIn.signsIn(colleague);
        Answer orders = visitors.browser(colleague).visit("/account/orders");
        assertThat(orders.page().select("[data-b2b-order]"))
                .as(orders.toString())
                .hasSize(1);
        assertThat(orders.text()).doesNotContain("kim.");
    }

    @Then("the page warns that {string} and {string} would lose {newcomer}")
    public void warns(String location, String company, Person person) {
        Document page = admin().last().page();
        assertThat(page.select("[data-b2b-last-admin]").eachAttr("data-b2b-last-admin"))
                .containsExactly(records.named(location));
        assertThat(page.select("[data-b2b-main-contact]").eachAttr("data-b2b-main-contact"))
                .containsExactly(records.named(company));
    }

    @Then("the page asks for the address of {newcomer} once more, and nobody is erased")
    public void asksAgain(Person person) {
        assertThat(admin().last().status()).isEqualTo(400);
        assertThat(admin().last().page().select("[data-b2b-problem=confirm]").text())
                .contains(person.email());
        finds(person);
    }

    @Then("{newcomer} is the location admin of {string} and the main contact of {string}")
    public void tookOver(Person person, String location, String company) {
        assertThat(records.rows(company)).as("members").hasSize(1);
        assertThat(records.row(company, person.name()).text())
                .contains(records.named(location))
                .contains("Location admin");
        assertThat(records.visit("/admin/company/" + records.company(company)).text())
                .contains(person.email());
    }

    @Then("the shop lets {newcomer} in as somebody new")
    public void comesBack(Person person) {
        visitors.forget(person);
        signingIn.signsIn(person);
        Answer account = visitors.browser(person).visit("/account");
        assertThat(account.page().select("[data-b2b-location]")).isEmpty();
        assertThat(account.text()
                        + visitors.browser(person).visit("/account/profile").text())
                .as("neither the name of before nor its pseudonym")
                .contains(person.email())
                .doesNotContain("erased-", person.name() + " ");
    }

    @Then("the privacy page says {string} with the answer {int}")
    public void pageSays(String words, int status) {
        assertThat(admin().last().status()).isEqualTo(status);
        assertThat(admin().last().text()).contains(words);
    }

    @Then("the admin has no page {string}")
    public void hasNoPage(String path) {
        assertThat(admin().visit(path).status()).isEqualTo(404);
    }
}
