package org.b2bleaf.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;

/** How people come in, and what they press there. */
final class SignIns {

    private SignIns() {}

    /** By a code that is read in the mailbox; ends on the start page of the account. */
    static void buyer(DemoProcess demo, Page page, String email) {
        Mailbox mailbox = demo.mailbox();
        int mails = mailbox.count(email);
        page.navigate(demo.shop().resolve("/sign-in").toString());
        page.getByLabel("E-mail address").fill(email);
        button(page, "Send code").click();
        page.getByLabel("Six-digit code").fill(mailbox.nextCode(email, mails));
        button(page, "Sign in").click();
        assertThat(page).hasURL(demo.shop().resolve("/account").toString());
    }

    static void merchant(DemoProcess demo, Page page) {
        page.navigate(demo.admin() + "/login");
        page.locator("input[name=j_username]").fill("admin");
        page.locator("input[name=j_password]").fill("admin");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=j_password]")).hasCount(0);
    }

    /** So that a test buys what it means, whatever others have left in the cart. */
    static void emptyCart(DemoProcess demo, Page page) {
        page.navigate(demo.shop().resolve("/cart").toString());
        Locator remove = page.locator("main .cart-remove button");
        while (remove.count() > 0) {
            page.waitForNavigation(() -> remove.first().click());
        }
    }

    static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    static Locator link(Page page, String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
