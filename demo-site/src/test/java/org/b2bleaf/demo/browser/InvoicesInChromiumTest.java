package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.b2bleaf.demo.browser.SignIns.button;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of story M7: reminders, a statement, an invoice, a payment link that somebody pays without a sign-in. */
@NeedsChromium
class InvoicesInChromiumTest {

    private static final String OURS = ".b2b-mail-page";
    private static final Pattern LINK = Pattern.compile("/pay/[A-Za-z0-9_-]{43}");
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

    /** Each device pays another order of the demo, of those that are not overdue. */
    @ParameterizedTest
    @CsvSource({"390,phone,-1", "1280,desktop,-2"})
    void aStatementLeadsToAnInvoiceWhoseLinkIsPaid(int width, String device, int order) {
        try (BrowserContext adminWindow = chromium.window(width, HEIGHT, true);
                BrowserContext payerWindow = chromium.window(width, HEIGHT, true)) {
            Page admin = adminWindow.newPage();
            Look desk = new Look(admin, device + "-invoices").expecting(400);
            SignIns.merchant(demo, admin);
            admin.navigate(demo.admin() + "/b2b-invoice");
            desk.at("invoices", OURS);
            admin.navigate(demo.admin() + "/b2b-statement");
            desk.at("statements", OURS);
            button(admin, "Send due reminders now").click();
            assertThat(admin.locator("#headerFlashAlertBox")).isVisible();
            desk.at("reminded", OURS);
            admin.locator("[data-b2b-debtor] a")
                    .filter(new Locator.FilterOptions().setHasText("Northwind"))
                    .click();
            desk.at("statement", OURS);
            String pdf = admin.locator("a.button[href$='/pdf']").getAttribute("href");
            assertThat(adminWindow.request().get(demo.admin().resolve(pdf).toString()))
                    .isOK();
            Locator items = admin.locator("[data-b2b-open-item] td:first-child a");
            items.nth(items.count() + order).click();
            Locator papers = admin.locator("[data-b2b-papers]");
            assertThat(papers.locator("[data-b2b-invoice]")).isVisible();
            String recipient = device + ".boss@northwind.example";
            papers.getByLabel("E-mail address").fill("boss");
            button(admin, "Send a payment link").click();
            assertThat(admin.locator("#b2b-papers-problem")).isVisible();
            desk.at("refused", OURS);
            admin.getByLabel("E-mail address").fill(recipient);
            button(admin, "Send a payment link").click();
            assertThat(admin.locator("[data-b2b-link=OPEN]")).isVisible();
            desk.at("link-sent", OURS);

            Page payer = payerWindow.newPage();
            Look look = new Look(payer, device + "-payment-link").expecting(400);
            payer.navigate(demo.shop().resolve(linkOf(recipient)).toString());
            look.at("link");
            payer.getByLabel("Card number").fill("4000000000000002");
            payer.locator("button.b2b-button").click();
            assertThat(payer.locator("#b2b-card-problem")).isVisible();
            look.at("declined");
            payer.getByLabel("Card number").fill("4111111111111111");
            payer.locator("button.b2b-button").click();
            assertThat(payer.locator("[data-b2b-pay=paid]")).isVisible();
            look.at("paid");
            look.expecting(404);
            payer.navigate(demo.shop().resolve("/pay/made-up").toString());
            assertThat(payer.locator("[data-b2b-pay=gone]")).isVisible();
            look.at("gone");

            admin.reload();
            assertThat(admin.locator("[data-b2b-link=PAID]")).isVisible();
            desk.at("paid", OURS);
            look.assertFine();
            desk.assertFine();
        }
    }

    private static String linkOf(String recipient) {
        Mail mail = demo.mailbox().next(recipient, 0, it -> it.says("/pay/"));
        Matcher link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("No link in " + mail.text());
        }
        return link.group();
    }
}
