package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.b2bleaf.demo.features.ShopMatrix;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Everybody can use every page: axe finds nothing serious on any page, window or refused form of ours, in a wide and in a
 * narrow window. A path that no step leads to, and that has no reason here, fails.
 */
@NeedsChromium
class EveryPageInChromiumTest {

    private static final int WIDE = 1280;
    private static final int HEIGHT = 844;

    private static final String FILE = "a file";
    private static final String PART = "a part of a page, which asks for it";
    private static final String ELSEWHERE = "only leads elsewhere, or refuses";
    private static final String BROADLEAF = "Broadleaf's own";
    private static final String TRANSFERS = "MembershipInChromiumTest";
    private static final String ARCHIVED = "like the window of archiving, for what is archived";
    private static final String INVOICES = "InvoicesInChromiumTest";
    private static final String PRIVATE_SHOPPER = "AccountInChromiumTest, as a private shopper";

    private static final Map<String, String> NOT_IN_THE_SHOP = Map.ofEntries(
            Map.entry("/account/orders.csv", FILE),
            Map.entry("/account/orders/{orderNumber}/invoice.pdf", FILE),
            Map.entry("/account/orders/{orderNumber}/credit-note-{number}.pdf", FILE),
            Map.entry("/demo/mailbox.json", FILE),
            Map.entry("/b2b/health", FILE),
            Map.entry("/b2b/refused/{kind}", "only within the shop, for what a filter has refused"),
            Map.entry("/b2b/preview", "PreviewInChromiumTest"),
            Map.entry("/error", "only within the shop, for what is not there"),
            Map.entry("/account/checkout", "only leads elsewhere"),
            Map.entry("/account/location/changes", "FillingCartsInChromiumTest"),
            Map.entry("/checkout/payment/{id}", "CheckingOutInChromiumTest"),
            Map.entry("/account/returns/{reference}", "ReturnsInChromiumTest"),
            Map.entry("/pay/{token}", INVOICES),
            Map.entry("/checkout/confirmation/{number}", PRIVATE_SHOPPER),
            Map.entry("/orders", PRIVATE_SHOPPER),
            Map.entry("/orders/{number}", PRIVATE_SHOPPER));

    private static final Map<String, String> NOT_IN_THE_ADMIN = Map.ofEntries(
            Map.entry("/b2b-catalog/prices/export.csv", FILE),
            Map.entry("/b2b-catalog/prices/export.zip", FILE),
            Map.entry("/b2b-catalog/prices/sample.csv", FILE),
            Map.entry("/b2b-catalog/prices/{id:\\d{1,18}}/problems.csv", FILE),
            Map.entry("/b2b-import/export.zip", FILE),
            Map.entry("/b2b-import/sample.zip", FILE),
            Map.entry("/b2b-import/{id:\\d{1,18}}/problems.csv", FILE),
            Map.entry("/b2b-invoice/{id:\\d{1,18}}/pdf", FILE),
            Map.entry("/b2b-privacy/{id:\\d{1,18}}/report.csv", FILE),
            Map.entry("/b2b-privacy/{id:\\d{1,18}}/report.json", FILE),
            Map.entry("/b2b-statement/{companyId:\\d{1,18}}/pdf", FILE),
            Map.entry("/b2b-catalog/prices/{id:\\d{1,18}}/progress", PART),
            Map.entry("/b2b-import/{id:\\d{1,18}}/progress", PART),
            Map.entry("/b2b-dashboard/waiting", PART),
            Map.entry("/b2b-gate-test/{id:\\d{1,18}}/report", PART),
            Map.entry("/b2b-job/rows", PART),
            Map.entry("/b2b-job/transfer/{id}/progress", PART),
            Map.entry("/b2b-mail-template/readers", PART),
            Map.entry("/b2b-mail-template/send/preview", PART),
            Map.entry("/company/{companyId}/customers", PART),
            Map.entry("/company/{companyId}/customers/locations", PART),
            Map.entry("/company/{companyId}/customers/members", PART),
            Map.entry("/company/{companyId}/customers/search", PART),
            Map.entry("/company/{companyId}/customers/transfer-preview", PART),
            Map.entry("/company/{companyId}/customers/{customerId}/locations", PART),
            Map.entry("/customer/{customerId}/companies", PART),
            Map.entry("/customer/{customerId}/companies/search", PART),
            Map.entry("/b2b-dashboard/{other}", ELSEWHERE),
            Map.entry("/b2b-gate-test/{other:\\D.*|\\d{19,}}", ELSEWHERE),
            Map.entry("/b2b-job/{other}", ELSEWHERE),
            Map.entry("/b2b/refused/bad-text", ELSEWHERE),
            Map.entry("/b2b/refused/wrong-token", ELSEWHERE),
            Map.entry("/company", BROADLEAF),
            Map.entry("/b2b-gate-test/{id:\\d{1,18}}", "what the list of the section shows of the newest one"),
            Map.entry("/b2b-invoice/order/{orderId:\\d{1,18}}", INVOICES),
            Map.entry("/b2b-mail/{id}", "AccessMailInChromiumTest"),
            Map.entry("/company/add", BROADLEAF),
            Map.entry("/company/{collectionField:.*}/details", BROADLEAF),
            Map.entry("/company/{collectionField:.*}/{id}/view", BROADLEAF),
            Map.entry("/company/{id}/{collectionField:.*}", BROADLEAF),
            Map.entry("/company/{id}/{collectionField:.*}/add", BROADLEAF),
            Map.entry("/company/{id}/{collectionField:.*}/{collectionItemId}", BROADLEAF),
            Map.entry("/company/{id}/{collectionField:.*}/{collectionItemId}/view", BROADLEAF),
            Map.entry("/b2b-access-request/{id:\\d{1,18}}", "RequestAccessInChromiumTest"),
            Map.entry("/b2b-catalog/prices/{id:\\d{1,18}}", "CatalogsInChromiumTest"),
            Map.entry("/b2b-charge/{id:\\d{1,18}}", "a charge that nobody knows of: CheckingOutInChromiumTest"),
            Map.entry("/b2b-import/{id:\\d{1,18}}", "ImportInChromiumTest"),
            Map.entry("/b2b-mail-template/sent", "AccessMailInChromiumTest"),
            Map.entry("/b2b-privacy/{number}", "PrivacyInChromiumTest"),
            Map.entry("/b2b-return/{id:\\d{1,18}}", "ReturnsInChromiumTest"),
            Map.entry("/b2b-job/transfer", TRANSFERS),
            Map.entry("/b2b-job/transfer/{id}", TRANSFERS),
            Map.entry("/company-location/{id}/reactivate", ARCHIVED),
            Map.entry("/company/{id}/reactivate", ARCHIVED));

