package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The merchant looks at the shop as a location sees it. */
@NeedsChromium
class PreviewInChromiumTest {

    private static final int HEIGHT = 900;

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
    void theMerchantLooksAtTheShopAndEndsThePreview(int width, String device) {
        try (BrowserContext window = chromium.window(1280, HEIGHT, true)) {
            Page admin = window.newPage();
            Look adminLook = new Look(admin, "preview-" + device);
            SignIns.merchant(demo, admin);
            Records.openLocation(demo, admin, "Oslo Harbour");
            assertThat(admin).hasURL(Pattern.compile(".*/company-location/\\d+$"));
            adminLook.picture("location");
            admin.locator("button[data-action='/preview']").click();
            assertThat(admin.locator(".modal")).containsText("nothing can be changed");
            adminLook.picture("asked");

            Page shop = window.waitForPage(() ->
                    admin.locator(".modal button:has-text('Open preview')").click());
            shop.setViewportSize(width, HEIGHT);
            Look look = new Look(shop, "preview-" + device);
            assertThat(shop.locator("[data-b2b-preview=NWC-OSL]")).isVisible();
            look.at("shop");
            shop.navigate(demo.shop().resolve("/espresso-1-kg").toString());
            assertThat(shop.locator("main")).containsText("€21.60");
            assertThat(shop.locator(".b2b-volume")).isVisible();
            look.at("product");
            shop.navigate(demo.shop().resolve("/coffee?sort=price+asc").toString());
            look.at("list");
            shop.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End preview"))
                    .click();
            assertThat(shop.locator("[data-b2b-preview]")).hasCount(0);
            look.assertFine();
            shop.navigate(demo.shop().resolve("/espresso-1-kg").toString());
            assertThat(shop.locator("main")).containsText("€24.00");
        }
    }
}
