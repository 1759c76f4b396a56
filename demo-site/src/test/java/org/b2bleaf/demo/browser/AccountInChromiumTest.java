package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
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
            Look look = new Look(page, device + "-b4").expecting(400);
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
            page.navigate(shop("/account"));
            page.locator("a[href*='/account/locations/']").first().click();
            assertThat(page.locator("main")).containsText("Net 30 days");
            assertThat(page.locator("main")).containsText("Ingrid");
            assertThat(page.locator("main form")).hasCount(0);
            look.at("location");
            look.assertFine();
        }
    }

    /** Story B6, what there is of it in the account. */
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
        Mailbox mailbox = demo.mailbox();
        int mails = mailbox.count(email);
        page.navigate(shop("/sign-in"));
        page.getByLabel("E-mail address").fill(email);
        button(page, "Send code").click();
        page.getByLabel("Six-digit code").fill(mailbox.nextCode(email, mails));
        button(page, "Sign in").click();
        assertThat(page).hasURL(shop("/account"));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
