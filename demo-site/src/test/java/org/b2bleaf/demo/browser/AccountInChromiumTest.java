package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.demo.browser.SignIns.button;
import static org.b2bleaf.demo.browser.SignIns.link;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories B4, B5 and B6, and whether everybody can use every page of the shop's account: phone, zoom, keyboard, no script. */
@NeedsChromium
class AccountInChromiumTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;

    /** A window of 1280 pixels at a zoom of 200 %. */
    private static final int ZOOMED = 640;

    private static final String INGRID = "ingrid@northwind.example";
    private static final String LARS = "lars@northwind.example";
    private static final String MINJUN = "minjun@hanbit.example";
    private static final String FELIX = "felix@shopper.example";
    private static final String DANA = "dana@shopper.example";

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

    /** Story B4. */
    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void aLocationAdminSeesColleaguesFiltersAndEditsTheAddress(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-b4").expecting(400, 409);
            signIn(page, INGRID);
            look.at("account");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See orders"))
                    .click();
            look.at("orders");
            assertThat(page.locator("main [data-b2b-order]")
                            .filter(with("Noor"))
                            .first())
                    .isVisible();

            page.getByLabel("Placed by (e-mail)").fill("lars@northwind.example");
            page.getByLabel("Sorted by").selectOption("due");
            button(page, "Filter").click();
            assertThat(page.locator("main [data-b2b-order]").filter(with("Noor")))
                    .hasCount(0);
            look.at("filtered");
            page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2026-02-01");
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-01-01");
            button(page, "Filter").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("The last day is before the first.");
            look.at("wrong-way-round");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show all"))
                    .click();

            page.locator("main [data-b2b-order] a").first().click();
            look.at("order");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Print view"))
                    .click();
            look.at("order-for-printing");

            paysOneEarly(page, look);
            ordersAnOldOneAgain(page, look);

            page.navigate(shop("/account"));
            page.locator("a[href*='/account/locations/']").filter(with("Oslo")).click();
            look.at("location");
            page.locator("[name='shipping.city']").fill("");
            button(page, "Save addresses").click();
            assertThat(page.locator("#b2b-shipping\\.city-problem")).isVisible();
            look.at("location-refused");
            page.locator("[name='shipping.city']").fill("Oslo");
            button(page, "Save addresses").click();
            assertThat(page.getByRole(AriaRole.STATUS).filter(with("saved"))).isVisible();
            look.at("location-saved");

            page.navigate(shop("/account/profile"));
            assertThat(page.locator("main input[type=email]")).hasCount(0);
            page.getByLabel("Last name").fill("Berg");
            button(page, "Save").click();
            assertThat(page.locator("main .b2b-done")).isVisible();
            look.at("profile");
            look.assertFine();
        }
    }

    /** The one that is due last. */
    private static void paysOneEarly(Page page, Look look) {
        page.navigate(shop("/account/orders?status=PENDING&sort=due"));
        page.locator("main [data-b2b-order] a").last().click();
        page.getByLabel("Card number").fill("4000000000000002");
        button(page, "Pay now").click();
        assertThat(page.locator("#b2b-card-problem")).containsText("declined");
        look.at("declined");
        page.getByLabel("Card number").fill("4111111111111111");
        button(page, "Pay now").click();
        assertThat(page.locator("[data-b2b-paid=true]")).isVisible();
        assertThat(page.locator("main h1 ~ .b2b-badges [data-b2b-payment-status=PAID]"))
                .isVisible();
        assertThat(page.locator("main [data-b2b-payment=CAPTURED]")).isVisible();
        look.at("paid-early");
    }

    /** It has a product that the shop sells no longer; the days and the PO number find it. */
    private static void ordersAnOldOneAgain(Page page, Look look) {
        LocalDate today = LocalDate.now();
        page.navigate(shop("/account/orders"));
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true))
                .fill(today.minusDays(30).toString());
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .fill(today.minusDays(15).toString());
        page.getByLabel("PO number").fill("po-12");
        button(page, "Filter").click();
        assertThat(page.locator("main [data-b2b-order]").filter(with("PO-1231")))
                .hasCount(0);
        look.at("found");
        page.locator("main [data-b2b-order]")
                .filter(with("PO-1203"))
                .locator("a")
                .click();
        button(page, "Order again").click();
        page.getByLabel("Oslo Harbour").check();
        look.at("which-location");
        button(page, "Go on for this location").click();
        assertThat(page.locator("[data-b2b-refused='BRW-JUG-10']")).containsText("Milk Jug, 1 l");
        assertThat(page.locator("main")).containsText("Brewing Scale");
        look.at("ordered-again");
        link(page, "Open the cart").click();
        assertThat(page.locator("main")).containsText("BRW-SCL-01");
        SignIns.emptyCart(demo, page);
        assertThat(page.locator("main")).containsText("Your cart is empty");
    }

    /** Story B5. */
    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void anOrderingOnlyBuyerSeesHisOwnOrdersWhateverHeTypes(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true);
                BrowserContext colleague = chromium.window(width, HEIGHT, false)) {
            Page admin = colleague.newPage();
            signIn(admin, INGRID);
            admin.navigate(shop("/account/orders?placedBy=noor@northwind.example"));
            String noors = admin.locator("main [data-b2b-order]").first().getAttribute("data-b2b-order");

            String bergen = locationPage(admin, "Bergen");

            Page page = window.newPage();
            Look look = new Look(page, device + "-b5").expecting(404);
            signIn(page, LARS);
            page.navigate(shop("/account/orders"));
            look.at("orders");
            assertThat(page.locator("main [data-b2b-order]").filter(with("Noor")))
                    .hasCount(0);
            page.navigate(shop("/account/orders/" + noors));
            assertThat(page.locator("main")).containsText("Nothing here");
            look.at("of-a-colleague");
            for (String path : List.of(
                    "/account/orders/" + noors + "?view=print",
                    "/account/orders/" + noors + "/invoice.pdf",
                    "/checkout/confirmation/" + noors,
                    bergen)) {
                page.navigate(shop(path));
                assertThat(page.locator("body")).containsText("Nothing here");
                assertThat(page.locator("body")).not().containsText("Noor");
            }
            page.navigate(shop("/account/orders?placedBy=noor@northwind.example"));
            assertThat(page.locator("main [data-b2b-order]")).hasCount(0);
            look.at("searched-for-a-colleague");
            page.navigate(shop("/account"));
            page.locator("a[href*='/account/locations/']").first().click();
            assertThat(page.locator("main")).containsText("Net 30 days");
            assertThat(page.locator("main")).containsText("Ingrid");
            assertThat(page.locator("main form")).hasCount(0);
            look.at("location");
            look.assertFine();
        }
    }

    /** The address of the page of a location. */
    private static String locationPage(Page page, String name) {
        page.navigate(shop("/account"));
        return page.locator("a[href*='/account/locations/']").filter(with(name)).getAttribute("href");
    }

    /** Story B6: the shop's prices, its checkout, no company anywhere; in by a password. */
    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void aPrivateShopperNoticesNothing(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-b6-shopping");
            page.navigate(shop("/login"));
            look.at("password");
            page.getByLabel("E-mail address").fill(FELIX);
            page.getByLabel("Password").fill("demo");
            button(page, "Sign in").click();
            SignIns.emptyCart(demo, page);
            page.navigate(shop("/coffee"));
            page.locator("main a").filter(with("Espresso, 1 kg")).first().click();
            assertThat(page.locator("main")).containsText("€24.00");
            assertThat(page.locator("main")).not().containsText("Volume prices");
            button(page, "Add to cart").click();
            page.navigate(shop("/cart"));
            look.at("cart");
            link(page, "Checkout").click();
            assertThat(page.getByLabel("PO number")).hasCount(0);
            assertThat(page.locator("[data-b2b-location], .b2b-location-bar")).hasCount(0);
            page.getByLabel("First name").fill("Felix");
            page.getByLabel("Last name").fill("Nyman");
            page.getByLabel("Street and number").fill("Torggata 3");
            page.getByLabel("Postal code").fill("0181");
            page.getByLabel("City").fill("Oslo");
            page.getByLabel("Country").selectOption("NO");
            page.getByLabel("Card number").fill("4111111111111111");
            look.at("checkout");
            button(page, "Pay now").click();
            assertThat(page.locator("h1")).hasText("Thank you for your order");
            look.at("confirmation");
            page.navigate(shop("/orders"));
            assertThat(page.locator("main table tbody tr").first()).containsText("€24.00");
            look.at("orders");
            look.assertFine();
        }
    }

    /** Story B6, in the account. */
    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void aPrivateShopperSeesHerOwnOrders(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-b6");
            signIn(page, DANA);
            page.navigate(shop("/account/orders"));
            assertThat(page.locator("main [data-b2b-order]")).not().hasCount(0);
            assertThat(page.getByLabel("PO number")).hasCount(0);
            look.at("orders");
            page.locator("main [data-b2b-order] a").first().click();
            look.at("order");
            look.assertFine();
        }
    }

    /** Every page that the other classes do not look at in this width, at a zoom of 200 %. */
    @Test
    void everyPageFitsAtAZoomOf200Percent() {
        try (BrowserContext window = chromium.window(ZOOMED, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "zoomed");
            for (String path : List.of("/sign-in", "/request-access")) {
                page.navigate(shop(path));
                look.at(path.substring(1));
            }
            signIn(page, MINJUN);
            for (String path : List.of(
                    "/account",
                    "/account/orders",
                    "/account/drafts",
                    "/account/profile",
                    "/account/cards",
                    "/account/location",
                    "/quick-order",
                    "/cart")) {
                page.navigate(shop(path));
                look.at(path.substring(1).replace('/', '-'));
            }
            page.navigate(shop("/account/drafts"));
            page.locator("main [data-b2b-draft] a").first().click();
            look.at("draft");
            page.navigate(shop("/account"));
            page.locator("a[href*='/account/locations/']").first().click();
            look.at("location");
            look.assertFine();
        }
    }

    @Test
    void aFilterIsSetByTheKeyboardAlone() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            signIn(page, INGRID);
            page.navigate(shop("/account/orders"));
            tabTo(page, "#b2b-orders-status");
            page.keyboard().type("Over");
            tabTo(page, "#b2b-orders-po");
            assertThat(String.valueOf(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")))
                    .as("what has the focus is seen")
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*status=OVERDUE.*"));
            assertThat(page.locator("main [data-b2b-order] [data-b2b-overdue]").first())
                    .isVisible();
            tabTo(page, "main [data-b2b-order] a");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/account/orders/[^?]+"));
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void signIn(Page page, String email) {
        SignIns.buyer(demo, page, email);
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
