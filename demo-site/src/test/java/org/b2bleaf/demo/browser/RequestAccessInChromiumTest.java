package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story M6: a stranger asks with the keyboard alone, the merchant looks at duplicates and approves. */
@NeedsChromium
class RequestAccessInChromiumTest {

    private static final String OURS = ".b2b-mail-page";
    private static final int HEIGHT = 844;
    /** What people need at least, see {@code FormStamp}. */
    private static final int FILLING_IN = 3200;

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
    void aStrangerAsksAndTheMerchantApproves(int width, String device) {
        String company = "Café Lumen " + device;
        asks(width, device, company);
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-access-requests");
            SignIns.merchant(demo, page);
            page.navigate(demo.admin() + "/b2b-access-request");
            look.at("queue", OURS);
            page.locator("[data-b2b-request] a:has-text('" + company + "')").click();
            assertThat(page.locator(".b2b-duplicates")).containsText("Same tax id");
            look.at("request", OURS);
            page.locator("input[name='firstLocation.name']").fill("Old Town");
            page.locator("select[name='firstLocation.termsType']").selectOption("NET");
            page.locator("input[name='firstLocation.netDays']").fill("30");
            page.locator("#b2b-approve button[type=submit]").click();
            Locator status = page.locator("[data-b2b-request-status]");
            assertThat(status).hasText("Approved");
            look.at("approved", OURS);
            page.locator(".b2b-mail-facts a:has-text('" + company + "')").click();
            assertThat(page.locator("body")).containsText(company);
            look.assertFine();
        }
    }

    /** Without a mouse and without scripts. */
    private static void asks(int width, String device, String company) {
        try (BrowserContext window = chromium.window(width, HEIGHT, false)) {
            Page page = window.newPage();
            page.navigate(demo.shop().resolve("/request-access").toString());
            page.locator("#b2b-companyName").focus();
            type(page, company);
            type(page, "NO 914778271 MVA");
            type(page, "Brīvības iela 1");
            type(page, "LV-1010");
            type(page, "Rīga");
            type(page, "Latvia");
            type(page, "Māra Ozola");
            type(page, "owner." + device + "@cafe-" + device + ".example");
            type(page, "+371 6700 0000");
            type(page, "Two machines.");
            assertThat(page.locator("form.b2b-form:has(#b2b-companyName) button[type=submit]"))
                    .isFocused();
            page.waitForTimeout(FILLING_IN);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("we have received your request");
        }
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-request-access");
            page.navigate(demo.shop().resolve("/request-access").toString());
            look.at("form");
            page.navigate(demo.shop().resolve("/request-access?sent").toString());
            look.at("sent");
            look.assertFine();
        }
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
        page.keyboard().press("Tab");
    }
}
