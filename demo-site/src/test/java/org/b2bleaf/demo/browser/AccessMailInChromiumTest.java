package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story M4 as the merchant lives it. */
@NeedsChromium
class AccessMailInChromiumTest {

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
    void theMerchantWritesTheMailSeesItAndSendsIt(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            page.onDialog(dialog -> dialog.accept());
            Look look = new Look(page, device + "-access-mail");
            SignIns.merchant(demo, page);

            page.navigate(demo.admin() + "/b2b-mail-template");
            look.at("templates", OURS);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("French"))
                    .click();
            Locator body = page.locator("#b2b-body");
            FrameLocator preview = page.frameLocator("#b2b-preview iframe");
            assertThat(preview.locator("body")).containsText("Bonjour");

            page.locator("#b2b-reader").fill("lars");
            look.at("who", OURS);
            page.locator("#b2b-reader-list button").first().click();
            assertThat(preview.locator("body")).containsText("Bonjour Lars");
            look.at("editor", OURS);

            body.fill("Bonjour {{firstName}},\n\nvotre adresse : {{emial}}");
            Locator problem = page.locator(".b2b-problem");
            assertThat(problem).containsText("Line 3, column 17: {{emial}} is no placeholder. Did you mean {{email}}?");
            look.at("problem", OURS);
            button(page, "Save").click();
            assertThat(problem).containsText("Line 3, column 17");
            assertThat(page.locator("#b2b-body")).hasAttribute("aria-invalid", "true");
            look.at("refused", OURS);

            page.locator(".b2b-jump").click();
            page.keyboard().press("Delete");
            page.locator("[data-b2b-insert='{{email}}']").click();
            assertThat(preview.locator("body")).containsText("votre adresse : lars@northwind.example");
            page.locator("#b2b-subject").fill("Bienvenue chez {{shopName}}");
            button(page, "Save").click();
            assertThat(page.locator("h3")).containsText("Own text");
            assertThat(page.locator(".b2b-preview-subject")).hasText("Bienvenue chez Fjord Supply");
            look.at("saved", OURS);
            button(page, "Restore default").click();
            assertThat(page.locator("h3")).containsText("Default");

            sendFromCompany(page, look);
            page.navigate(demo.admin() + "/b2b-mail");
            look.at("mails", OURS);
            page.locator(".b2b-mails a").first().click();
            assertThat(page.frameLocator("iframe").locator("body")).containsText("you can now order");
            look.at("mail", OURS);
            button(page, "Send once more").click();
            assertThat(page.locator(".b2b-mail-facts")).containsText("Repeats");
            look.assertFine();
        }
    }

    private static void sendFromCompany(Page page, Look look) {
        Records.openCompany(demo, page, "Northwind Cafes");
        // On a phone Broadleaf shows the first tabs only.
        page.locator("dl.tabs a:has-text('Customers')").dispatchEvent("click");
        assertThat(page.locator(".b2b-tick").first()).isVisible();
        page.locator(".b2b-tick").all().forEach(Locator::check);
        page.locator(".b2b-toolbar")
                .getByText("Send access e-mail", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator dialog = page.locator(".modal:not(.loading-modal)");
        assertThat(dialog.locator("iframe")).isVisible();
        look.at("send", OURS);
        dialog.locator("[data-b2b-show]").nth(1).click();
        assertThat(dialog.frameLocator("iframe").locator("body")).containsText("Hello Lars");
        dialog.locator("button[type=submit]").click();
        assertThat(dialog.locator(".b2b-sent tbody tr")).hasCount(3);
        assertThat(dialog.locator(".b2b-mail-SENT")).hasCount(3);
        look.at("sent", OURS);
    }

    private static Locator button(Page page, String words) {
        return page.locator(OURS)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
