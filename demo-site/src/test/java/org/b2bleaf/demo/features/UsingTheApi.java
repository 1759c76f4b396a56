package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.api.rules.Cursor;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ApiDescription;
import org.b2bleaf.demo.testing.ApiDescription.Operation;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Other programs, which use the REST API. Each answer is held to the description of the API. */
public class UsingTheApi {

    private static final String ADDRESS = "/admin/api/b2b/v1";
    private static final String CLIENTS = "/admin/b2b-api-client";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> ALL_SCOPES = List.of(
            "companies:read",
            "companies:write",
            "locations:read",
            "locations:write",
            "members:read",
            "members:write",
            "permissions:read",
            "permissions:write",
            "orders:read");

    private static final ApiDescription DESCRIPTION = ApiDescription.read();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Visitors visitors;
    private final Merchant merchant;

    /** What the steps of a scenario remember, by the name that they give it. */
    private final Map<String, String> names = new HashMap<>();

    private String clientName;
    private String clientPage;
    private String token;
    private HttpResponse<String> answer;

    public UsingTheApi(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    // API clients in the admin

    @Given("a program with the scopes {string}")
    public void makesClient(String scopes) {
        makesClient(scopes, "");
    }

    @Given("a program that may do everything")
    public void makesMightyClient() {
        makesClient(String.join(" ", ALL_SCOPES), "");
    }

    @Given("a program that may send {int} requests in a minute")
    public void makesSlowClient(int rate) {
        makesClient("companies:read", String.valueOf(rate));
    }

    private void makesClient(String scopes, String rate) {
        clientName = "Program " + UUID.randomUUID();
        ShopBrowser admin = merchant.browser();
        admin.visit(CLIENTS + "/new");
        ShopForm form =
                admin.formTo(CLIENTS + "/new", "name").with("name", clientName).with("rate", rate);
        for (String scope : scopes.split(" ")) {
            form.tick("scope", scope);
        }
        showsToken(admin.submit(form));
        clientPage =
                admin.last().page().select("a.button[href*=b2b-api-client/]").attr("abs:href");
    }

    private void showsToken(Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        token = page.page().select("#b2b-token").attr("value");
        assertThat(token).as(page.toString()).matches("b2bleaf_[0-9A-Za-z]{46}");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Then("no other page of the admin shows the token")
    public void showsTokenNowhere() {
        for (String path : List.of(CLIENTS, URI.create(clientPage).getPath(), "/admin/b2b-audit")) {
            Answer page = merchant.browser().visit(path);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(token);
        }
    }

    @Then("the list of API clients shows when it was used")
    public void listShowsUse() {
        Element row =
                merchant.browser().visit(CLIENTS).page().selectFirst("tr[data-b2b-api-client=" + clientName + "]");
        assertThat(row).isNotNull();
        assertThat(row.text())
                .contains("Active", "\u2026" + token.substring(token.length() - 4))
                .doesNotContain("never");
    }

    @When("the merchant gives it a new token")
    public void renewsToken() {
        String old = token;
        ShopBrowser admin = merchant.browser();
        String path = URI.create(clientPage).getPath();
        admin.visit(path);
        showsToken(admin.submit(admin.formTo(path + "/token", "version")));
        names.put("old token", old);
    }

    @Then("the old token opens nothing")
    public void oldTokenIsDead() {
        String current = token;
        token = names.get("old token");
        send("GET", "/companies", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        token = current;
        send("GET", "/companies", null);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @When("the merchant revokes it without a tick, nothing happens; with one, it ends")
    public void revokes() {
        ShopBrowser admin = merchant.browser();
        String path = URI.create(clientPage).getPath();
        admin.visit(path);
        ShopForm form = admin.formTo(path + "/revoke", "version");
        Answer refused = admin.submit(form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("[data-b2b-problem=sure]")).hasSize(1);
        send("GET", "/companies", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        admin.visit(path);
        admin.submit(admin.formTo(path + "/revoke", "version").with("sure", "true"));
        assertThat(admin.follow().text()).contains("Revoked");
        send("GET", "/companies", null);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @When(
            "the merchant makes an API client with the name {string}, the scopes {string}, the last day {string} and the rate {string}")
    public void makesBadClient(String name, String scopes, String day, String rate) {
        ShopBrowser admin = merchant.browser();
        admin.visit(CLIENTS + "/new");
        ShopForm form = admin.formTo(CLIENTS + "/new", "name")
                .with("name", name)
                .with("expires", day)
                .with("rate", rate);
        for (String scope : scopes.isEmpty() ? new String[0] : scopes.split(" ")) {
            form.tick("scope", scope);
        }
        admin.submit(form);
    }

    @Then("the form is shown again with problems at {string}")
    public void showsProblems(String fields) {
        Answer page = merchant.browser().last();
        assertThat(page.status()).as(page.toString()).isEqualTo(400);
        assertThat(page.page().select("[data-b2b-problem]").eachAttr("data-b2b-problem"))
                .containsExactlyInAnyOrder(fields.split(", "));
    }

    // Requests

    @When("the program asks for {string}")
    public void asksFor(String path) {
        send("GET", path, null);
    }

    @When("the program sends {string} with")
    public void sends(String request, String body) {
        send(request.split(" ")[0], request.split(" ")[1], body);
    }

    @When("the program sends {string}")
    public void sendsWithoutBody(String request) {
        send(request.split(" ")[0], request.split(" ")[1], null);
    }

    @When("the program sends {string} with the key {string} and")
    public void sendsWithKey(String request, String key, String body) {
        send(request.split(" ")[0], request.split(" ")[1], body, Map.of("Idempotency-Key", placed(key)));
    }

    @When("the program changes {string} as it was read")
    public void changes(String path, String body) {
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        send("PATCH", path, body, Map.of("If-Match", tag));
    }

    @When("the program changes {string} as it was read as {string}")
    public void changesAsReadAs(String path, String name, String body) {
        send("PATCH", path, body, Map.of("If-Match", names.get(name + " tag")));
    }

    @When("the program asks for {string} again and has what it read")
    public void asksAgain(String path) {
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        send("GET", path, null, Map.of("If-None-Match", tag));
    }

    @When("a browser of signed-in staff asks for {string}")
    public void staffAsks(String path) {
        Answer page = merchant.browser().open(ADDRESS + path);
        assertThat(page.status()).as(page.toString()).isEqualTo(401);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private void send(String method, String path, String body) {
        send(method, path, body, Map.of());
    }

    private void send(String method, String path, String body, Map<String, String> headers) {
        String target = placed(path);
        String content = body == null ? null : placed(body);
        Map<String, String> all = new LinkedHashMap<>();
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        if (content != null) {
            all.put("Content-Type", JSON);
        }
        all.putAll(headers);
        answer = exchange(method, target, content, all);
    }

    private HttpResponse<String> exchange(String method, String path, String body, Map<String, String> headers) {
        String below = path.startsWith(ADDRESS) ? path.substring(ADDRESS.length()) : path;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        visitors.demo().admin().resolve(ADDRESS + below))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            DESCRIPTION.check(method, below.replaceAll("\\?.*", ""), body, response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String placed(String text) {
        Matcher place = PLACE.matcher(text);
        StringBuilder placed = new StringBuilder();
        while (place.find()) {
            String name = place.group(1);
            String value = name.startsWith("new")
                    ? names.computeIfAbsent(name, key -> key + Long.toString(System.nanoTime(), 36))
                    : names.get(name);
            assertThat(value).as("nothing is remembered as " + name).isNotNull();
            place.appendReplacement(placed, Matcher.quoteReplacement(value));
        }
        return place.appendTail(placed).toString();
    }

    // Answers

    @Then("it is answered {int}")
    public void isAnswered(int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Then("it is answered {int} with the problem {string}")
    public void isAnswered(int status, String problem) {
        isAnswered(status);
        assertThat(json().path("type").asText()).isEqualTo("urn:b2bleaf:problem:" + problem);
    }

    @Then("it is answered {int} with {string} at {string}")
    public void isAnswered(int status, String code, String pointer) {
        isAnswered(status);
        List<String> found = new ArrayList<>();
        json().path("errors")
                .forEach(error -> found.add(error.path("code").asText() + " at "
                        + error.path("pointer").asText(error.path("parameter").asText())));
        assertThat(found).as(answer.body()).contains(code + " at " + pointer);
    }

    @Then("the program is refused, each time in its own way")
    public void isRefused(DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            String body = row.get("body");
            send(row.get("request").split(" ")[0], row.get("request").split(" ")[1], body == null ? "" : body);
            isAnswered(Integer.parseInt(row.get("status")), row.get("code"), row.get("at"));
        }
    }

    @Then("its {string} is {string}")
    public void valueIs(String pointer, String value) {
        assertThat(json().at(pointer).asText()).as(answer.body()).isEqualTo(placed(value));
    }

    @Then("its {string} has {int} (entries)(entry)")
    public void hasEntries(String pointer, int count) {
        assertThat(json().at(pointer)).as(answer.body()).hasSize(count);
    }

    @Then("it has the header {string} with {string}")
    public void hasHeader(String name, String words) {
        assertThat(answer.headers().firstValue(name).orElse("")).contains(words);
    }

    @Then("its {string} is remembered as {string}")
    public void remembers(String pointer, String name) {
        assertThat(json().at(pointer).isMissingNode()).as(answer.body()).isFalse();
        names.put(name, json().at(pointer).asText());
        answer.headers().firstValue("ETag").ifPresent(tag -> names.put(name + " tag", tag));
    }

    @Then("it is the same answer as before")
    public void isSame() {
        assertThat(answer.body()).isEqualTo(names.get("answer"));
    }

    @Then("the answer is remembered")
    public void remembersAnswer() {
        names.put("answer", answer.body());
    }

    private JsonNode json() {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Then("reading {string} page by page finds {int} or more companies, each once")
    public void readsPages(String path, int count) {
        List<String> ids = new ArrayList<>();
        String next = path;
        int pages = 0;
        while (next != null) {
            send("GET", next, null);
            isAnswered(200);
            json().path("data").forEach(it -> ids.add(it.path("id").asText()));
            next = json().path("next").asText(null);
            pages++;
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(count).doesNotHaveDuplicates();
        assertThat(pages).isGreaterThan(1);
    }

    // What others see of it

    @Then("the audit trail names the program as the one who {string} {string}")
    public void trailNames(String action, String subject) {
        Answer page = merchant.browser().visit("/admin/b2b-audit");
        assertThat(page.page().select("tr").eachText())
                .as(page.toString())
                .anyMatch(row -> row.contains(clientName + ", by the REST API")
                        && row.contains(action)
                        && row.contains(placed(subject)));
    }

    @Then("the mailbox has a mail of access for {string}")
    public void hasMail(String email) {
        assertThat(visitors.demo().mailbox().next(placed(email), 0, mail -> mail.says("People")))
                .isNotNull();
    }

    @Then("its lines and its sums are those that the merchant sees")
    public void isAsInTheAdmin() {
        JsonNode order = json();
        Answer list = merchant.browser()
                .visit("/admin/b2b-order?number=" + order.path("orderNumber").asText());
        String page = merchant.browser()
                .visit("/admin/b2b-order/" + order.path("id").asText())
                .text();
        assertThat(list.status()).isEqualTo(200);
        assertThat(page).contains(order.path("orderNumber").asText());
        assertThat(page).contains("\u20ac" + order.at("/total/amount").asText());
        assertThat(order.path("lines")).isNotEmpty().allSatisfy(line -> {
            assertThat(page)
                    .contains(line.path("sku").asText(), line.path("name").asText());
            assertThat(page).contains("\u20ac" + line.at("/total/amount").asText());
            assertThat(page).contains("\u20ac" + line.at("/unitPrice/amount").asText());
        });
    }

    @When("the program asks for {string} until it is told to wait")
    public void asksUntilRefused(String path) {
        int through = 0;
        // A minute may end in between, and the next one has its own.
        for (int i = 0; i < 8; i++) {
            send("GET", path, null);
            if (answer.statusCode() == 429) {
                assertThat(through).isBetween(3, 6);
                return;
            }
            through++;
        }
    }

    // Whatever comes

    @Then("whatever the program sends is answered without an error of the server")
    public void odd() {
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "{\"name\":1}",
                "{\"name\":\"\\u0000\",\"firstLocation\":{\"name\":\"x\"}}",
                "{\"name\":\"\\ud800\",\"firstLocation\":{\"name\":\"x\"}}",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"name\":\"x\"} {}",
                "[".repeat(30_000),
                "{\"a\":".repeat(5000) + "1" + "}".repeat(5000),
                "{\"name\":\"" + "x".repeat(60_000) + "\"}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"terms\":{\"type\":\"NET\",\"netDays\":1e999}}}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"terms\":{\"type\":\"NET\",\"netDays\":"
                        + "9".repeat(900) + "}}}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"poRule\":\"PATTERN\",\"poPattern\":\"((((\"}}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"timeZone\":\"Mars/Base\"}}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"language\":\"en-x-" + "a".repeat(300) + "\"}}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"shippingAddress\":{\"country\":\"Norway\"}}}",
                "{\"name\":\"x\",\"firstLocation\":{\"name\":\"x\",\"shippingAddress\":[]}}",
                "{\"name\":\"x\",\"firstLocation\":\"x\"}");
        for (String body : bodies) {
            for (String path : List.of("/companies", "/companies/ext:NWC/locations", "/companies/ext:NWC/members")) {
                send("POST", path, body);
                assertThat(answer.statusCode()).as(body).isIn(400, 422);
            }
            send("PATCH", "/companies/ext:NWC", body, Map.of("If-Match", "*"));
            assertThat(answer.statusCode()).as(body).isIn(400, 422);
        }
        for (String path : List.of(
                "/companies?limit=0",
                "/companies?limit=101",
                "/companies?limit=x",
                "/companies?limit=1&limit=2",
                "/companies?cursor=nonsense",
                madeUpCursor("/companies", new Cursor(Instant.EPOCH, 1)),
                madeUpCursor("/locations/ext:NWC-OSL/orders", new Cursor(null, 1)),
                madeUpCursor("/locations/ext:NWC-OSL/orders", new Cursor(Instant.MAX, 1)),
                madeUpCursor("/locations/ext:NWC-OSL/orders", new Cursor(Instant.MIN, 1)),
                "/companies?status=GONE",
                "/companies?text=%00",
                "/companies?text=%ff",
                "/companies?unknown=1",
                "/companies?externalId=",
                "/companies/ext:NWC/members?email=%00",
                "/locations/ext:NWC-OSL/orders?since=yesterday",
                "/locations/ext:NWC-OSL/orders?since=-999999999-01-01T00:00:00Z",
                "/locations/ext:NWC-OSL/orders?until=%2B99999-01-01T00:00:00Z")) {
            send("GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
        }
        for (String path : List.of(
                "/",
                "/nothing",
                "/companies/",
                "/companies/0",
                "/companies/-1",
                "/companies/99999999999999999999",
                "/companies/ext:",
                "/companies/ext:%F0%9F%92%A9",
                "/companies/1%20or%201=1",
                "/companies/ext:NWC/members/x",
                "/locations/ext:NWC-OSL/orders/%27",
                "/companies/ext:NWC/locations/1")) {
            send("GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PROPFIND")) {
            send(method, "/companies", null);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        }
        for (String key : List.of("x".repeat(256), "\"\"", "a b")) {
            send("POST", "/companies", "{}", Map.of("Idempotency-Key", key));
            assertThat(answer.statusCode()).as(key).isEqualTo(400);
        }
        for (String authorization :
                List.of("Basic YWRtaW46YWRtaW4=", "Bearer", "Bearer  ", "Bearer x y", "bearer " + token + "x")) {
            send("GET", "/companies", null, Map.of("Authorization", authorization));
            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
        }
        for (String accept : List.of("text/html", "application/xml", "application/json;q=0", ",", "*")) {
            send("GET", "/companies", null, Map.of("Accept", accept));
            assertThat(answer.statusCode()).as(accept).isEqualTo(406);
        }
    }

    /** One with a sum that is right: how it is made can be read in the sources. */
    private static String madeUpCursor(String path, Cursor cursor) {
        return path + "?cursor=" + cursor.text(path + "{}");
    }

    // The description as a whole

    @Then("each operation of the description has given each of its answers")
    public void showsEverything() {
        makesMightyClient();
        String mighty = token;
        prepareRecords();
        for (Operation operation : DESCRIPTION.operations()) {
            token = mighty;
            show(operation);
        }
        token = mighty;
        runsAtOnce();
        makesClient(String.join(" ", ALL_SCOPES), "1");
        send("GET", "/companies", null);
        for (Operation operation : DESCRIPTION.operations()) {
            if (operation.may(429)) {
                String body = operation.hasBody() ? "{}" : null;
                send(operation.method(), concrete(operation), body);
                if (answer.statusCode() != 429) {
                    // A new minute had begun, with one request.
                    send(operation.method(), concrete(operation), body);
                }
                assertThat(answer.statusCode()).isEqualTo(429);
            }
        }
        assertThat(DESCRIPTION.unseen()).isEmpty();
    }

    private void prepareRecords() {
        send(
                "POST",
                "/companies",
                "{\"name\":\"Described {newdescribed}\",\"externalId\":\"{newdescribed}\",\"firstLocation\":{\"name\":\"First\"}}");
        isAnswered(201);
        remembers("/id", "companyId");
        send("GET", "/companies/{companyId}/locations", null);
        remembers("/data/0/id", "locationId");
        send(
                "POST",
                "/companies/{companyId}/members",
                "{\"email\":\"{newdescribed}@described.example\",\"permissions\":"
                        + "[{\"locationId\":\"{locationId}\",\"permission\":\"LOCATION_ADMIN\"}]}");
        isAnswered(201);
        remembers("/customerId", "customerId");
        send("GET", "/locations?externalId=NWC-OSL", null);
        remembers("/data/0/id", "osloId");
        send("GET", "/locations/{osloId}/orders", null);
        remembers("/data/0/orderNumber", "orderNumber");
    }

    /** The address of a record of this scenario. */
    private String concrete(Operation operation) {
        String path = operation.path().contains("/orders")
                ? operation.path().replace("{locationId}", "{osloId}")
                : operation.path();
        return placed(path);
    }

    private void show(Operation operation) {
        String path = concrete(operation);
        String method = operation.method();
        String body = operation.hasBody() ? "{}" : null;
        if (operation.may(401)) {
            String known = token;
            token = null;
            expect(401, method, path, body, Map.of());
            token = known;
        }
        if (operation.may(403)) {
            showMissingScope(operation, path, body);
        }
        if (operation.may(404)) {
            String nowhere = operation
                    .path()
                    .replaceFirst("\\{(companyId|locationId)}", "999999999")
                    .replaceAll("\\{\\w+}", "1");
            String any = operation.path().contains("members") && method.equals("POST")
                    ? "{\"email\":\"a@b.example\",\"permissions\":[]}"
                    : "{\"customerId\":\"1\",\"permission\":\"ORDERING_ONLY\"}";
            expect(404, method, nowhere, body == null ? null : any, Map.of("If-Match", "*"));
        }
        if (operation.may(406)) {
            expect(406, method, path, body, Map.of("Accept", "text/html"));
        }
        if (operation.may(413)) {
            expect(413, method, path, " ".repeat(70_000), Map.of());
        }
        if (operation.may(415)) {
            expect(415, method, path, "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        if (operation.may(400)) {
            if (body == null) {
                expect(400, method, path + "?unknown=1", null, Map.of());
            } else {
                expect(400, method, path, "[]", Map.of("If-Match", "*"));
            }
        }
        if (operation.may(422)) {
            expect(422, method, path, "{\"unknown\":1}", Map.of("If-Match", "*"));
        }
        if (operation.may(428)) {
            expect(428, method, path, body, Map.of());
        }
        if (operation.may(412)) {
            expect(412, method, path, body, Map.of("If-Match", "\"other\""));
        }
        switch (operation.toString()) {
            case "PATCH /companies/{companyId}" -> expect(
                    200, method, path, "{\"notes\":\"x\"}", Map.of("If-Match", "*"));
            case "PATCH /locations/{locationId}" -> expect(
                    200, method, path, "{\"phone\":\"1\"}", Map.of("If-Match", "*"));
            case "POST /companies/{companyId}/locations" -> expect(
                    201, method, path, "{\"name\":\"Second\"}", Map.of());
            case "POST /companies/{companyId}/members" -> expect(
                    409,
                    method,
                    path,
                    "{\"email\":\"{newdescribed}@described.example\",\"permissions\":"
                            + "[{\"locationId\":\"{locationId}\",\"permission\":\"ORDERING_ONLY\"}]}",
                    Map.of());
            case "DELETE /companies/{companyId}/members/{customerId}" -> {
                expect(409, method, path, null, Map.of());
                expect(204, method, path + "?acceptAdminless=true", null, Map.of());
                addAgain();
            }
            case "POST /locations/{locationId}/permissions" -> {
                String again = "{\"customerId\":\"{customerId}\",\"permission\":\"LOCATION_ADMIN\"}";
                expect(409, method, path, again, Map.of());
                expect(204, "DELETE", path + "/{customerId}?acceptAdminless=true", null, Map.of());
                expect(201, method, path, again, Map.of());
            }
            case "PATCH /locations/{locationId}/permissions/{customerId}" -> {
                String less = "{\"permission\":\"ORDERING_ONLY\"}";
                expect(409, method, path, less, Map.of("If-Match", "*"));
                expect(200, method, path, "{\"permission\":\"LOCATION_ADMIN\"}", Map.of("If-Match", "*"));
            }
            case "DELETE /locations/{locationId}/permissions/{customerId}" -> expect(409, method, path, null, Map.of());
            default -> {
                if (operation.may(304)) {
                    expect(200, method, path, null, Map.of());
                    expect(
                            304,
                            method,
                            path,
                            null,
                            Map.of(
                                    "If-None-Match",
                                    answer.headers().firstValue("ETag").orElseThrow()));
                } else if (method.equals("GET")) {
                    expect(200, method, path, null, Map.of());
                }
            }
        }
    }

    private void addAgain() {
        send(
                "POST",
                "/companies/{companyId}/members",
                "{\"email\":\"{newdescribed}@described.example\",\"permissions\":"
                        + "[{\"locationId\":\"{locationId}\",\"permission\":\"LOCATION_ADMIN\"}]}");
        isAnswered(201);
    }

    private String poor;

    private void showMissingScope(Operation operation, String path, String body) {
        String known = token;
        String name = clientName;
        String page = clientPage;
        String other = operation.scope().equals("companies:read") ? "orders:read" : "companies:read";
        if (poor == null || operation.scope().equals("companies:read")) {
            makesClient(other, "");
            poor = operation.scope().equals("companies:read") ? null : token;
        } else {
            token = poor;
        }
        expect(403, operation.method(), path, body, Map.of());
        assertThat(json().path("scope").asText()).isEqualTo(operation.scope());
        token = known;
        clientName = name;
        clientPage = page;
    }

    private void expect(int status, String method, String path, String body, Map<String, String> headers) {
        send(method, path, body, headers);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + headers + ": " + answer.body())
                .isEqualTo(status);
    }

    /** The same request at the same moment, until one is told that the other is being worked on. */
    private void runsAtOnce() {
        for (String path : List.of("/companies", "/companies/{companyId}/locations")) {
            boolean[] told = new boolean[1];
            for (int round = 0; round < 30 && !told[0]; round++) {
                Map<String, String> headers = Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        JSON,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                String body = path.equals("/companies")
                        ? "{\"name\":\"At once\",\"firstLocation\":{\"name\":\"First\"}}"
                        : "{\"name\":\"At once\"}";
                String target = placed(path);
                List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    answers.add(CompletableFuture.supplyAsync(() -> exchange("POST", target, body, headers)));
                }
                List<Integer> statuses =
                        answers.stream().map(it -> it.join().statusCode()).toList();
                assertThat(statuses).allMatch(it -> it == 201 || it == 409);
                told[0] = statuses.contains(409);
            }
            assertThat(told[0]).as("409 of " + path).isTrue();
        }
    }

    @Given("the program reads the description at {string}")
    public void readsDescription(String path) {
        answer = exchange("GET", path, null, Map.of());
        Optional<String> type = answer.headers().firstValue("Content-Type");
        assertThat(type.orElse("")).startsWith("application/yaml");
        assertThat(Arrays.asList(answer.body().split("\n"))).contains("openapi: 3.1.0");
    }
}
