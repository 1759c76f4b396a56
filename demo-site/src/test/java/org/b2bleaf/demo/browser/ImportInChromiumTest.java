package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page for import and export as the merchant uses it. */
@NeedsChromium
class ImportInChromiumTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final double LONGEST_IMPORT = 60_000;
    private static final String HEADER = "external_id,name,notes,status,main_contact_email\n";

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

    @Test
    void theMerchantImportsAfterADryRunAndSeesWhatIsWrong() throws IOException {
        try (BrowserContext window = chromium.window(WIDTH, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "admin-import");
            SignIns.merchant(demo, page);
            page.navigate(demo.admin() + "/b2b-import");
            look.picture("page");

            upload(page, "broken.zip", HEADER + "CHR-1,,,SLEEPING,nobody\nCHR-1,Again,,,\n");
            awaitStatus(page, "REFUSED");
            assertThat(page.locator(".b2b-problems")).containsText("main_contact_email");
            look.picture("problems");

            page.navigate(demo.admin() + "/b2b-import");
            upload(page, "companies of spring.zip", HEADER + "CHR-1,Café of Chromium,,,\n");
            awaitStatus(page, "CHECKED");
            look.picture("dry-run");
            page.locator("button:has-text('Import now')").click();
            awaitStatus(page, "DONE");
            look.picture("done");
            page.navigate(demo.admin() + "/b2b-import");
            assertThat(page.locator(".b2b-table")).containsText("companies of spring.zip");
            look.picture("list");
            look.assertFine();
        }
    }

    private static void upload(Page page, String name, String companies) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("companies.csv"));
            zip.write(companies.getBytes(StandardCharsets.UTF_8));
        }
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/zip", bytes.toByteArray()));
        page.locator("button[value=check]").click();
    }

    private static void awaitStatus(Page page, String status) {
        Locator badge = page.locator("[data-b2b-import-status=" + status + "]");
        assertThat(badge).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_IMPORT));
    }
}
