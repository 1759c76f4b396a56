package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way in as people see it, and the page where the merchant sets how it looks. */
@NeedsChromium
class AccountPagesInChromiumTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;
    private static final int MOST_TABS = 80;
    private static final String BUYER = "chloe@dubois.example";
    private static final String SETTINGS = ".b2b-settings";

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
    void theMerchantSetsTheLookAndTheBuyerSeesIt(int width, String device) {
        try (BrowserContext merchants = chromium.window(width, HEIGHT, true);
                BrowserContext buyers = chromium.window(width, HEIGHT, true)) {
            Page admin = merchants.newPage();
            Look settings = new Look(admin, device + "-settings");
            SignIns.merchant(demo, admin);
            admin.navigate(demo.admin() + "/b2b-settings");
            settings.at("settings", SETTINGS);
            field(admin, "b2b.brand.colour").fill("#4caf50");
            field(admin, "b2b.privacyPolicy.url").fill("javascript:alert(1)");
            save(admin);
            assertThat(admin.locator(".b2b-refused .error")).hasCount(2);
            assertThat(field(admin, "b2b.brand.colour")).isFocused();
            settings.at("refused", SETTINGS);
            field(admin, "b2b.brand.colour").fill("#7a1f4b");
            field(admin, "b2b.brand.logo").fill("/img/logo.svg");
            field(admin, "b2b.privacyPolicy.url").fill("https://fjordsupply.example/privacy");
            save(admin);
            assertThat(admin.locator(".b2b-refused")).hasCount(0);
            try {
                settings.at("saved", SETTINGS);
                lookAtTheWayIn(buyers.newPage(), device);
            } finally {
                field(admin, "b2b.brand.colour").fill("#1f5c50");
                field(admin, "b2b.brand.logo").fill("");
                field(admin, "b2b.privacyPolicy.url").fill("");
                save(admin);
            }
            settings.assertFine();
        }
    }

    private static void lookAtTheWayIn(Page page, String device) {
        Look look = new Look(page, device + "-way-in");
        page.navigate(shop("/sign-in"));
        assertThat(page.getByLabel("E-mail address")).isFocused();
        assertColour(button(page, "Send code"));
        look.at("sign-in");
        int mails = demo.mailbox().count(BUYER);
        page.getByLabel("E-mail address").fill(BUYER);
        button(page, "Send code").click();
        assertColour(button(page, "Sign in"));
        look.at("code");
        page.getByLabel("Six-digit code").fill(demo.mailbox().nextCode(BUYER, mails));
        button(page, "Sign in").click();
        assertThat(page).hasURL(shop("/account"));
        assertColour(page.locator("main a.b2b-button").first());
        assertThat(page.locator("main a[href='https://fjordsupply.example/privacy']"))
                .isVisible();
        look.at("account");
        look.assertFine();
    }

    private static void assertColour(Locator button) {
        assertThat(button).hasCSS("background-color", "rgb(122, 31, 75)");
    }

    @Test
    void theWayInNeedsNoMouse() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            page.navigate(shop("/sign-in"));
            int mails = demo.mailbox().count(BUYER);
            page.keyboard().type("nobody@");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.keyboard().press("ControlOrMeta+A");
            page.keyboard().type(BUYER);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(shop("/sign-in/code"));
            page.keyboard().type(demo.mailbox().nextCode(BUYER, mails));
            page.keyboard().press("Enter");
            assertThat(page).hasURL(shop("/account"));
            tabTo(page, "main button:has-text('Sign out')");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
        }
    }

    @Test
    void theWayInNeedsNoJavaScript() {
        try (BrowserContext window = chromium.window(PHONE, HEIGHT, false)) {
            Page page = window.newPage();
            Look look = new Look(page, "phone-way-in-without-javascript");
            signIn(page, shop(""));
            assertThat(page).hasURL(shop("/account"));
            look.picture("account");
            look.assertFine();
        }
    }

    @Test
    void theAccountHasAHostNameOfItsOwn() {
        int port = demo.shop().getPort();
        String shop = "http://shop.fjord.localhost:" + port;
        String account = "http://account.fjord.localhost:" + port;
        try (BrowserContext merchants = chromium.window(DESKTOP, HEIGHT, true);
                BrowserContext buyers = chromium.window(DESKTOP, HEIGHT, true)) {
            Page admin = merchants.newPage();
            SignIns.merchant(demo, admin);
            setHosts(admin, shop + "/", "account.fjord.localhost");
            try {
                assertThat(admin.locator("#b2b-sign-in-address")).hasValue(account + "/sign-in");
                Page page = buyers.newPage();
                page.navigate(shop + "/coffee");
                page.locator("main a:has-text('Espresso, 1 kg')").first().click();
                button(page, "Add to cart").click();
                page.navigate(shop + "/account/orders");
                assertThat(page).hasURL(account + "/sign-in");
                signInHere(page);
                assertThat(page).hasURL(account + "/account/orders");
                page.navigate(account + "/account");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to shop"))
                        .click();
                assertThat(page).hasURL(shop + "/");
                assertThat(page.locator("[data-b2b-location=ATD-LYS]")).isVisible();
                page.navigate(shop + "/cart");
                assertThat(page.locator("main")).containsText("COF-ESP-1KG");
                Assertions.assertThat(buyers.cookies().stream()
                                .filter(cookie -> cookie.name.equals("SHOP_SESSION"))
                                .map(cookie -> cookie.domain))
                        .containsExactly(".fjord.localhost");
            } finally {
                setHosts(admin, "", "");
            }
        }
    }

    private static void setHosts(Page admin, String shop, String account) {
        admin.navigate(demo.admin() + "/b2b-settings");
        field(admin, "b2b.shop.address").fill(shop);
        field(admin, "b2b.account.host").fill(account);
        save(admin);
        assertThat(admin.locator(".b2b-refused")).hasCount(0);
    }

    private static void signIn(Page page, String site) {
        page.navigate(site + "/sign-in");
        signInHere(page);
    }

    private static void signInHere(Page page) {
        Mailbox mailbox = demo.mailbox();
        int mails = mailbox.count(BUYER);
        page.getByLabel("E-mail address").fill(BUYER);
        button(page, "Send code").press("Enter");
        page.getByLabel("Six-digit code").fill(mailbox.nextCode(BUYER, mails));
        button(page, "Sign in").press("Enter");
    }

    private static Locator field(Page admin, String key) {
        return admin.locator("[id='" + key + "']");
    }

    private static void save(Page admin) {
        admin.waitForNavigation(() -> admin.locator(SETTINGS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click());
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void tabTo(Page page, String selector) {
        Locator focused = page.locator(selector).and(page.locator(":focus"));
        for (int i = 0; i < MOST_TABS && focused.count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused.first()).isVisible();
    }

    private static String shop(String path) {
        return demo.shop().toString().replaceAll("/$", "") + path;
    }
}
