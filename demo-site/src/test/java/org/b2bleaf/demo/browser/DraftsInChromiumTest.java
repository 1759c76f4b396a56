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

/** Story B3, Busan: submit for approval, changes that the buyer agrees to, invoice, pay it; without scripts in the shop. */
@NeedsChromium
class DraftsInChromiumTest {

    private static final String BUYER = "soyeon@hanbit.example";
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
    void aDraftIsChangedAgreedToInvoicedAndPaid(int width, String device) {
        try (BrowserContext shopWindow = chromium.window(width, HEIGHT, true);
                BrowserContext adminWindow = chromium.window(width, HEIGHT, true)) {
            Page shop = shopWindow.newPage();
            Look look = new Look(shop, device + "-drafts");
            signIn(shop);
            shop.navigate(shop("/search?q=espresso"));
            shop.locator("main a", new Page.LocatorOptions().setHasText("Espresso, 1 kg"))
                    .first()
                    .click();
            shop.getByLabel("Quantity", new Page.GetByLabelOptions().setExact(true))
                    .fill("4");
            button(shop, "Add to cart").click();
            shop.navigate(shop("/checkout"));
            shop.getByLabel("PO number").fill("CHR-D-" + width);
            button(shop, "Submit for approval").click();
            assertThat(shop).hasURL(Pattern.compile(".*/account/drafts/.+"));
            look.at("submitted");
            String reference = shop.url().replaceFirst(".*/", "");

            Page admin = adminWindow.newPage();
            Look desk = new Look(admin, device + "-draft-desk");
            signInToAdmin(admin);
            admin.navigate(demo.admin() + "/b2b-draft");
            desk.at("work-list", OURS);
            admin.locator("[data-b2b-draft=" + reference + "] a").click();
            desk.at("draft", OURS);
            admin.locator("[data-b2b-line] input[name^=quantity]").first().fill("6");
            admin.locator("#b2b-buyer-note").fill("A case holds six.");
            button(admin, "Save changes").click();
            assertThat(admin.locator("[data-b2b-change=QUANTITY]")).isVisible();
            assertThat(admin.locator("[data-b2b-needs-consent]")).isVisible();
            desk.at("changed", OURS);
            button(admin, "Send invoice").click();
            assertThat(admin.locator("[data-b2b-consent=ASKED]")).isVisible();
            desk.at("asked", OURS);

            shop.reload();
            Locator main = shop.locator("main");
            assertThat(main).containsText("A case holds six.");
            assertThat(shop.locator("[data-b2b-change=QUANTITY] .b2b-was").first())
                    .containsText("4");
            assertThat(shop.locator("[data-b2b-total]")).hasText("€144.00");
            assertThat(shop.locator("[data-b2b-was-total]")).hasText("€96.00");
            look.at("asked");
            button(shop, "Agree to the changes").click();
            assertThat(shop.locator("dl[data-b2b-draft-status=INVOICED]")).isVisible();
            look.at("invoice");
            shop.getByLabel("Card number").fill("4111111111111111");
            button(shop, "Pay now").click();
            assertThat(shop).hasURL(Pattern.compile(".*/checkout/confirmation/.+"));
            assertThat(shop.locator("main [data-b2b-payment-status=PAID]")).isVisible();
            look.at("paid");
            shop.navigate(shop("/account/drafts"));
            look.at("drafts");
            shop.navigate(shop("/account/drafts/" + reference));
            look.at("approved");

            admin.reload();
            assertThat(admin.locator("[data-b2b-draft-status=APPROVED]")).isVisible();
            desk.at("approved", OURS);
            look.assertFine();
            desk.assertFine();
        }
    }

    private static void signIn(Page page) {
        page.navigate(shop("/sign-in"));
        int mails = demo.mailbox().count(BUYER);
        page.getByLabel("E-mail address").fill(BUYER);
        button(page, "Send code").click();
        page.getByLabel("Six-digit code").fill(demo.mailbox().nextCode(BUYER, mails));
        button(page, "Sign in").click();
        assertThat(page).hasURL(shop("/account"));
    }

    private static void signInToAdmin(Page page) {
        page.navigate(demo.admin() + "/login");
        page.locator("input[name=j_username]").fill("admin");
        page.locator("input[name=j_password]").fill("admin");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=j_password]")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
