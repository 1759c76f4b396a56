package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.Mailbox.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story B3 for Oslo, Bergen and Lyon, and what a merchant does about a gateway that does not answer. */
@NeedsChromium
class CheckingOutInChromiumTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 844;
    private static final int REFUSED = 400;

    private static final String LARS = "lars@northwind.example";
    private static final String INGRID = "ingrid@northwind.example";
    private static final String CHLOE = "chloe@dubois.example";

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
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void osloPaysInThirtyDays(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-oslo").expecting(REFUSED);
            toCheckout(page, LARS, null);
            look.at("checkout");
            int mails = demo.mailbox().count(LARS);
            page.getByLabel("PO number").fill("B3-OSL-" + width);
            button(page, "Submit order").click();
            isConfirmed(page, "PENDING");
            look.at("confirmation");
            mailSaysTheSame(page, LARS, mails);

            toCheckout(page, LARS, null);
            page.getByLabel("PO number").fill("b3-osl-" + width);
            button(page, "Submit order").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("b3-osl-" + width);
            look.at("po-number-used");
            button(page, "Submit order").click();
            isConfirmed(page, "PENDING");
            assertThat(page.locator("main")).containsText("ordered with the PO number");
            look.at("po-number-repeated");
            look.assertFine();
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void bergenPaysNowWithASecondCard(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-bergen").expecting(REFUSED);
            toCheckout(page, INGRID, "Bergen Station");
            look.at("checkout");
            int mails = demo.mailbox().count(INGRID);
            page.getByLabel("PO number").fill("B3-BGO-" + width);
            pay(page, "Pay now", "4000 0000 0000 0002");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("declined");
            look.at("declined");
            pay(page, "Pay now", "4111 1111 1111 1111");
            isConfirmed(page, "PAID");
            look.at("confirmation");
            mailSaysTheSame(page, INGRID, mails);
            look.assertFine();
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void lyonPaysADepositCapturedOrReserved(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-lyon");
            toCheckout(page, CHLOE, null);
            look.at("checkout");
            int mails = demo.mailbox().count(CHLOE);
            page.getByLabel("PO number").fill("PO-B3-" + width);
            pay(page, "Submit and pay deposit", "4111 1111 1111 1111");
            isConfirmed(page, "PARTIALLY_PAID");
            look.at("captured");
            mailSaysTheSame(page, CHLOE, mails);

            toCheckout(page, CHLOE, null);
            page.getByLabel("PO number").fill("PO-B3-reserved-" + width);
            pay(page, "Submit and pay deposit", "4000 0000 0000 0077");
            isConfirmed(page, "PENDING");
            assertThat(page.locator("[data-b2b-fact=RESERVED_NOW]")).isVisible();
            look.at("reserved");
            look.assertFine();
        }
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void whatTheGatewayDoesNotAnswerTheMerchantSettles(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true);
                BrowserContext office = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, device + "-no-answer");
            toCheckout(page, INGRID, "Bergen Station");
            page.getByLabel("PO number").fill("B3-WAIT-" + width);
            pay(page, "Pay now", "4000 0000 0000 0119");
            assertThat(page.locator("[data-b2b-payment=waiting]")).isVisible();
            look.at("waiting");

            Page admin = office.newPage();
            Look atOffice = new Look(admin, device + "-charges");
            SignIns.merchant(demo, admin);
            admin.navigate(demo.admin() + "/b2b-charge");
            atOffice.picture("list");
            admin.locator("tr[data-b2b-charge] a").first().click();
            assertThat(admin.locator("[data-b2b-charge-state=UNKNOWN]")).isVisible();
            atOffice.picture("unknown");
            admin.getByLabel("It was charged").check();
            admin.getByLabel("Note, such as").fill("gateway 4711");
            button(admin, "Settle").click();
            assertThat(admin.locator("[data-b2b-charge-state=CAPTURED]")).isVisible();
            atOffice.picture("settled");

            page.waitForCondition(() -> {
                page.reload();
                return page.url().contains("/checkout/confirmation/");
            });
            isConfirmed(page, "PAID");
            look.assertFine();
            atOffice.assertFine();
        }
    }

    /** @param location null for a buyer of one location */
    private static void toCheckout(Page page, String buyer, String location) {
        page.navigate(shop("/account"));
        if (!page.url().equals(shop("/account"))) {
            signIn(page, buyer);
        }
        if (location != null) {
            page.navigate(shop("/account/location"));
            page.getByLabel(location).check();
            button(page, "Buy for this location").click();
        }
        page.navigate(shop("/coffee"));
        page.locator("main a:has-text('Espresso, 1 kg')").first().click();
        button(page, "Add to cart").click();
        page.navigate(shop("/checkout"));
        assertThat(page.locator("form[action='/checkout/submit']")).isVisible();
    }

    private static void pay(Page page, String button, String card) {
        page.getByLabel("Card number").fill(card);
        page.getByLabel("Valid to").fill("12/39");
        page.getByLabel("CVC").fill("123");
        button(page, button).click();
    }

    private static void isConfirmed(Page page, String status) {
        assertThat(page).hasURL(Pattern.compile(".*/checkout/confirmation/.+"));
        assertThat(page.locator("main [data-b2b-payment-status=" + status + "]"))
                .isVisible();
    }

    private static void mailSaysTheSame(Page page, String buyer, int before) {
        List<String> facts = page.locator("main [data-b2b-fact] dd").allInnerTexts();
        String number = page.locator("main [data-b2b-order-number]").innerText();
        Mail mail = demo.mailbox().next(buyer, before, candidate -> candidate.says(number));
        assertThat(facts).hasSizeGreaterThan(5).allMatch(fact -> mail.says(fact.strip()), "is in the mail");
    }

    private static void signIn(Page page, String email) {
        Mailbox mailbox = demo.mailbox();
        int mails = mailbox.count(email);
        page.navigate(shop("/sign-in"));
        page.getByLabel("E-mail address").fill(email);
        button(page, "Send code").click();
        page.getByLabel("Six-digit code").fill(mailbox.nextCode(email, mails));
        button(page, "Sign in").click();
        assertThat(page).hasURL(shop("/account"));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static String shop(String path) {
        return demo.shop().resolve(path).toString();
    }
}
