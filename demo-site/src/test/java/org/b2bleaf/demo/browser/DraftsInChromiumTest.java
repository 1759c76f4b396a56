package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.b2bleaf.demo.browser.SignIns.button;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story B3, Busan: submit for approval, changes that the buyer agrees to, invoice, pay it; without scripts in the shop. */
@NeedsChromium
class DraftsInChromiumTest {

    private static final String BUYER = "soyeon@hanbit.example";
    private static final String OURS = ".b2b-mail-page";
    private static final int HEIGHT = 844;
    private static final int DESKTOP = 1280;

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
            SignIns.buyer(demo, shop, BUYER);
            String reference = submits(shop, "CHR-D-" + width, null);
            look.at("submitted");

            Page admin = adminWindow.newPage();
            Look desk = new Look(admin, device + "-draft-desk");
            SignIns.merchant(demo, admin);
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
            assertThat(shop.locator("main .b2b-ask")).hasCount(0);
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

    /** Of story M7: a lower price is approved at once; another draft is declined and its deposit given back. */
    @Test
    void aLowerPriceIsApprovedAndADeclinedDraftGivesItsDepositBack() {
        try (BrowserContext shopWindow = chromium.window(DESKTOP, HEIGHT, true);
                BrowserContext adminWindow = chromium.window(DESKTOP, HEIGHT, true)) {
            Page admin = adminWindow.newPage();
            Look desk = new Look(admin, "desktop-draft-decisions").expecting(400);
            SignIns.merchant(demo, admin);
            Page shop = shopWindow.newPage();
            SignIns.buyer(demo, shop, BUYER);
            String cheaper = submits(shop, "CHR-D-cheaper", null);
            open(admin, cheaper);
            assertStaysAtItsEnd(admin);
            admin.locator("[data-b2b-line] input[name^=price]").first().fill("20.00");
            admin.locator("[data-b2b-line] select[name^=source]").first().selectOption("SET");
            button(admin, "Approve").click();
            assertThat(admin.locator("[data-b2b-unsaved]")).isVisible();
            assertThat(button(admin, "Save changes")).isFocused();
            desk.at("not-saved", OURS);
            button(admin, "Save changes").click();
            assertThat(admin.locator("[data-b2b-change=CHEAPER]")).isVisible();
            assertThat(admin.locator("[data-b2b-needs-consent]")).hasCount(0);
            button(admin, "Approve").click();
            assertThat(admin.locator("[data-b2b-draft-status=APPROVED]")).isVisible();
            shop.reload();
            assertThat(shop.locator("[data-b2b-total]")).hasText("€80.00");
            shop.locator("main .b2b-lead a").click();
            assertThat(shop.locator("main [data-b2b-open]")).hasText("€80.00");

            submitsAsDrafts(admin, true);
            try {
                shopWindow.clearCookies();
                SignIns.buyer(demo, shop, "chloe@dubois.example");
                String declined = submits(shop, "PO-D-declined", "4111111111111111");
                assertThat(shop.locator("[data-b2b-deposit=held]")).hasText("€24.00");
                open(admin, declined);
                button(admin, "Decline draft").click();
                assertThat(admin.locator("#b2b-reason-problem")).isVisible();
                desk.at("reason-needed", OURS);
                admin.locator("#b2b-reason").fill("The roastery is on holiday.");
                button(admin, "Decline draft").click();
                assertThat(admin.locator("[data-b2b-draft-status=DECLINED]")).isVisible();
                desk.at("declined", OURS);
                shop.reload();
                assertThat(shop.locator("main")).containsText("The roastery is on holiday.");
                assertThat(shop.locator("[data-b2b-deposit=back]")).hasText("€24.00");
            } finally {
                submitsAsDrafts(admin, false);
            }
            desk.assertFine();
        }
    }

    /** Broadleaf's bar threw the page back as soon as somebody had scrolled to its end, away below the mouse. */
    private static void assertStaysAtItsEnd(Page admin) {
        admin.waitForLoadState();
        assertEquals(
                0,
                admin.evaluate(
                        """
                        () => {
                          window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
                          const end = window.scrollY;
                          return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(end - window.scrollY), 100)));
                        }"""));
    }

    private static void open(Page admin, String reference) {
        admin.navigate(demo.admin() + "/b2b-draft");
        admin.locator("[data-b2b-draft=" + reference + "] a").click();
        assertThat(admin.locator("#b2b-draft-edit")).isVisible();
    }

    /** Story B3's location in Lyon, which takes a deposit. */
    private static void submitsAsDrafts(Page admin, boolean drafts) {
        Records.openLocation(demo, admin, "Lyon");
        admin.locator("dl.tabs a")
                .filter(new Locator.FilterOptions().setHasText("Ordering"))
                .dispatchEvent("click");
        admin.locator("[name=\"fields['submitAsDrafts'].value\"][value=" + drafts + "]")
                .check();
        admin.locator("button.submit-button").first().click();
        assertThat(admin.locator("#headerFlashAlertBox")).isVisible();
    }

    /**
     * @param card null where nothing is paid with it
     * @return the reference of the draft
     */
    private static String submits(Page shop, String poNumber, String card) {
        SignIns.emptyCart(demo, shop);
        shop.navigate(shop("/search?q=espresso"));
        shop.locator("main a", new Page.LocatorOptions().setHasText("Espresso, 1 kg"))
                .first()
                .click();
        shop.getByLabel("Quantity", new Page.GetByLabelOptions().setExact(true)).fill("4");
        button(shop, "Add to cart").click();
        shop.navigate(shop("/checkout"));
        // Of this run alone, as a repeated one is asked about.
        shop.getByLabel("PO number").fill(poNumber + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        if (card != null) {
            shop.getByLabel("Card number").fill(card);
        }
        button(shop, "Submit for approval").click();
        assertThat(shop).hasURL(Pattern.compile(".*/account/drafts/.+"));
        return shop.url().replaceFirst(".*/", "");
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
