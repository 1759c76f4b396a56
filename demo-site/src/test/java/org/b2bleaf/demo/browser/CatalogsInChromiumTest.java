package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogs as the merchant works with them, by mouse and by keyboard, on a desk and on a phone. */
@NeedsChromium
class CatalogsInChromiumTest {

    private static final int HEIGHT = 900;
    private static final int PHONE = 390;
    private static final double LONGEST_IMPORT = 60_000;
    private static final String PART = ".b2b-catalogs";

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
    @ValueSource(ints = {1280, PHONE})
    void theMerchantMakesACatalogAndSeesWhyItApplies(int width) {
        String name = "Chromium " + width;
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            SignIns.merchant(demo, page);
            Look look = new Look(page, "admin-catalogs-" + width);

            page.navigate(demo.admin() + "/b2b-catalog");
            look.at("list", PART);
            page.locator("a:has-text('Add catalog')").click();
            page.locator("#b2b-name").fill(name);
            page.locator("#b2b-externalId").fill("CHR-" + width);
            page.locator("#b2b-percentOff").fill("20");
            page.locator("button:has-text('Create')").click();
            assertThat(page.locator(PART + " h3")).containsText(name);
            look.at("details", PART);

            page.locator("a:has-text('Products and prices')").click();
            page.locator("#b2b-find-category").fill("coffee");
            page.keyboard().press("Enter");
            page.locator(".b2b-catalog-found button").first().click();
            page.locator("#b2b-find").fill("COF-ESP-1KG");
            page.keyboard().press("Enter");
            page.locator(".b2b-catalog-found a:text-is('COF-ESP-1KG')").click();
            page.locator("#b2b-price").fill("18.90");
            page.locator("#b2b-minimum").fill("6");
            page.locator("#b2b-increment").fill("6");
            page.locator("input[name='break.0.quantity']").fill("24");
            page.locator("input[name='break.0.price']").fill("17.50");
            look.at("sku", PART);
            page.locator("button:has-text('Save')").click();
            assertThat(page.locator("tr[data-b2b-sku]")).containsText("from 24: 17.50");
            look.at("products", PART);

            page.locator(".b2b-status-tabs a:has-text('Volume prices')").click();
            page.locator("input[name='break.0.quantity']").fill("50");
            page.locator("input[name='break.0.percent']").fill("25");
            page.locator("button:has-text('Save')").click();
            assertThat(page.locator("input[name='break.0.percent']")).hasValue("25");
            look.at("volume", PART);

            page.locator(".b2b-status-tabs a:has-text('History')").click();
            assertThat(page.locator(".b2b-mail-table")).containsText("18.9");
            look.at("history", PART);

            page.locator(".b2b-status-tabs a:has-text('Locations')").click();
            page.locator("#b2b-find").fill("Lyon");
            page.keyboard().press("Enter");
            Locator found = page.locator(".b2b-catalog-found button").first();
            assertThat(found).isVisible();
            look.at("find-location", PART);
            found.click();
            page.locator("a:has-text('Order and prices')").click();
            page.locator("#b2b-find").fill("Korea");
            page.keyboard().press("Enter");
            page.locator(".b2b-catalog-found button").first().focus();
            page.keyboard().press("Enter");
            Locator rows = page.locator("tr[data-b2b-catalog]");
            page.locator("button[aria-label='Move Korea up']").focus();
            page.keyboard().press("Enter");
            assertThat(rows.first()).containsText("Korea");
            page.locator("#b2b-product").fill("COF-ESP-1KG");
            page.keyboard().press("Enter");
            assertThat(page.locator("tr[data-b2b-reason=LOWEST]")).containsText(name);
            look.at("why", PART);
            // On a phone Broadleaf's own row of tabs shows the first ones only.
            if (width > PHONE) {
                page.locator("a:has-text('To the location')").click();
                page.locator("dl.tabs a:has-text('Catalogs')").click();
                assertThat(page.locator(".b2b-catalog-panel")).containsText(name);
                look.at("location", ".b2b-catalog-panel");
                page.locator(".b2b-catalog-panel a:has-text('Assign')").click();
            }
            page.locator("button[aria-label='Remove Korea']").click();
            page.locator("button[aria-label='Remove " + name + "']").click();
            assertThat(rows).hasCount(0);

            page.navigate(demo.admin() + "/b2b-catalog/prices");
            String file = "catalog,sku,price,min,max,increment,break_quantity,break_price\n" + "CHR-" + width
                    + ",COF-ESP-1KG,18.20,6,,6,24,17.10\nCHR-" + width + ",NOWHERE,1,,,,,\n";
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("prices.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            look.at("import", ".b2b-import");
            page.locator("button[value=check]").click();
            assertThat(page.locator("[data-b2b-import-status=REFUSED]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_IMPORT));
            look.at("problems", ".b2b-import");
            look.assertFine();
        }
    }
}
