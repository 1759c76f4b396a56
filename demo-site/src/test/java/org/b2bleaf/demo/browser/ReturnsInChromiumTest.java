package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the stories B4 and M7: a return is asked for, followed, approved, received and refunded. */
@NeedsChromium
class ReturnsInChromiumTest {

    private static final String BUYER = "ingrid@northwind.example";
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
    void aReturnIsAskedForAndRefunded(int width, String device) {
        try (BrowserContext shopWindow = chromium.window(width, HEIGHT, true);
                BrowserContext adminWindow = chromium.window(width, HEIGHT, true)) {
            Page shop = shopWindow.newPage();
            Look look = new Look(shop, device + "-returns").expecting(400);
            String order = buys(shop, "CHR-RET-" + width);
            Page admin = adminWindow.newPage();
            Look desk = new Look(admin, device + "-returns-desk").expecting(400);
            SignIns.merchant(demo, admin);
            isPaidAndSent(admin, "CHR-RET-" + width, order);

            shop.navigate(shop("/account/orders/" + order));
            look.at("order");
            link(shop, "Return items").click();
            look.at("form");
            button(shop, "Request return").click();
            assertThat(shop.locator("[role=alert]").first()).isVisible();
            shop.getByLabel("How many").fill("9");
            shop.getByLabel("Why").selectOption("DAMAGED");
            button(shop, "Request return").click();
            assertThat(shop.locator(".b2b-field-wrong [role=alert]")).containsText("At most 2");
            look.at("refused");
            shop.getByLabel("How many").fill("2");
            shop.getByLabel("What should the shop know?").fill("Two bags leak, see the pictures.");
            button(shop, "Request return").click();
            assertThat(shop.locator("[data-b2b-return-requested]")).isVisible();
            String reference = shop.url().replaceFirst(".*/", "");
            look.at("requested");

            admin.navigate(demo.admin() + "/b2b-return");
            desk.at("list", OURS);
            admin.locator("tr[data-b2b-return=\"" + reference + "\"] a").first().click();
            assertThat(admin.locator("[data-b2b-buyer-note]")).containsText("Two bags leak");
            desk.at("requested", OURS);
            admin.locator("#b2b-return-decline button").click();
            assertThat(admin.locator("#b2b-reason-problem")).isVisible();
            desk.at("refused", OURS);
            admin.getByLabel("Espresso", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill("1");
            admin.getByLabel("Words to the buyer").fill("Please send one to our warehouse, the other one may stay.");
            admin.locator("#b2b-return-approve button").click();
            assertThat(admin.locator("h3 [data-b2b-return-status=APPROVED]")).isVisible();
            desk.at("approved", OURS);
            shop.navigate(shop("/account/returns/" + reference));
            assertThat(shop.locator("[data-b2b-shop-note]")).containsText("Please send one");
            look.at("approved");
            admin.getByLabel("Put them back into the stock").check();
            admin.locator("#b2b-return-receive button").click();
            assertThat(admin.locator("h3 [data-b2b-return-status=RECEIVED]")).isVisible();
            desk.at("received", OURS);
            admin.locator("#b2b-return-settle button").click();
            assertThat(admin.locator("h3 [data-b2b-return-status=REFUNDED]")).isVisible();
            desk.at("refunded", OURS);
            admin.locator("a[data-b2b-order-link]").click();
            assertThat(admin.locator("[data-b2b-order-returns] tr[data-b2b-return]"))
                    .hasCount(1);
            assertThat(admin.locator("tr[data-b2b-payment=REFUNDED]")).hasCount(1);
            desk.at("order", OURS);

            shop.navigate(shop("/account/returns"));
            look.at("list");
            link(shop, reference).click();
            assertThat(shop.locator("[data-b2b-paid-back]")).isVisible();
            look.at("refunded");
            look.assertFine();
            desk.assertFine();
        }
    }

    /** @return the number of the order */
    private static String buys(Page shop, String poNumber) {
        shop.navigate(shop("/sign-in"));
        int mails = demo.mailbox().count(BUYER);
        shop.getByLabel("E-mail address").fill(BUYER);
        button(shop, "Send code").click();
        shop.getByLabel("Six-digit code").fill(demo.mailbox().nextCode(BUYER, mails));
        button(shop, "Sign in").click();
        assertThat(shop).hasURL(shop("/account"));
        shop.navigate(shop("/account/location"));
        shop.locator("label:has([data-b2b-location-option=NWC-OSL])").click();
        shop.locator("main button[type=submit]").first().click();
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

    private static void isPaidAndSent(Page admin, String poNumber, String order) {
        admin.navigate(demo.admin() + "/b2b-order?poNumber=" + poNumber);
        admin.locator("tr[data-b2b-order=\"" + order + "\"] a").click();
        button(admin, "Record payment").click();
        submit(admin, "Record payment");
        assertThat(admin.locator("h3 [data-b2b-payment-status=PAID]")).isVisible();
        button(admin, "Mark as fulfilled").click();
        submit(admin, "Mark as fulfilled");
        assertThat(admin.locator("h3 [data-b2b-order-status=FULFILLED]")).isVisible();
    }

    /** The button of the window: that of the page behind it may have the same name. */
    private static void submit(Page page, String name) {
        page.locator("button[form=b2b-form]", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
