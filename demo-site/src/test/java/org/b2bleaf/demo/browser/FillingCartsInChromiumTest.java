package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer of two locations with two tabs (story B2), and a quick order. */
@NeedsChromium
class FillingCartsInChromiumTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;

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
    void twoTabsAtTwoLocations(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page first = window.newPage();
            signIn(first, "ingrid@northwind.example");
            emptyCart(first);
            choose(first, "Oslo Harbour");
            first.navigate(shop("/espresso-1-kg"));
            first.getByLabel("Quantity", new Page.GetByLabelOptions().setExact(true))
                    .fill("3");

            Page second = window.newPage();
            choose(second, "Bergen Station");
            assertThat(second.locator("[data-b2b-location=NWC-BGO]")).isVisible();

            button(first, "Add to cart").click();
            assertThat(first.locator("h1")).hasText("Which location is meant?");
            assertThat(first.getByLabel("Bergen Station")).isChecked();
            Look look = new Look(first, device + "-two-tabs");
            look.at("asks");
            first.getByLabel("Oslo Harbour").check();
            button(first, "Go on for this location").click();
            assertThat(first.locator("[data-b2b-location=NWC-OSL]")).isVisible();
            assertThat(first.locator("main .cart-line")).containsText("COF-ESP-1KG");
            assertThat(first.locator("main .cart-line input[name=quantity]")).hasValue("3");
            look.at("cart");

            second.reload();
            assertThat(second.locator("[data-b2b-location=NWC-OSL]")).isVisible();
            emptyCart(second);
            look.assertFine();
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void aQuickOrderIsPastedCorrectedAndUploaded(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            signIn(page, "lars@northwind.example");
            emptyCart(page);
            Look look = new Look(page, device + "-quick-order");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quick order"))
                    .first()
                    .click();
            look.at("form");
            page.getByLabel("SKU and quantity").fill("COF-ESP-1KG, 24\nSYR-OAT-6X1, 6\nNOT-A-SKU, 2");
            button(page, "Add to cart").click();
            assertThat(page.locator("[data-b2b-added=COF-ESP-1KG]")).isVisible();
            assertThat(page.locator("[data-b2b-refused]")).hasCount(2);
            look.at("partly-added");
            page.getByLabel("SKU and quantity").fill("SYR-OAT-6X1, 8");
            page.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("more.csv", "text/csv", "SYR-VAN-07,2\n".getBytes(StandardCharsets.UTF_8)));
            button(page, "Add to cart").click();
            assertThat(page.locator("[data-b2b-refused]")).hasCount(0);
            assertThat(page.locator("[data-b2b-added]")).hasCount(2);
            look.at("all-added");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the cart"))
                    .click();
            assertThat(page.locator("main .cart-line")).hasCount(3);
            look.at("cart");
            emptyCart(page);
            look.assertFine();
        }
    }

    private static void emptyCart(Page page) {
        page.navigate(shop("/cart"));
        Locator remove = page.locator("form[action*='/cart/remove'] button");
        while (remove.count() > 0) {
            remove.first().click();
        }
    }

    private static void choose(Page page, String location) {
        page.navigate(shop("/account/location"));
        page.getByLabel(location).check();
        button(page, "Buy for this location").click();
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
