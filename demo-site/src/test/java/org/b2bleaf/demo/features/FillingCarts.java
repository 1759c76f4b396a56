package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** Filling the cart for a location: quantity rules, what a switch changes, tabs, quick order, reorder. */
public class FillingCarts {

    private static final String CODES = "/quick-order";

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Shopping shopping;
    private final Transferring transferring;
    private final List<Runnable> leavings = new ArrayList<>();
    private ShopBrowser second;

    public FillingCarts(Visitors visitors, SigningIn signingIn, Shopping shopping, Transferring transferring) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.shopping = shopping;
        this.transferring = transferring;
    }

    // Two locations with prices of their own

    @Given("{person} may buy for {string} of {string} and for {string} of {string}")
    public void mayBuyForTwo(Person person, String one, String ofOne, String other, String ofOther) {
        leavings.add(() -> transferring.leaves(person, ofOne));
        leavings.add(() -> transferring.leaves(person, ofOther));
        transferring.isMadeBuyer(person, one, ofOne);
        transferring.isMadeBuyer(person, other, ofOther);
        signingIn.signsIn(person);
        // Without a location nothing in the cart can be changed.
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account/location");
        shopping.triesToChoose(
                person,
                browser.last().page().selectFirst("[data-b2b-location-option]").attr("value"));
        shopping.emptiesCart(person);
    }

    @Given("{person} may buy for {string} of {string} too")
    public void mayBuyForToo(Person person, String location, String company) {
        leavings.add(() -> transferring.leaves(person, company));
        transferring.isMadeBuyer(person, location, company);
    }

    @After("@two-locations")
    public void leaveAsFound() {
        leavings.forEach(Runnable::run);
    }

    @Then("the page says that {string} costs {string} instead of {string}")
    public void saysPrice(String product, String now, String before) {
        assertThat(visitors.answer().page().select("[data-b2b-price-change]"))
                .as(visitors.answer().toString())
                .anySatisfy(row -> assertThat(row.text()).contains(product, before, now));
    }

    @Then("the page says of {string}: {string}")
    public void saysOf(String product, String problem) {
        assertThat(visitors.answer().page().select("[data-b2b-line-problem]"))
                .as(visitors.answer().toString())
                .anySatisfy(line -> assertThat(line.text()).contains(product).contains(problem));
    }

    @Then("the cart says nothing about {string}")
    public void saysNothingOf(String product) {
        assertThat(visitors.answer().page().select("[data-b2b-line-problem]"))
                .noneMatch(line -> line.text().contains(product));
    }

    @When("{person} takes {string} out of the cart")
    public void takesOut(Person person, String sku) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(lineForm(browser, sku, "/cart/remove"));
        browser.follow();
    }

    @When("{person} changes {string} in the cart to {string}")
    public void changes(Person person, String sku, String quantity) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(lineForm(browser, sku, "/cart/update").with("quantity", quantity));
        browser.follow();
    }

    private static ShopForm lineForm(ShopBrowser browser, String sku, String path) {
        Answer cart = browser.visit("/cart");
        return cart.page().select("main .cart-line").stream()
                .filter(line -> line.text().contains(sku))
                .flatMap(line -> line.select("form").stream())
                .filter(form -> form.attr("action").contains(path))
                .map(ShopForm::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + sku + " in " + cart));
    }

    @Then("{person}'s cart still has {int} of {string}")
    public void stillHas(Person person, int quantity, String sku) {
        ShopBrowser browser = visitors.browser(person);
        assertThat(lineForm(browser, sku, "/cart/update").value("quantity")).isEqualTo(String.valueOf(quantity));
    }

    @Then("the problem named is {string}")
    public void problemIs(String words) {
        Answer answer = visitors.current().follow();
        assertThat(answer.page().select("[role=alert]").text())
                .as(answer.toString())
                .contains(words);
    }

    // Tabs

    @When("on the page that asks, {person} goes on for {string}")
    public void goesOn(Person person, String location) {
        ShopBrowser browser = visitors.browser(person);
        String id = browser.last()
                .page()
                .select("[data-b2b-location-option=" + location + "]")
                .attr("value");
        browser.submit(browser.formWithButton("Go on for this location").with("locationId", id));
        browser.follow();
    }

    @Then("the checkout has the PO number {string} typed in")
    public void checkoutHasPo(String poNumber) {
        Answer answer = visitors.answer();
        assertThat(answer.address().getPath()).as(answer.toString()).isEqualTo("/checkout");
        assertThat(answer.page().select("input[name=poNumber]").attr("value")).isEqualTo(poNumber);
    }

    @When("{person} signs in on a second device and chooses {string} there")
    public void secondDevice(Person person, String location) {
        ShopBrowser first = visitors.browser(person);
        visitors.forget(person);
        signingIn.signsIn(person);
        shopping.chooses(person, location);
        second = visitors.exchange(person, first);
    }

    @Then("there {person}'s cart has {string} at {string} each")
    public void secondCartHas(Person person, String sku, String price) {
        assertThat(second.visit("/cart").page().select("main .cart-line"))
                .filteredOn(line -> line.text().contains(sku))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains(price));
    }

    @Then("{person} is sent back to the cart")
    public void sentBack(Person person) {
        assertThat(visitors.browser(person).follow().address().getPath()).isEqualTo("/cart");
    }

    // Quick order

    @When("{person} sends the quick order")
    public void sendsQuickOrder(Person person, String lines) {
        sends(person, lines);
    }

    @When("{person} sends a quick order of {int} lines")
    public void sendsMany(Person person, int count) {
        sends(person, IntStream.range(0, count).mapToObj(i -> "COF-ESP-1KG,1").collect(Collectors.joining("\n")));
    }

    private void sends(Person person, String lines) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(CODES);
        browser.submitWithFile(
                browser.formTo(CODES, "lines").without("clear").with("lines", lines), "file", "", new byte[0]);
        browser.follow();
    }

    @When("{person} sends a quick order with the {word} file")
    public void sendsFile(Person person, String kind, DataTable rows) throws IOException {
        sendsFile(person, "order." + kind.toLowerCase(), content(kind, rows.asLists()));
    }

    @When("{person} sends a quick order with {word}")
    public void sendsBadFile(Person person, String kind) throws IOException {
        byte[] content =
                switch (kind) {
                    case "a-picture" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
                    case "an-empty-file" -> "\n".getBytes(StandardCharsets.UTF_8);
                    case "a-broken-workbook" -> "PK\3\4 is not enough".getBytes(StandardCharsets.ISO_8859_1);
                    case "a-packed-bomb" -> bomb();
                    case "a-large-file" -> "A,1\n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
                    case "a-huge-file" -> "A,1\n".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
                    default -> throw new IllegalArgumentException(kind);
                };
        sendsFile(person, "order.bin", content);
    }

    private void sendsFile(Person person, String name, byte[] content) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit(CODES);
        browser.submitWithFile(browser.formTo(CODES, "lines").without("clear"), "file", name, content);
        browser.follow();
    }

    private static byte[] content(String kind, List<List<String>> rows) throws IOException {
        if (kind.equals("CSV")) {
            return rows.stream()
                    .map(row -> String.join(",", row))
                    .collect(Collectors.joining("\r\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows.get(i).get(0));
                String quantity = rows.get(i).get(1);
                if (quantity.matches("\\d+")) {
                    row.createCell(1).setCellValue(Double.parseDouble(quantity));
                } else {
                    row.createCell(1).setCellValue(quantity);
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        return bytes.toByteArray();
    }

    @Then("the quick order names these lines")
    public void namesLines(DataTable expected) {
        List<Element> rows = visitors.answer().page().select("[data-b2b-refused]");
        assertThat(rows)
                .extracting(row -> row.attr("data-b2b-refused"))
                .as(visitors.answer().toString())
                .containsExactlyElementsOf(
                        expected.asLists().stream().map(row -> row.get(0)).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).text()).contains(expected.asLists().get(i).get(1));
        }
    }

    @Then("the text field still has {string}")
    public void fieldHas(String lines) {
        assertThat(visitors.answer().page().select("textarea[name=lines]").val().strip())
                .isEqualTo(lines.replace("\\n", "\n"));
    }

    @Then("every line of the quick order is in the cart")
    public void allAdded() {
        assertThat(visitors.answer().page().select("[data-b2b-refused]"))
                .as(visitors.answer().toString())
                .isEmpty();
        assertThat(visitors.answer().page().select("[data-b2b-added]")).isNotEmpty();
    }

    // Reorder

    @When("{person} orders that order again")
    public void ordersAgain(Person person) {
        ShopBrowser browser = visitors.browser(person);
        browser.submit(browser.formWithButton("Order again"));
        browser.follow();
    }

    @When("{person} opens the order with the PO number {string}")
    public void opensOrderWithPo(Person person, String poNumber) {
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account/orders?po=" + poNumber);
        browser.visit(
                browser.last().page().selectFirst("main [data-b2b-order] a").absUrl("href"));
    }

    @When("{person} sends {person}'s newest order to be ordered again")
    public void ordersOthersAgain(Person person, Person other) {
        ShopBrowser others = visitors.browser(other);
        others.visit("/account/orders");
        String number =
                others.last().page().selectFirst("main [data-b2b-order]").attr("data-b2b-order");
        ShopBrowser browser = visitors.browser(person);
        shopping.hasProductPageOpen(person, "COF-ESP-1KG");
        browser.submit(browser.formTo("/cart/add", "quantity").goingTo("/account/orders/" + number + "/reorder"));
    }
}
