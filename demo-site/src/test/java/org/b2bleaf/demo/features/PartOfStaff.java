package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;

/** Nora of the staff, whom the merchant gave some permissions, and what she tries beyond them. */
public class PartOfStaff {

    private static final String COMPANY = "Northwind Cafes";
    private static final String PASSWORD = "Looking-0nly";
    private static final String USER = "org.broadleafcommerce.openadmin.server.security.domain.AdminUser";

    /** By the names that the merchant reads in Broadleaf's list of permissions. */
    private static final Map<String, Integer> PERMISSIONS = Map.ofEntries(
            Map.entry("View Companies", -22150),
            Map.entry("Maintain Companies", -22151),
            Map.entry("View B2B Orders", -22152),
            Map.entry("Maintain B2B Orders", -22153),
            Map.entry("View B2B Drafts", -22960),
            Map.entry("View B2B Returns", -22330),
            Map.entry("View B2B Invoices", -22660),
            Map.entry("View B2B Charges", -22985),
            Map.entry("Settle B2B Charges", -22986),
            Map.entry("View B2B Access Requests", -22760),
            Map.entry("View B2B Catalogs", -22910),
            Map.entry("View B2B Gate Tests", -22860),
            Map.entry("View B2B Webhooks", -22365),
            Map.entry("View B2B API Clients", -22352),
            Map.entry("View B2B Privacy", -22345),
            Map.entry("Maintain B2B Mails", -22551),
            Map.entry("Maintain Products", -103));

    /** Addresses of Broadleaf's pages that name a class. */
    private static final Pattern CLASS = Pattern.compile("/admin/(org\\.b2bleaf\\.[\\w.]+).*");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Visitors visitors;
    private final Merchant merchant;
    private final Map<String, String> ids = new HashMap<>();
    private ShopBrowser nora;
    private String token;
    private String userId;
    private String companyBefore;

    public PartOfStaff(Visitors visitors, Merchant merchant) {
        this.visitors = visitors;
        this.merchant = merchant;
    }

    // Who she is

    @Given("Nora of the staff may {string}")
    public void mayOnly(String permissions) {
        String login = "nora" + Long.toString(System.nanoTime(), 36);
        ShopBrowser admin = merchant.browser();
        String users = "/admin/user-management";
        admin.visit(users + "/add");
        admin.submit(admin.formTo(users + "/add", field("login"))
                .with(field("name"), "Nora")
                .with(field("login"), login)
                .with(field("email"), login + "@shop.example")
                .with(field("password"), PASSWORD)
                .with(field("passwordConfirm"), PASSWORD)
                .with(field("activeStatusFlag"), "true"));
        admin.follow();
        String path = admin.last().address().getPath();
        assertThat(path).as(admin.last().toString()).matches(users + "/\\d+");
        userId = path.substring(path.lastIndexOf('/') + 1);
        String csrfToken = admin.last().page().select("input[name=csrfToken]").attr("value");
        for (String permission : permissions.split(",\\s*")) {
            Answer given = admin.submit(ShopForm.empty(visitors.demo()
                            .admin()
                            .resolve(path + "/allPermissions/add")
                            .toString())
                    .with("csrfToken", csrfToken)
                    .with(field("id"), String.valueOf(PERMISSIONS.get(permission))));
            assertThat(given.status()).as(given.toString()).isEqualTo(200);
        }
        companyBefore = company();
        signIn(login);
    }

    private static String field(String name) {
        return "fields['" + name + "'].value";
    }

    private void signIn(String login) {
        nora = new ShopBrowser(visitors.demo().admin());
        nora.visit("/admin/login");
        ShopForm form = nora.formTo("/admin/", "j_username");
        nora.submit(form.with("j_username", login).with("j_password", PASSWORD));
        nora.follow();
        assertThat(nora.last().page().select("input[name=j_password]"))
                .as(nora.last().toString())
                .isEmpty();
        nora.visit("/admin/login");
        token = nora.last().page().select("input[name=csrfToken]").attr("value");
        assertThat(token).isNotEmpty();
    }

    // What there is, as the merchant sees it

    private String placed(String path) {
        return PLACE.matcher(path).replaceAll(place -> ids.computeIfAbsent(place.group(1), this::idOf));
    }

    private String idOf(String kind) {
        return switch (kind) {
            case "company" -> first("/admin/company?name=Northwind", "/company/(\\d+)");
            case "location" -> first("/admin/company-location?name=Oslo", "/company-location/(\\d+)");
            case "member" -> first(placed("/admin/company/{company}"), "/customer/(\\d+)");
            case "order" -> first("/admin/b2b-order?company=Northwind", "/b2b-order/(\\d+)");
            case "draft" -> first("/admin/b2b-draft?heap=ALL", "/b2b-draft/(\\d+)");
            case "return" -> first("/admin/b2b-return?status=ALL", "/b2b-return/(\\d+)");
            case "run" -> first("/admin/b2b-privacy", "/b2b-privacy/(\\d+)");
            case "request" -> firstRequest();
            case "webhook" -> first("/admin/b2b-webhook", "/b2b-webhook/(\\d+)");
            case "event" -> first(placed("/admin/b2b-webhook/{webhook}"), "/deliveries/(evt_\\w+)");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The id in the first link of a page that looks so. */
    private String first(String page, String link) {
        Pattern wanted = Pattern.compile(".*" + link + "$");
        return merchant.browser().visit(page).page().select("a[href]").stream()
                .map(it -> wanted.matcher(it.attr("href")))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + link + " on " + page));
    }