    /** What our pages and windows in Broadleaf's admin consist of. */
    private static final String OURS =
            ".b2b-mail-page, .b2b-settings, .b2b-gate, .b2b-import, .b2b-jobs, .b2b-transfer,"
                    + " .b2b-refused-page, .b2b-panel, .b2b-catalog-panel";

    private static DemoProcess demo;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        demo = DemoProcess.shared();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everybodyCanUseTheShop() {
        try (BrowserContext guests = chromium.window(WIDE, HEIGHT, true);
                BrowserContext buyers = chromium.window(WIDE, HEIGHT, true)) {
            Walk guest = new Walk(guests.newPage(), demo.shop(), "html", NOT_IN_THE_SHOP.keySet(), ShopMatrix.PACKAGES);
            asAGuest(guest, guests.pages().get(0));
            Walk buyer = new Walk(buyers.newPage(), demo.shop(), "html", NOT_IN_THE_SHOP.keySet(), ShopMatrix.PACKAGES);
            asABuyer(buyer, buyers.pages().get(0));
            asOneWhoseOrdersWait(buyer, buyers.pages().get(0));
            guest.notSeen().retainAll(buyer.notSeen());
            assertFine(guest, buyer);
        }
    }

    private static void assertFine(Walk... walks) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(walks[0].notSeen()).as("pages that nobody has looked at").isEmpty();
        all.assertThat(walks[0].unknown())
                .as("reasons for pages that are not there")
                .isEmpty();
        for (Walk walk : walks) {
            all.assertThat(walk.wrong()).isEmpty();
        }
        all.assertAll();
    }

    private static void asAGuest(Walk walk, Page page) {
        walk.visit("/");
        walk.visit("/search?q=espresso");
        walk.visit("/search?q=nothing-of-this-name");
        walk.visit("/coffee");
        page.locator("main a:has-text('Espresso, 1 kg')").first().click();
        walk.look();
        walk.visit("/no-such-page");
        walk.visit("/cart");
        walk.visit("/login");
        walk.visit("/register");
        press(walk, page, "main form[action*=register]");
        walk.visit("/request-access");
        press(walk, page, "main form[action*=request-access]");
        walk.visit("/demo/mailbox");
        walk.visit("/sign-in");
        page.getByLabel("E-mail address").fill("nobody@");
        press(walk, page, "main form[action*=sign-in]");
        page.getByLabel("E-mail address").fill("nobody.at.all@nowhere.example");
        press(walk, page, "main form[action*=sign-in]");
        page.getByLabel("Six-digit code").fill("12345");
        press(walk, page, "main form[action*=code]");
    }

    private static void asABuyer(Walk walk, Page page) {
        SignIns.buyer(demo, page, "ingrid@northwind.example");
        walk.look();
        walk.visit("/account/location");
        page.locator("label:has([data-b2b-location-option=NWC-OSL])").click();
        page.locator("main button[type=submit]").first().click();
        walk.visit("/account/profile");
        page.locator("main input[name=firstName]").fill(" ");
        press(walk, page, "main form[action*=profile]");
        walk.visit("/account/cards");
        press(walk, page, "main form[action$=cards]");
        page.locator("main input[name=cardNumber]").fill("4111111111111111");
        page.locator("main input[name=cardExpiry]").fill("12/39");
        press(walk, page, "main form[action$=cards]");
        walk.follow();
        SignIns.emptyCart(demo, page);
        walk.visit("/cart");
        walk.visit("/quick-order");
        page.locator("main textarea[name=lines]").fill("COF-ESP-1KG,2\nNO-SUCH,1");
        press(walk, page, "main form[action*=quick-order]");
        walk.visit("/cart");
        walk.visit("/checkout");
        page.getByLabel("PO number").fill("AXE-1");
        press(walk, page, "main form[action*=submit]");
        assertThat(page).hasURL(Pattern.compile(".*/checkout/confirmation/.+"));
        String order = "/account/orders/" + page.url().replaceFirst(".*/", "");
        walk.visit(order);
        walk.visit(order + "/pay");
        page.locator("main input[name=amount]").fill("0");
        press(walk, page, "main form[action$=pay]");
        walk.visit(order + "/return");
        page.navigate(demo.shop().resolve(order).toString());
        press(walk, page, "main form[action*=reorder]");
        SignIns.emptyCart(demo, page);
        walk.visit("/account/orders?from=2030-01-01&to=2020-01-01");
        walk.visit("/account/orders");
        page.navigate(demo.shop().resolve("/account").toString());
        walk.follow();
        page.locator("main input[name='shipping.address1']").fill("");
        press(walk, page, "main form:has([name='shipping.address1'])");
        leaveNothingBehind(walk, page);
    }

    /** Other tests meet her by her name, and where she types her card. */
    private static void leaveNothingBehind(Walk walk, Page page) {
        walk.visit("/account/profile");
        page.locator("main input[name=firstName]").fill("Ingrid");
        press(walk, page, "main form[action*=profile]");
        walk.visit("/account/cards");
        page.locator("main a[href$='/remove']").first().click();
        press(walk, page, "main form[action$=remove]");
        assertThat(page.locator("main a[href$='/remove']")).hasCount(0);
    }

    private static void asOneWhoseOrdersWait(Walk walk, Page page) {
        page.context().clearCookies();
        SignIns.buyer(demo, page, "minjun@hanbit.example");
        walk.visit("/account/drafts");
        walk.follow();
    }

    /** Sends a form of the page and looks at the answer. */
    private static void press(Walk walk, Page page, String form) {
        page.waitForNavigation(
                () -> page.locator(form + " button[type=submit]").last().click());
        walk.look();
    }

    @Test
    void theStaffCanUseTheAdmin() {
        try (BrowserContext window = chromium.window(WIDE, HEIGHT, true)) {
            Page page = window.newPage();
            SignIns.merchant(demo, page);
            Walk walk = new Walk(page, demo.admin(), OURS, NOT_IN_THE_ADMIN.keySet(), "org.b2bleaf.admin");
            refusedForms(walk, page);
            records(walk, page);
            walk.visitPlainPaths();
            assertFine(walk);
        }
    }

    /** Refused first; what is made then has a page that the walk comes to later. */
    private static void refusedForms(Walk walk, Page page) {
        walk.visit("/b2b-api-client/new");
        press(walk, page, ".b2b-api form");
        page.locator("#b2b-name").fill("Axe " + System.nanoTime());
        page.locator(".b2b-api-scopes input").first().check();
        press(walk, page, ".b2b-api form");
        walk.visit("/b2b-catalog/add");
        press(walk, page, ".b2b-catalogs form");
        walk.visit("/b2b-gate-test");
        press(walk, page, ".b2b-gate form");
        walk.visit("/b2b-webhook/new");
        press(walk, page, "#b2b-webhook-form");
        page.locator("#b2b-url").fill("https://erp.cafe-lumen.example/hooks");
        press(walk, page, "#b2b-webhook-form");
        String test = page.locator(".b2b-webhook form[action$=test]").getAttribute("action");
        press(walk, page, ".b2b-webhook form[action$=test]");
        page.navigate(demo.admin().resolve(test.replaceFirst("/test$", "")).toString());
        walk.follow();
    }

    /** Broadleaf's own pages of what is ours, and ours on its pages. */
    private static void records(Walk walk, Page page) {
        for (String list : List.of("/company", "/company-location", "/customer?emailAddress=lars@northwind.example")) {
            page.navigate(demo.admin() + list);
            String id = page.locator("tr[data-rowid]").first().getAttribute("data-rowid");
            walk.visit(list.replaceFirst("\\?.*", "") + "/" + id);
            walk.follow();
        }
    }
}
