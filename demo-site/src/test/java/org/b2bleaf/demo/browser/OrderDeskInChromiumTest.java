package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.b2bleaf.demo.browser.SignIns.button;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story M7, the part about orders: who is overdue on a chart, two bank payments, fulfilled with tracking, one cancelled. */
@NeedsChromium
class OrderDeskInChromiumTest {

    private static final String BUYER = "noor@northwind.example";
    private static final String OURS = ".b2b-mail-page";
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
    @CsvSource({"390,phone", "1280,desktop"})
    void theMerchantsMonth(int width, String device) {
        try (BrowserContext shopWindow = chromium.window(width, HEIGHT, true);
                BrowserContext adminWindow = chromium.window(width, HEIGHT, true)) {
            String first = buys(shopWindow.newPage(), "CHR-M7-" + width);

            Page admin = adminWindow.newPage();
            Look look = new Look(admin, device + "-order-desk");
            SignIns.merchant(demo, admin);
            admin.navigate(demo.admin() + "/b2b-dashboard");
            assertThat(admin.locator("canvas[data-b2b-drawn]")).hasCount(3);
            assertThat(admin.locator("#sideMenu .b2b-menu-count").first()).isAttached();
            look.at("dashboard", OURS);
            admin.locator("[data-b2b-age=DAYS_1_30] a").click();
            assertThat(admin.locator("tr[data-b2b-overdue]").first()).isVisible();
            look.at("overdue", OURS);

            admin.navigate(demo.admin() + "/b2b-order");
            admin.getByLabel("PO number starts with").fill("chr-m7-" + width);
            button(admin, "Show").click();
            assertThat(admin.locator("tr[data-b2b-order]")).hasCount(1);
            look.at("list", OURS);
            admin.locator("tr[data-b2b-order=\"" + first + "\"] a").click();
            look.at("order", OURS);

            button(admin, "Record payment").click();
            look.at("payment", "#b2b-form");
            admin.getByLabel("Amount").fill("100000");
            submit(admin, "Record payment");
            assertThat(admin.locator("[data-b2b-problem=amount]")).isVisible();
            look.at("refused", "#b2b-form");
            admin.getByLabel("Amount").fill("10");
            admin.getByLabel("Reference, such as the bank's").fill("BANK-1");
            submit(admin, "Record payment");
            assertThat(admin.locator("h3 [data-b2b-payment-status=PARTIALLY_PAID]"))
                    .isVisible();
            button(admin, "Record payment").click();
            submit(admin, "Record payment");
            assertThat(admin.locator("h3 [data-b2b-payment-status=PAID]")).isVisible();
            assertThat(admin.locator("[data-b2b-payment=RECEIVED]")).hasCount(2);
            button(admin, "Mark as fulfilled").click();
            admin.getByLabel("Carrier").fill("Posten");
            admin.getByLabel("Tracking number").fill("TRACK-" + width);
            look.at("fulfil", "#b2b-form");
            submit(admin, "Mark as fulfilled");
            assertThat(admin.locator("[data-b2b-tracking]")).containsText("TRACK-" + width);
            look.at("fulfilled", OURS);

            admin.locator("a[data-b2b-broadleaf-order]").click();
            assertThat(admin.locator("[data-b2b-order-panel]")).isVisible();
            admin.locator("[data-b2b-order-link]").click();
            assertThat(admin.locator("[data-b2b-order-status=FULFILLED]")).isVisible();
            look.assertFine();
        }
    }

    /** @return the number of the order */
    private static String buys(Page shop, String poNumber) {
        SignIns.buyer(demo, shop, BUYER);
        shop.navigate(shop("/search?q=espresso"));
        shop.locator("main a", new Page.LocatorOptions().setHasText("Espresso, 1 kg"))
                .first()
                .click();
        shop.getByLabel("Quantity", new Page.GetByLabelOptions().setExact(true)).fill("2");
        button(shop, "Add to cart").click();
        shop.navigate(shop("/checkout"));
        shop.getByLabel("PO number").fill(poNumber);
        button(shop, "Submit order").click();
        assertThat(shop).hasURL(Pattern.compile(".*/checkout/confirmation/.+"));
        return shop.url().replaceFirst(".*/", "");
    }

    /** The button of the window: that of the page behind it may have the same name. */
    private static void submit(Page page, String name) {
        page.locator("button[form=b2b-form]", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
