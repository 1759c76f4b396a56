package org.b2bleaf.demo.browser;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.b2bleaf.demo.testing.DemoProcess;

/**
 * How the merchant comes to one record of the admin: by its name in the list's filter, for other tests may have filled the
 * list's first page, and by the address of its row, for Broadleaf's list is wider than a phone.
 */
final class Records {

    private Records() {}

    static void openCompany(DemoProcess demo, Page page, String name) {
        open(demo, page, "company", name);
    }

    static void openLocation(DemoProcess demo, Page page, String name) {
        open(demo, page, "company-location", name);
    }

    private static void open(DemoProcess demo, Page page, String section, String name) {
        page.navigate(demo.admin() + "/" + section + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        String link = page.locator("tr:has-text('" + name + "') a").first().getAttribute("href");
        page.navigate(demo.admin().resolve(link).toString());
    }
}
