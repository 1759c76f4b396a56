package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** The merchant's catalogs: what is in them, who buys by them, and which one applies. */
public class Catalogs {

    private static final String PAGE = "/admin/b2b-catalog";
    private static final String HEADER = "catalog,sku,price,min,max,increment,break_quantity,break_price\n";
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(2);

    private final OwnRecords records;
    private final Shopping shopping;
    private final Merchant merchant;
    private final Map<String, Long> catalogs = new HashMap<>();
    private byte[] file;
    private ShopForm open;

    public Catalogs(OwnRecords records, Shopping shopping, Merchant merchant) {
        this.records = records;
        this.shopping = shopping;
        this.merchant = merchant;
    }

    // Catalogs

    @Given("the merchant has the catalog {string} with {int} % off all products")
    public void hasCatalogOfAll(String name, int percent) {
        create(name, Map.of("percentOff", Integer.toString(percent), "allProducts", "true"));
    }

    @Given("the merchant has the catalog {string} with {int} % off all products from {string}")
    public void hasCatalogFrom(String name, int percent, String day) {
        create(name, Map.of("percentOff", Integer.toString(percent), "allProducts", "true", "validFrom", day));
    }

    @Given("the merchant has the catalog {string} with {int} % off its products")
    public void hasCatalog(String name, int percent) {
        create(name, Map.of("percentOff", Integer.toString(percent)));
    }

    private void create(String name, Map<String, String> fields) {
        records.visit(PAGE + "/add");
        ShopForm form = records.admin()
                .formTo("/b2b-catalog/add", "name")
                .with("name", records.named(name))
                .with("externalId", records.externalId(name));
        fields.forEach(form::with);
        String path = records.submit(form).address().getPath();
        assertThat(path).as(records.admin().last().toString()).matches(".*/b2b-catalog/\\d+");
        catalogs.put(name, Long.valueOf(path.substring(path.lastIndexOf('/') + 1)));
    }

    private String page(String catalog) {
        return PAGE + "/" + catalogs.get(catalog);
    }

    @When("the merchant makes a catalog with")
    public void makesCatalog(DataTable typed) {
        records.visit(PAGE + "/add");
        ShopForm form = records.admin().formTo("/b2b-catalog/add", "name");
        typed.asLists().forEach(field -> {
            String value = field.get(1) == null ? "" : field.get(1);
            form.with(field.get(0), field.get(0).equals("externalId") ? records.externalId(value) : value);
        });
        records.admin().submit(form);
    }

    @Then("the form of the catalog says {string} at {string} and still has {string}")
    public void saysAtField(String problem, String field, String typed) {
        Answer answer = records.admin().last();
        assertThat(answer.status()).isEqualTo(400);
        boolean isAboutMaximum = problem.startsWith("The maximum");
        Element input = answer.page().selectFirst("input[name=" + (isAboutMaximum ? "maximum" : field) + "]");
        assertThat(input.attr("aria-invalid")).as(answer.toString()).isEqualTo("true");
        assertThat(input.parent().select(".error").text()).contains(problem);
        String expected = field.equals("externalId") ? records.externalId(typed) : typed;
        assertThat(answer.page().selectFirst("input[name=" + field + "]").attr("value"))
                .isEqualTo(expected);
    }

    @When("the merchant archives the catalog {string}")
    public void archives(String catalog) {
        press(page(catalog), "/archive");
    }

    @When("the merchant reactivates the catalog {string}")
    public void reactivates(String catalog) {
        press(page(catalog), "/reactivate");
    }

    private void press(String page, String action) {
        records.visit(page);
        records.submit(records.admin().formTo(action, "csrfToken"));
    }

    @Then("the list of catalogs shows {string} with {int} location")
    public void listShows(String catalog, int locations) {
        records.visit(PAGE + "?text=" + OwnRecords.encode(records.named(catalog)));
        Element row = records.page().selectFirst("tr[data-b2b-catalog]");
        assertThat(row.text()).contains(records.named(catalog));
        assertThat(row.select("td").get(5).text()).isEqualTo(Integer.toString(locations));
    }

    @Then("the history of the catalog {string} says {string}")
    public void historySays(String catalog, String words) {
        records.visit(page(catalog) + "/history");
        assertThat(records.page().select(".b2b-mail-table").text()).contains(words);
    }

    // Products

    @When("the merchant adds the category {string} to the catalog {string}")
    public void addsCategory(String category, String catalog) {
        records.visit(page(catalog) + "/products?findCategory=" + OwnRecords.encode(category));
        records.submit(records.admin().formTo("/category", "category"));
        assertThat(records.page().select("[data-b2b-category]").text()).contains(category);
    }

    @When("the merchant removes the category {string} from the catalog {string}")
    public void removesCategory(String category, String catalog) {
        records.visit(page(catalog) + "/products");
        records.submit(records.admin().formTo("/category/remove", "category"));
        assertThat(records.page().select("[data-b2b-category]")).isEmpty();
    }

