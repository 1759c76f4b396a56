package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.DemoProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories M1 to M3 as the merchant lives them. */
@NeedsChromium
class MembershipInChromiumTest {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;
    private static final String D2C_CUSTOMER = "dana@shopper.example";

    /** Makes the names of a story its own, as all tests share one demo. */
    private final String own = Long.toString(System.nanoTime(), 36);

    private final String colleague = "pia." + own + "@lumen.example";

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
    void theMerchantSignsUpACompanyAndHasSecondThoughts() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "admin-membership");
            SignIns.merchant(demo, page);
            createCompany(page);
            look.picture("company");

            int mails = demo.mailbox().count(D2C_CUSTOMER);
            addWithOrdersAndNotice(page, look);
            addColleague(page, look);
            assertThat(row(page, D2C_CUSTOMER)).containsText("Location admin");
            assertThat(row(page, colleague)).containsText("Ordering only");
            look.picture("customers");
            demo.mailbox().next(D2C_CUSTOMER, mails, mail -> mail.says(own));
            demo.mailbox().next(colleague, 0, mail -> mail.says(own));
            page.reload();
            tab(page, "Orders");
            assertThat(page.locator("#orders tbody")).containsText("Dana");
            look.picture("transferred-orders");

            takeTheLastLocation(page, look);
            removeBoth(page, look);
            look.assertFine();
        }
    }

    private void createCompany(Page page) {
        page.navigate(admin("/company"));
        page.locator("button.add-main-entity").click();
        page.locator("[name=\"fields['name'].value\"]").fill("Café Lumen " + own);
        page.locator("[name=\"fields['firstLocation__name'].value\"]").fill("Lumen Quay");
        page.locator("[name=\"fields['firstLocation__timeZone'].value\"]").selectOption("Europe/Oslo");
        page.locator(".modal dl.tabs a:has-text('Payment terms')").click();
        page.locator("[name=\"fields['firstLocation__termsType'].value\"][value=NET]")
                .check();
        page.locator("[name=\"fields['firstLocation__netDays'].value\"]").fill("30");
        page.locator(".modal .submit-button").click();
        assertThat(page).hasURL(Pattern.compile(".*/company/\\d+$"));
    }

    private void addWithOrdersAndNotice(Page page, Look look) {
        tab(page, "Customers");
        assertThat(page.locator(".b2b-panel")).containsText("No customers yet");
        button(page, "Add customers").click();
        assertThat(page.locator("#b2b-find-customer")).isFocused();
        page.locator("#b2b-find-customer").pressSequentially("dan");
        page.locator("[role=option]:has-text('" + D2C_CUSTOMER + "')").click();
        page.locator("label:has-text('Lumen Quay')").click();
        page.locator(".b2b-locations select").selectOption(new SelectOption().setLabel("Location admin"));
        page.getByLabel("Add the customer's orders to this location").check();
        button(page, "Show what would move").click();
        assertThat(page.locator(".b2b-preview")).containsText("11 earlier orders of Dana Reyes will be added");
        page.getByLabel("Notify customers that they can place B2B orders").check();
        look.picture("add-customers");
        submit(page, "Add customers");
        assertThat(page.locator("#headerFlashAlertBox")).containsText("was added to");
    }

    private void addColleague(Page page, Look look) {
        button(page, "Add customers").click();
        page.locator("#b2b-find-customer").pressSequentially("LARS@northwind.example");
        button(page, "Add new customer").click();
        assertThat(page.locator("[name=newEmail]")).isFocused();
        page.locator("[name=newFirstName]").fill("Pia");
        submit(page, "Add customers");
        assertThat(page.locator(".b2b-new-customer")).containsText("This address is already a customer's:");
        assertThat(page.locator("[name=newFirstName]")).hasValue("Pia");
        look.picture("address-taken");
        page.locator("[name=newEmail]").fill(colleague);
        page.locator("label:has-text('Lumen Quay')").click();
        page.getByLabel("Notify customers that they can place B2B orders").check();
        submit(page, "Add customers");
        assertThat(page.locator("tr[data-b2b-customer]")).hasCount(2);
    }

    private void takeTheLastLocation(Page page, Look look) {
        tab(page, "Customers");
        row(page, colleague).locator("[data-b2b-modal*=permissions]").click();
        page.locator(".b2b-locations select").selectOption("NONE");
        submit(page, "Save");
        assertThat(row(page, colleague)).containsText("No access");

        row(page, D2C_CUSTOMER).locator("[data-b2b-modal*=permissions]").click();
        page.locator(".b2b-locations select").selectOption("NONE");
        submit(page, "Save");
        assertThat(page.locator(".b2b-warning")).containsText("Nobody would see all orders");
        look.picture("last-location-admin");
        page.keyboard().press("Escape");
        assertThat(page.locator(".modal")).hasCount(0);
        assertThat(row(page, D2C_CUSTOMER)).containsText("Location admin");
    }

    private void removeBoth(Page page, Look look) {
        page.locator(".b2b-tick-all").check();
        assertThat(page.locator(".b2b-ticked b")).hasText("2");
        page.locator(".b2b-toolbar [data-b2b-path*=remove]").click();
        page.getByLabel("Remove customer orders from company").check();
        look.picture("remove");
        submit(page, "Remove");
        assertThat(page.locator(".b2b-warning")).containsText("Please confirm this first.");
        page.locator("[name=warningsSeen]").check();
        submit(page, "Remove");
        assertThat(page.locator(".b2b-panel")).containsText("No customers yet");
        page.reload();
        tab(page, "Orders");
        assertThat(page.locator("#orders tbody")).not().containsText("Dana");
    }

    @ParameterizedTest
    @CsvSource({PHONE + ",phone", DESKTOP + ",desktop"})
    void theMerchantWorksFromTheOtherTwoSides(int width, String device) {
        try (BrowserContext window = chromium.window(width, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "admin-membership-" + device);
            SignIns.merchant(demo, page);
            Records.openCompany(demo, page, "Atelier Dubois");
            tab(page, "Locations");
            page.locator("#locations a:has-text('Lyon')").dispatchEvent("click");
            assertThat(page).hasURL(Pattern.compile(".*/company-location/\\d+$"));
            tab(page, "Customers");
            button(page, "Add customers").click();
            assertThat(page.locator(".b2b-location-tick:checked")).hasCount(1);
            button(page, "Add new customer").click();
            page.locator("[name=newEmail]").fill(colleague);
            look.picture("add-at-location");
            submit(page, "Add customers");
            row(page, colleague).locator("a[href*='/customer/']").click();

            tab(page, "B2B");
            assertThat(page.locator(".b2b-companies")).containsText("Atelier Dubois");
            button(page, "Add to company").click();
            page.locator("#b2b-find-company").pressSequentially("Bar Sol " + own);
            button(page, "Add new company").click();
            assertThat(page.locator("[name='company.name']")).hasValue("Bar Sol " + own);
            submit(page, "Add to company");
            assertThat(page.locator("[name='firstLocation.name'][aria-invalid=true]"))
                    .isVisible();
            page.locator("[name='firstLocation.name']").fill("Sol Square");
            page.locator("[name='firstLocation.timeZone']").selectOption("Europe/Madrid");
            look.picture("new-company");
            submit(page, "Add to company");
            assertThat(page.locator(".b2b-companies")).containsText("Sol Square: Location admin");
            look.picture("customer");
            look.assertFine();
        }
    }

    @Test
    void windowsNeedNoMouse() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            SignIns.merchant(demo, page);
            Records.openCompany(demo, page, "Northwind Cafes");
            tab(page, "Customers");
            Locator opener = button(page, "Add customers");
            opener.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#b2b-find-customer")).isFocused();
            page.keyboard().type("fel");
            assertThat(page.locator("[role=option]")).hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".b2b-chosen")).containsText("felix@shopper.example");
            page.keyboard().press("Escape");
            assertThat(page.locator(".modal")).hasCount(0);
            assertThat(opener).isFocused();
        }
    }

    @Test
    void archivingShowsWhatItMeans() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            Look look = new Look(page, "admin-archiving");
            SignIns.merchant(demo, page);
            createCompany(page);
            button(page, "Archive").click();
            assertThat(page.locator(".b2b-consequences")).containsText("No customer loses B2B rights.");
            look.picture("archive");
            submit(page, "Archive");
            assertThat(button(page, "Reactivate")).isVisible();
            assertThat(page.locator("#headerFlashAlertBox")).containsText("is archived");
            button(page, "Reactivate").click();
            submit(page, "Reactivate");
            assertThat(button(page, "Archive")).isVisible();
            look.assertFine();
        }
    }

    /** Buyers name themselves on their profile, applicants in the form for access. */
    @Test
    void aNameIsNeverMarkup() {
        try (BrowserContext window = chromium.window(DESKTOP, HEIGHT, true)) {
            Page page = window.newPage();
            String name = "<img src=x onerror=document.title='owned'>" + own;
            SignIns.merchant(demo, page);
            createCompany(page);
            tab(page, "Customers");
            button(page, "Add customers").click();
            button(page, "Add new customer").click();
            page.locator("[name=newEmail]").fill(colleague);
            page.locator("[name=newFirstName]").fill(name);
            page.locator("[name=newLastName]").fill("Smith");
            page.locator("label:has-text('Lumen Quay')").click();
            submit(page, "Add customers");
            assertThat(row(page, colleague)).containsText(name);

            page.reload();
            page.locator(".to-one-lookup").first().click();
            page.locator(".modal tr:has-text('" + own + "')").first().click();
            assertThat(page.locator(".additional-foreign-key-container .display-value")
                            .first())
                    .containsText(name);
            assertThat(page).not().hasTitle("owned");
        }
    }

    /** Broadleaf scrolls the tabs of a narrow page by a bar of its own, which the mouse of a test would miss. */
    private static void tab(Page page, String name) {
        page.waitForLoadState();
        page.locator("dl.tabs a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")))
                .first()
                .dispatchEvent("click");
    }

    private static Locator row(Page page, String email) {
        return page.locator("tr[data-b2b-customer]:has-text('" + email + "')");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*" + words)))
                .first();
    }

    private static void submit(Page page, String words) {
        page.locator(".modal-footer button:has-text('" + words + "')").click();
    }

    private static String admin(String path) {
        return demo.admin() + path;
    }
}
