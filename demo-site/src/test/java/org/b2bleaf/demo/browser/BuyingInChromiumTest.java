package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story B1 as people live it. */
@NeedsChromium
class BuyingInChromiumTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;
    private static final int MOST_TABS = 60;
    private static final String BUYER = "noor@northwind.example";

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

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void aBuyerOrdersAtTheCompanysPriceAndSeesTheDueDate(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device);

            page.navigate(shop("/"));
            look.at("home");
            page.navigate(shop("/sign-in"));
            look.at("sign-in");
            int mails = demo.mailbox().count(BUYER);
            page.getByLabel("E-mail address").fill(BUYER);
            button(page, "Send code").click();
            look.at("code");
            page.getByLabel("Six-digit code").fill(demo.mailbox().nextCode(BUYER, mails));
            button(page, "Sign in").click();
            assertThat(page).hasURL(shop("/account"));
            look.at("account");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to shop"))
                    .click();
            assertThat(page.locator("[data-b2b-location=NWC-OSL]")).isVisible();
            look.at("shop");
            page.navigate(shop("/coffee"));
            look.at("category");
            page.navigate(shop("/search?q=espresso"));
            look.at("search");
            openEspresso(page);
            assertThat(page.locator("main")).containsText("€21.60");
            look.at("product");
            page.getByLabel("Quantity", new Page.GetByLabelOptions().setExact(true))
                    .fill("2");
            button(page, "Add to cart").click();
            page.navigate(shop("/cart"));
            assertThat(page.locator("main")).containsText("COF-ESP-1KG");
            look.at("cart");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Checkout"))
                    .click();
            assertThat(page.locator("main address").first()).containsText("Oslo");
            look.at("checkout");
            page.getByLabel("PO number").fill("CHR-" + width);
            button(page, "Submit order").click();
            assertThat(page).hasURL(Pattern.compile(".*/checkout/confirmation/.+"));
            assertThat(page.locator("main [data-b2b-payment-status=PENDING]")).isVisible();
            assertThat(page.locator("main")).containsText("CHR-" + width);
            look.at("confirmation");

            page.navigate(shop("/account/orders"));
            assertThat(page.locator("[data-b2b-order]").first()).containsText("CHR-" + width);
            look.at("orders");
            page.locator("[data-b2b-order] a").first().click();
            assertThat(page.locator("main")).containsText("CHR-" + width);
            look.at("order");
            look.assertFine();
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void aBuyerOfSeveralLocationsChooses(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-choosing");
            signIn(page, "ingrid@northwind.example");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to shop"))
                    .click();
            look.at("locations");
            page.getByLabel("Oslo Harbour").check();
            button(page, "Buy for this location").click();
            assertThat(page.locator("[data-b2b-location=NWC-OSL]")).isVisible();
            page.navigate(shop("/account/orders"));
            look.at("orders-of-an-admin");
            look.assertFine();
        }
    }

    @Test
    void signingInNeedsNoMouse() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            page.navigate(shop("/"));
            tabTo(page, "a[href='/sign-in']");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(shop("/sign-in"));
            int mails = demo.mailbox().count(BUYER);
            tabTo(page, "input[name=email]");
            page.keyboard().type(BUYER);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(shop("/sign-in/code"));
            tabTo(page, "input[name=code]");
            page.keyboard().type(demo.mailbox().nextCode(BUYER, mails));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(shop("/account"));
            tabTo(page, "a:has-text('Go to shop')");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-b2b-location=NWC-OSL]")).isVisible();
        }
    }

    @Test
    void aWrongCodeIsSaidAtTheField() {
        try (BrowserContext window = chromium.window(PHONE, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "phone-wrong-code");
            page.navigate(shop("/sign-in"));
            page.getByLabel("E-mail address").fill("nobody@nowhere.example");
            button(page, "Send code").click();
            page.getByLabel("Six-digit code").fill("12345");
            button(page, "Sign in").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            look.at("wrong-code");
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (BrowserContext window = chromium.window(PHONE, HEIGHT, false)) {
            Page page = window.newPage();
            Look look = new Look(page, "phone-without-javascript");
            signIn(page, BUYER);
            openEspresso(page);
            press(button(page, "Add to cart"));
            page.navigate(shop("/cart"));
            look.picture("cart");
            press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Checkout")));
            page.getByLabel("PO number").fill("NO-SCRIPT");
            press(button(page, "Submit order"));
            assertThat(page).hasURL(Pattern.compile(".*/checkout/confirmation/.+"));
            assertThat(page.locator("main")).containsText("NO-SCRIPT");
            look.picture("confirmation");
            look.assertFine();
        }
    }

    @Test
    void theMerchantSeesCompaniesAndOrders() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "admin");
            SignIns.merchant(demo, page);
            for (String section : new String[] {"company", "company-location", "b2b-order", "b2b-settings"}) {
                page.navigate(demo.admin() + "/" + section);
                assertThat(page.locator("body")).containsText("B2B");
                look.picture(section);
            }
            page.navigate(demo.admin() + "/company?externalId=NWC");
            page.getByText("Northwind Cafes").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/company/\\d+$"));
            page.locator("dl.tabs a:has-text('Customers')").click();
            assertThat(page.locator("[data-b2b-customer]:has-text('lars@northwind.example')"))
                    .isVisible();
            look.picture("one-company");
        }
    }

    private static void signIn(Page page, String email) {
        Mailbox mailbox = demo.mailbox();
        int mails = mailbox.count(email);
        page.navigate(shop("/sign-in"));
        page.getByLabel("E-mail address").fill(email);
        press(button(page, "Send code"));
        page.getByLabel("Six-digit code").fill(mailbox.nextCode(email, mails));
        press(button(page, "Sign in"));
        assertThat(page).hasURL(shop("/account"));
    }

    private static void openEspresso(Page page) {
        page.navigate(shop("/coffee"));
        press(page.locator("main a:has-text('Espresso, 1 kg')").first());
        assertThat(page.locator("h1")).hasText("Espresso, 1 kg");
    }

    /** Like a click. Playwright's own waits for animation frames, which a page without JavaScript may not have. */
    private static void press(Locator element) {
        element.press("Enter");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** Presses Tab until the element has the focus, as somebody without a mouse does. */
    private static void tabTo(Page page, String selector) {
        Locator focused = page.locator(selector).and(page.locator(":focus"));
        for (int i = 0; i < MOST_TABS && focused.count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused.first()).isVisible();
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