    /** Anybody may ask for access, so there is one as soon as somebody does. */
    private String firstRequest() {
        return first("/admin/b2b-access-request?status=ALL", "/b2b-access-request/(\\d+)");
    }

    private String company() {
        Answer page = merchant.browser().visit(placed("/admin/company/{company}"));
        return page.page().select("input[name], textarea[name], tr[data-b2b-customer]").stream()
                .filter(it -> !it.attr("name").equals("csrfToken"))
                .map(it -> it.attr("name") + "=" + it.attr("value") + it.text())
                .toList()
                .toString();
    }

    @Then("nothing has happened to the company")
    public void nothingHasHappened() {
        assertThat(company()).isEqualTo(companyBefore).contains(COMPANY);
    }

    // Reading

    @Then("Nora reads these pages, and nothing on them can be sent")
    public void readsAndCannotSend(DataTable paths) {
        for (String path : paths.asList()) {
            Answer page = nora.visit(placed(path));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(sendable(page)).as(page.toString()).isEmpty();
        }
    }

    /** Forms that change something, their buttons, and buttons that open a window with one; not those of lists. */
    private static List<String> sendable(Answer page) {
        return page.page()
                .select("form[method=post] button, form[method=post] input[type=submit], [data-b2b-act],"
                        + " button.submit-button, button.add-main-entity, [data-b2b-modal], [data-b2b-path]")
                .not("[class*=listgrid-], .b2b-untick")
                .eachText();
    }

    @Then("Nora reads these pages, and nothing on them but the search can be sent")
    public void readsAndSearches(DataTable paths) {
        for (String path : paths.asList()) {
            Answer page = nora.visit(placed(path));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(sendable(page)).as(page.toString()).isSubsetOf("Find");
        }
    }

    @Then("there is no order on the page that Nora reads")
    public void noOrderOnPage() {
        assertThat(nora.last().page().select("a[href*=/b2b-order/], #orders"))
                .as(nora.last().toString())
                .isEmpty();
    }

    // What is refused

    @Then("the admin refuses to show Nora")
    public void refusesToShow(DataTable paths) {
        for (String path : paths.asList()) {
            assertRefused(nora.open(placed(path)));
        }
    }

    @Then("the admin refuses what Nora sends by hand to")
    public void refusesWhatIsSent(DataTable paths) {
        for (String path : paths.asList()) {
            assertRefused(send(placed(path)));
        }
    }

    private Answer send(String path) {
        ShopForm form = form(path);
        Matcher named = CLASS.matcher(path);
        String type = named.matches() ? named.group(1) : "org.b2bleaf.company.CompanyImpl";
        return nora.submit(entity(form, type, type));
    }

    private ShopForm form(String path) {
        return ShopForm.empty(visitors.demo().admin().resolve(path).toString()).with("csrfToken", token);
    }

    /** What Broadleaf's forms say about the record that they are for. */
    private ShopForm entity(ShopForm form, String ceiling, String type) {
        String id = type.endsWith("CompanyImpl") ? placed("{company}") : "1";
        return form.with("ceilingEntityClassname", ceiling)
                .with("entityType", type)
                .with("id", id)
                .with(field("id"), id)
                .with(field("name"), "Stolen Cafes")
                .with(field("version"), "0");
    }

    @When("Nora sends the form of a company to {string} and calls it a product")
    public void callsItProduct(String path) {
        String product = "org.broadleafcommerce.core.catalog.domain.Product";
        nora.submit(entity(form(placed(path)), product, "org.b2bleaf.company.CompanyImpl"));
    }

    @When("Nora sends the form of a company to {string} and says that she comes from a product")
    public void comesFromProduct(String path) {
        String company = "org.b2bleaf.company.CompanyImpl";
        nora.submit(entity(form(placed(path)), company, company).with("sectionCrumbs", "product--1"));
    }

    @When("Nora makes herself a user of the admin who may do everything, and says that she comes from a product")
    public void makesUser() {
        nora.submit(userForm("/admin/user-management/add", USER)
                .with(field("login"), "mighty" + System.nanoTime())
                .with(field("email"), "mighty@shop.example")
                .with(field("password"), PASSWORD)
                .with(field("passwordConfirm"), PASSWORD)
                .with(field("activeStatusFlag"), "true")
                .with("sectionCrumbs", "product--1"));
    }

    @When("Nora gives herself a permission, and says that she comes from a product")
    public void givesPermission() {
        nora.submit(form("/admin/user-management/" + userId + "/allPermissions/add")
                .with(field("id"), String.valueOf(PERMISSIONS.get("Maintain Companies")))
                .with("sectionCrumbs", "product--1"));
    }

    @When("Nora sends the form of a user of the admin and calls it a product")
    public void callsUserProduct() {
        nora.submit(userForm("/admin/product/1", "org.broadleafcommerce.core.catalog.domain.Product"));
    }

    private ShopForm userForm(String path, String ceiling) {
        return form(path)
                .with("ceilingEntityClassname", ceiling)
                .with("entityType", USER + "Impl")
                .with("id", userId)
                .with(field("id"), userId)
                .with(field("name"), "Mighty Nora");
    }

    @When("Nora opens {string} and says that she comes from a product")
    public void opensFromProduct(String path) {
        nora.open(placed(path) + "?sectionCrumbs=product--1");
    }

    @Then("the admin refuses it")
    public void refusesIt() {
        assertRefused(nora.last());
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(Arrays.asList("You may not do this", "You may look at this"))
                .as(answer.toString())
                .anyMatch(answer.text()::contains);
    }
}
