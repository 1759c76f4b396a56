package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story M8: a person's data is given out, another one is erased, and the report is read. */
@NeedsChromium
class PrivacyInChromiumTest {

    private static final String OURS = ".b2b-mail-page";
    private static final int HEIGHT = 844;
    private static final int PATIENCE = 30_000;

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
    void aPersonIsExportedAndAnotherOneErased(int width, String device) {
        String stranger = "letter." + width + "." + Long.toString(System.nanoTime(), 36) + "@lawyer.example";
        try (BrowserContext shopWindow = chromium.window(width, HEIGHT, true);
                BrowserContext adminWindow = chromium.window(width, HEIGHT, true)) {
            signsIn(shopWindow.newPage(), stranger);
            Page admin = adminWindow.newPage();
            Look desk = new Look(admin, device + "-privacy").expecting(400);
            SignIns.merchant(demo, admin);

            admin.navigate(demo.admin() + "/b2b-privacy");
            desk.at("start", OURS);
            find(admin, "nobody");
            assertThat(admin.locator("[data-b2b-problem=email]")).isVisible();
            desk.at("no-address", OURS);
            find(admin, "ingrid@northwind.example");
            assertThat(admin.locator("[data-b2b-last-admin]").first()).isVisible();
            desk.at("warnings", OURS);
            button(admin, "Erase this person").click();
            assertThat(admin.locator("#b2b-confirm-problem")).isVisible();
            desk.at("not-confirmed", OURS);

            find(admin, "lars@northwind.example");
            button(admin, "Make an export").click();
            assertThat(admin.locator("h3 [data-b2b-run-status=DONE]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            desk.at("exported", OURS);
            Download file =
                    admin.waitForDownload(() -> button(admin, "Download").click());
            Assertions.assertThat(file.suggestedFilename()).matches("person-\\d+\\.zip");

            admin.navigate(demo.admin() + "/b2b-privacy");
            find(admin, stranger);
            admin.getByLabel("Type the e-mail address once more").fill(stranger);
            button(admin, "Erase this person").click();
            assertThat(admin.locator("[data-b2b-run-counts]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(admin.locator("tr[data-b2b-table=BLC_CUSTOMER]")).hasCount(1);
            desk.at("report", OURS);
            admin.navigate(demo.admin() + "/b2b-privacy");
            desk.at("runs", OURS);
            desk.assertFine();
        }
    }

    private static void signsIn(Page shop, String email) {
        shop.navigate(demo.shop().resolve("/sign-in").toString());
        shop.getByLabel("E-mail address").fill(email);
        button(shop, "Send code").click();
        shop.getByLabel("Six-digit code").fill(demo.mailbox().nextCode(email, 0));
        button(shop, "Sign in").click();
        assertThat(shop).hasURL(demo.shop().resolve("/account").toString());
    }

    private static void find(Page admin, String email) {
        admin.getByLabel("E-mail address", new Page.GetByLabelOptions().setExact(true))
                .fill(email);
        button(admin, "Find").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