    private ShopForm skuForm(ShopBrowser browser, String sku, String catalog) {
        browser.visit(page(catalog) + "/products?find=" + sku);
        Element link = browser.last().page().select(".b2b-catalog-found a").stream()
                .filter(it -> it.text().equals(sku))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sku + " is not found: " + browser.last()));
        browser.visit(link.absUrl("href"));
        return browser.formTo("/sku/", "price");
    }

    @When("the merchant sells {string} in the catalog {string} with")
    public void sells(String sku, String catalog, DataTable typed) {
        ShopForm form = skuForm(records.admin(), sku, catalog);
        typed.asLists().forEach(field -> form.with(field.get(0), field.get(1)));
        records.admin().submit(form);
        records.admin().follow();
    }

    @When("the merchant keeps {string} out of the catalog {string}")
    public void keepsOut(String sku, String catalog) {
        records.submit(skuForm(records.admin(), sku, catalog).with("excluded", "true"));
    }

    @When("the merchant removes {string} from the catalog {string}")
    public void removes(String sku, String catalog) {
        skuForm(records.admin(), sku, catalog);
        records.submit(records.admin().formTo("/remove", "seen"));
    }

    @Given("the merchant has {string} of the catalog {string} open")
    public void hasSkuOpen(String sku, String catalog) {
        open = skuForm(records.admin(), sku, catalog);
    }

    @When("a colleague sells {string} in the catalog {string} for {string}")
    public void colleagueSells(String sku, String catalog, String price) {
        ShopBrowser colleague = merchant.signedInAnew();
        colleague.submit(skuForm(colleague, sku, catalog).with("price", price));
        assertThat(colleague.follow().status()).isEqualTo(200);
    }

    @When("the merchant types the price {string} on the open page and saves")
    public void savesOpenPrice(String price) {
        records.admin().submit(current(open).with("price", price));
        assertThat(records.admin().last().status()).isEqualTo(400);
    }

    /** The colleague has signed in anew, and a token is of one session. */
    private ShopForm current(ShopForm form) {
        records.visit(PAGE + "/add");
        return form.with(
                "csrfToken", records.admin().formTo("/b2b-catalog/add", "name").value("csrfToken"));
    }

    private Element row(String sku, String catalog) {
        records.visit(page(catalog) + "/products?text=" + sku);
        return records.page().selectFirst("tr[data-b2b-sku]");
    }

    @Then("the products of the catalog {string} show {string} with {string}, {string} and {string}")
    public void productsShow(String catalog, String sku, String price, String quantities, String breaks) {
        assertThat(row(sku, catalog).select("td").eachText()).startsWith(sku).contains(price, quantities, breaks);
    }

    @Then("the catalog {string} says nothing about {string}")
    public void saysNothing(String catalog, String sku) {
        Answer before = records.admin().last();
        assertThat(row(sku, catalog)).as(before.toString()).isNull();
    }

    @Then("the catalog {string} sells {string} for {string}")
    public void sellsFor(String catalog, String sku, String price) {
        assertThat(row(sku, catalog).select("td").eachText()).contains(price);
    }

    @Then("{newcomer} pays {string} for {string}")
    public void pays(Person person, String price, String sku) {
        shopping.seesOnProductPage(person, sku, price);
    }

    // Locations

    @Given("the catalog {string} is assigned to {string}")
    @When("the merchant assigns {string} on the page of the catalog {string}")
    public void assigns(String one, String other) {
        String catalog = catalogs.containsKey(one) ? one : other;
        String location = catalogs.containsKey(one) ? other : one;
        records.visit(page(catalog) + "/locations?find=" + OwnRecords.encode(records.named(location)));
        records.submit(records.admin().formTo("/locations", "location"));
        assertThat(records.page().select("tr[data-b2b-location]").text()).contains(records.named(location));
    }

    private String location(String name) {
        return PAGE + "/location/" + records.location(name);
    }

    @Given("the merchant assigns the catalogs {string}, {string} on the page of the location {string}")
    public void assignsTwo(String first, String second, String location) {
        List.of(first, second).forEach(it -> assignAt(it, location));
    }

    @When(
            "the merchant assigns the catalogs {string}, {string}, {string}, {string} on the page of the location {string}")
    public void assignsFour(String first, String second, String third, String fourth, String location) {
        List.of(first, second, third, fourth).forEach(it -> assignAt(it, location));
    }

    private void assignAt(String catalog, String location) {
        records.visit("/admin/company-location/" + records.location(location));
        String leadsTo = records.page()
                .selectFirst(".b2b-catalog-panel a[href*=/location/]")
                .absUrl("href");
        records.visit(leadsTo + "?find=" + OwnRecords.encode(records.named(catalog)));
        ShopForm form = records.admin().formTo("/location/", "act");
        assertThat(form.value("act")).isEqualTo("add");
        records.submit(form);
    }

    @When("the merchant moves the catalog {string} up at {string}")
    public void movesUp(String catalog, String location) {
        records.visit(location(location));
        records.submit(rowForm(records.admin(), catalog).with("act", "up"));
    }

    @When("the merchant removes the catalog {string} at {string}")
    public void removesAt(String catalog, String location) {
        records.visit(location(location));
        records.submit(rowForm(records.admin(), catalog).with("act", "remove"));
    }

    private ShopForm rowForm(ShopBrowser browser, String catalog) {
        ShopForm form = browser.formTo("/location/", "seen");
        return form.with("catalog", catalogs.get(catalog).toString());
    }

    @Given("the merchant has the catalogs of {string} open")
    public void hasOrderOpen(String location) {
        records.visit(location(location));
        open = records.admin().formTo("/location/", "seen");
    }

    @When("a colleague removes the catalog {string} at {string}")
    public void colleagueRemoves(String catalog, String location) {
        ShopBrowser colleague = merchant.signedInAnew();
        colleague.visit(location(location));
        colleague.submit(rowForm(colleague, catalog).with("act", "remove"));
        assertThat(colleague.follow().status()).isEqualTo(200);
    }

    @When("the merchant moves the catalog {string} up on the open page")
    public void movesUpOnOpenPage(String catalog) {
        records.submit(
                current(open).with("catalog", catalogs.get(catalog).toString()).with("act", "up"));
    }

    @Then("the catalogs of {string} are {string}")
    public void catalogsAre(String location, String only) {
        assertThat(catalogsAt(location(location))).containsExactly(only);
    }

    @Then("the catalogs of {string} are {string}, {string}, {string}, {string}")
    public void catalogsAre(String location, String first, String second, String third, String fourth) {
        assertThat(catalogsAt(location(location))).containsExactly(first, second, third, fourth);
    }

    @Then("the page of the location {string} lists the catalogs {string}, {string}, {string}")
    public void pageLists(String location, String first, String second, String third) {
        assertThat(catalogsAt("/admin/company-location/" + records.location(location)))
                .containsExactly(first, second, third);
    }

    private List<String> catalogsAt(String page) {
        records.visit(page);
        return records.page().select("tr[data-b2b-catalog] a").eachText().stream()
                .map(records::asWritten)
                .toList();
    }

    // Which one applies

    private Element reason(String location, String sku, String catalog) {
        records.visit(location(location) + "?product=" + sku);
        return records.page().select("tr[data-b2b-reason]").stream()
                .filter(row -> row.text().contains(records.named(catalog)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(records.admin().last().toString()));
    }

    @Then("for {string} and {string} the catalog {string} is {string}")
    public void catalogIs(String location, String sku, String catalog, String reason) {
        assertThat(reason(location, sku, catalog).attr("data-b2b-reason")).isEqualTo(reason);
        assertThat(records.admin().last().body()).doesNotContain("??B2b");
    }

    @Then("for {string} and {string} the location pays {string}")
    public void locationPays(String location, String sku, String price) {
        records.visit(location(location) + "?product=" + sku);
        assertThat(records.page().select("[data-b2b-price]").text()).isEqualTo(price);
    }

    @Then("the reason for {string} and {string} shows {string}, {string} and {string}")
    public void reasonShows(String location, String sku, String price, String breaks, String quantities) {
        records.visit(location(location) + "?product=" + sku);
        assertThat(records.page().select("tr[data-b2b-reason] td").eachText()).contains(price, breaks, quantities);
    }

    // Files

    @Given("a file of prices of the catalog {string}")
    public void fileOf(String catalog, String rows) {
        StringBuilder text = new StringBuilder(HEADER);
        rows.lines().forEach(row -> text.append(records.externalId(catalog))
                .append(',')
                .append(row)
                .append('\n'));
        file = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @When("the merchant makes a dry run of the file of prices")
    public void dryRun() {
        send("check");
    }

    @When("the merchant imports the file of prices")
    public void imports() {
        send("import");
    }

    @When("the merchant imports the exported prices of the catalog {string}")
    public void importsExport(String catalog) {
        file = records.admin().download(PAGE + "/prices/export.csv?catalog=" + catalogs.get(catalog));
        send("import");
    }

    private void send(String step) {
        records.visit(PAGE + "/prices");
        ShopForm form = records.admin().formWithButton("Dry run").with("step", step);
        records.admin().submitWithFile(form, "file", "prices.csv", file);
        String page = records.admin().follow().address().getPath();
        assertThat(page).as(records.admin().last().toString()).matches(".*/prices/\\d+");
        Awaitility.await("the import to end")
                .atMost(LONGEST_IMPORT)
                .until(() -> records.visit(page).page().selectFirst("progress") == null);
    }

    @Then("the newest jobs of the merchant have an import of prices")
    public void jobsHaveImport() {
        records.visit("/admin/b2b-job");
        assertThat(records.page()
                        .select("tr[data-b2b-job*=/b2b-catalog/prices/]")
                        .text())
                .contains("Import of prices", "problems, nothing imported");
    }

    @Then("these pages of catalogs are not found")
    public void notFound(DataTable paths) {
        for (String path : paths.asList()) {
            assertThat(records.admin().visit(path).status()).as(path).isEqualTo(404);
        }
    }
}
