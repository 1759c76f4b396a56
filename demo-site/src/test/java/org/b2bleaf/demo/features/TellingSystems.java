package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** A system of the merchant's that wants to know what happens in the shop: an endpoint of its own for each scenario. */
public class TellingSystems {

    private static final String SECTION = "/admin/b2b-webhook";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DescribedEvents DESCRIBED = new DescribedEvents();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A request that the endpoint has got. */
    private record Got(String id, long timestamp, String signature, JsonNode body, String text) {

        String type() {
            return body.path("type").asText();
        }

        JsonNode data() {
            return body.path("data");
        }

        /** As any receiver does it that knows Standard Webhooks. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                byte[] signed = (id + "." + timestamp + "." + text).getBytes(StandardCharsets.UTF_8);
                return Arrays.asList(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed)));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final Merchant merchant;
    private final OwnRecords records;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private HttpServer server;
    private String webhook;
    private String secret;
    private String oldSecret;
    private String testEvent;

    public TellingSystems(Merchant merchant, OwnRecords records) {
        this.merchant = merchant;
        this.records = records;
    }

    // The endpoint

    @Given("an endpoint that wants all events")
    public void wantsAll() throws IOException {
        create(form().with("which", "all"));
    }

    @Given("an endpoint that wants {string}")
    public void wants(String types) throws IOException {
        ShopForm form = form().with("which", "some");
        for (String type : types.split(", ")) {
            form.tick("type", type);
        }
        create(form);
    }

    private ShopForm form() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        merchant.admin().visit(SECTION + "/new");
        return newForm()
                .with("url", "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks")
                .with("description", "Warehouse");
    }

    private ShopForm newForm() {
        return merchant.admin().formTo(SECTION + "/new", "url");
    }

    private void create(ShopForm form) {
        merchant.admin().submit(form);
        Answer page = merchant.admin().follow();
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        webhook = page.address().getPath();
        assertThat(webhook).as(page.toString()).matches(SECTION + "/\\d+");
        secret = page.page().select("[data-b2b-secret]").text();
        assertThat(secret).startsWith("whsec_");
        assertThat(page.page().select(".b2b-webhook").text()).doesNotContain("??");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                JSON.readTree(text),
                text));
        Integer status = answers.poll();
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        exchange.close();
    }

    /** Whatever the scenario is about. */
    @After(order = 20_000)
    public void everyEventIsAsDescribed() {
        got.forEach(it -> DESCRIBED.check(it.type(), it.body()));
    }

    @After
    public void remove() {
        if (webhook != null) {
            merchant.admin().visit(webhook);
            merchant.admin().findFormTo(webhook + "/delete", "csrfToken").ifPresent(form -> merchant.admin()
                    .submit(form));
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @Given("the endpoint answers 500 and then 200")
    public void answers500Then200() {
        answers.add(500);
    }

    @Given("the endpoint answers {int}")
    public void answers(int status) {
        answers.add(status);
    }

    @Then("its secret is shown once and never again")
    public void secretIsShownOnce() {
        Answer page = merchant.admin().visit(webhook);
        assertThat(page.page().select("[data-b2b-secret]")).isEmpty();
        assertThat(page.text()).doesNotContain("whsec_");
        Answer list = merchant.admin().visit(SECTION);
        assertThat(list.page().select("tr[data-b2b-webhook]").text())
                .contains("Warehouse")
                .doesNotContain("??");
    }

    // What it gets

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    private Got first(String type) {
        soon().until(() -> got.stream().anyMatch(it -> it.type().equals(type)));
        return got.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }

    @Then("the endpoint gets these events of {string}, each signed and once")
    public void getsEvents(String company, DataTable types) {
        types.asList().forEach(this::first);
        String id = String.valueOf(records.company(company));
        assertThat(got.stream()
                        .filter(it -> id.equals(it.data().path("id").asText())
                                || id.equals(it.data().path("companyId").asText()))
                        .map(Got::type))
                .containsExactlyInAnyOrderElementsOf(types.asList());
        assertThat(got).allMatch(it -> it.isSignedWith(secret));
        assertThat(got).extracting(Got::id).doesNotHaveDuplicates();
    }

    @Then("the event {string} shows {string} as the company {string}")
    public void showsName(String type, String field, String company) {
        assertThat(first(type).data().path(field).asText()).isEqualTo(records.named(company));
    }

    @Then("the event {string} shows {string} as {string}")
    public void shows(String type, String field, String value) {
        assertThat(first(type).data().path(field).asText()).isEqualTo(value);
    }

    @Then("the events say that {string} did it")
    public void saysWho(String actor) {
        assertThat(got).extracting(it -> it.body().path("actor").asText()).containsOnly(actor);
    }

    @Then("the merchant sees them delivered, with what was sent")
    public void seesThemDelivered() {
        Got sent = first("company.created");
        Element row = row(sent.id());
        assertThat(row.select("[data-b2b-delivery-status]").attr("data-b2b-delivery-status"))
                .isEqualTo("DELIVERED");
        Answer page = merchant.admin().visit(row.selectFirst("a").attr("abs:href"));
        assertThat(page.page().select("[data-b2b-payload]").text())
                .contains(sent.data().path("name").asText());
        assertThat(page.page().select(".b2b-webhook-delivery").text()).doesNotContain("??");
        assertThat(merchant.admin()
                        .visit(webhook + "?status=DELIVERED&type=company.created")
                        .page()
                        .select("tr[data-b2b-delivery]"))
                .hasSize(1);
        assertThat(merchant.admin().visit(webhook + "?status=FAILED").page().select("tr[data-b2b-delivery]"))
                .isEmpty();
    }

    /** The row of a delivery, once it is no longer under way. */
    private Element row(String event) {
        soon().until(() -> {
            Element row = merchant.admin().visit(webhook).page().selectFirst("tr[data-b2b-delivery=" + event + "]");
            return row != null && !row.select("[data-b2b-result]").isEmpty();
        });
        return merchant.admin().last().page().selectFirst("tr[data-b2b-delivery=" + event + "]");
    }

    @Then("the endpoint gets the event {string} about the PO number {string}")
    public void getsOrder(String type, String poNumber) {
        assertThat(first(type).data().path("poNumber").asText()).isEqualTo(poNumber);
    }

    @Then("the event {string} shows the lines, the terms and the total of the order")
    public void showsOrder(String type) {
        JsonNode order = first(type).data();
        assertThat(order.path("lines").get(0).path("sku").asText()).isEqualTo("COF-ESP-1KG");
        assertThat(order.path("lines").get(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(order.path("terms").path("type").asText()).isEqualTo("NET");
        assertThat(order.path("total").path("currency").asText()).isEqualTo("EUR");
        assertThat(order.path("total").path("amount").asText()).matches("\\d+\\.\\d\\d");
        assertThat(order.path("placedBy").path("email").asText()).isEqualTo("lars@northwind.example");
        assertThat(order.path("status").asText()).isEqualTo("SUBMITTED");
        assertThat(first(type).body().path("actor").asText()).isEqualTo("customer");
    }

    @Then("the endpoint gets the events {string} and {string} of the same order")
    public void getsBoth(String invoice, String fulfilled) {
        String order = first("order.submitted").data().path("id").asText();
        assertThat(first(invoice).data().path("orderId").asText()).isEqualTo(order);
        assertThat(first(fulfilled).data().path("id").asText()).isEqualTo(order);
        assertThat(first(fulfilled).data().path("trackingNumber").asText()).startsWith("TRACK-");
    }

    @Then("the endpoint has got nothing else")
    public void gotNothingElse() {
        assertThat(got).hasSize(3);
    }

    @Then("the endpoint has got these types among others, each as it is described")
    public void asDescribed(DataTable types) {
        types.asList().forEach(this::first);
        assertThat(got).allMatch(it -> it.isSignedWith(secret));
    }

    @Then("the endpoint gets the event {string}")
    public void gets(String type) {
        first(type);
    }

    @Then("the endpoint gets the first event twice, with the same id and times of their own")
    public void getsTwice() {
        String id = first("company.created").id();
        soon().until(() -> got.stream().filter(it -> it.id().equals(id)).count() == 2);
        List<Got> both = got.stream().filter(it -> it.id().equals(id)).toList();
        assertThat(both.get(1).text()).isEqualTo(both.get(0).text());
        assertThat(both.get(1).timestamp()).isGreaterThan(both.get(0).timestamp());
        assertThat(both).allMatch(it -> it.isSignedWith(secret));
    }

    @Then("the merchant sees that it took {int} attempts")
    public void tookAttempts(int attempts) {
        String id = first("company.created").id();
        soon().untilAsserted(() -> {
            Element row = row(id);
            assertThat(row.select("[data-b2b-delivery-status=DELIVERED]")).hasSize(1);
            assertThat(row.select("td.b2b-amount").text()).isEqualTo(String.valueOf(attempts));
        });
    }

    // What the merchant does

    private Answer act(String path) {
        ShopBrowser admin = merchant.admin();
        admin.visit(webhook);
        admin.submit(admin.formTo(webhook + "/" + path, "csrfToken"));
        Answer page = admin.follow();
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page;
    }

    @When("the merchant sends a test event")
    public void sendsTest() {
        testEvent = act("test").page().select("[data-b2b-event]").text();
        assertThat(testEvent).startsWith("evt_");
    }

    @When("the merchant delivers the test event again")
    public void deliversAgain() {
        row(testEvent);
        ShopBrowser admin = merchant.admin();
        String delivery = webhook + "/deliveries/" + testEvent;
        admin.visit(delivery);
        admin.submit(admin.formTo(delivery + "/redeliver", "csrfToken"));
        assertThat(admin.follow().text()).contains("It is delivered again");
    }

    @When("the merchant delivers all again that was given up")
    public void deliversAllAgain() {
        assertThat(act("redeliver").text()).contains("It is delivered again");
    }

    @Then("the merchant sees {string} as the result, and that it was given up")
    public void seesResult(String result) {
        soon().untilAsserted(() -> {
            Element row = row(testEvent);
            assertThat(row.select("[data-b2b-result=" + result + "]")).hasSize(1);
            assertThat(row.select("[data-b2b-delivery-status=FAILED]")).hasSize(1);
        });
    }

    @Then("the merchant sees the test event delivered")
    public void seesTestDelivered() {
        soon().untilAsserted(() -> assertThat(row(testEvent).select("[data-b2b-delivery-status=DELIVERED]"))
                .hasSize(1));
    }

    @When("the merchant makes a new secret for it")
    public void renews() {
        oldSecret = secret;
        Answer page = act("renew");
        secret = page.page().select("[data-b2b-secret]").text();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(oldSecret);
        assertThat(page.page().select("[data-b2b-old-secret]")).hasSize(1);
    }

    @Then("the test event is signed with the old secret and with the new one")
    public void isSignedTwice() {
        Got test = first("webhook.test");
        assertThat(test.isSignedWith(oldSecret)).isTrue();
        assertThat(test.isSignedWith(secret)).isTrue();
    }

    @Then("the merchant sees the endpoint disabled as {string}")
    public void isDisabled(String state) {
        soon().untilAsserted(() -> assertThat(
                        merchant.admin().visit(webhook).page().select("[data-b2b-webhook-state=" + state + "]"))
                .hasSize(1));
    }

    @When("the merchant enables it")
    public void enables() {
        act("enable");
    }

    @When("the merchant disables it")
    public void disables() {
        act("disable");
    }

    @Then("the endpoint gets nothing of that")
    public void getsNothing() {
        assertThat(merchant.admin().visit(webhook).page().select("tr[data-b2b-type=company.created]"))
                .isEmpty();
        assertThat(got).noneMatch(it -> it.type().equals("company.created"));
    }

    @Then("each of these endpoints is refused at its field")
    public void isRefused(DataTable table) {
        int before = merchant.admin()
                .visit(SECTION)
                .page()
                .select("tr[data-b2b-webhook]")
                .size();
        for (Map<String, String> row : table.asMaps()) {
            merchant.admin().visit(SECTION + "/new");
            String types = row.get("types");
            ShopForm form = newForm()
                    .with("url", row.get("url") == null ? "" : row.get("url"))
                    .with("description", "LONG".equals(row.get("description")) ? "x".repeat(256) : "ERP")
                    .with("which", "some");
            Answer answer = merchant.admin().submit(types == null ? form : form.with("type", types));
            assertThat(answer.status()).as("%s: %s", row, answer).isEqualTo(400);
            assertThat(answer.page()
                            .select("[data-b2b-problem=" + row.get("field") + "]")
                            .text())
                    .as(answer.toString())
                    .isNotBlank()
                    .doesNotContain("??");
            assertThat(answer.page().select("[data-b2b-problem]")).hasSize(1);
        }
        assertThat(merchant.admin().visit(SECTION).page().select("tr[data-b2b-webhook]"))
                .hasSize(before);
    }

    @Then("no address of the section answers nonsense with an error of the server")
    public void nonsense() {
        for (String path : List.of(
                "/0",
                "/999999999999999999",
                "/9999999999999999999999",
                "/x",
                "/0/edit",
                "/0/deliveries/evt_x",
                "?page=999999999999999",
                "/0?page=-1&status=NOTHING&type=%00")) {
            assertThat(merchant.admin().open(SECTION + path).status()).as(path).isLessThan(500);
        }
    }
}
