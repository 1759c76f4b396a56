package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Then;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.b2bleaf.demo.testing.RawRequest;
import org.b2bleaf.demo.testing.RawRequest.Response;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.testkit.MappedPath;
import org.b2bleaf.testkit.MappedPaths;

/** Whoever types into the address bar, or sends what no form has. Every path of ours is asked, whoever adds one. */
public class OddAddresses {

    private static final String ADMIN_PAGES = "org.b2bleaf.admin.web.controller";

    /** In the place of an id, a number or a token. None of them names a record. */
    private static final List<String> ODD = List.of(
            "abc",
            "-1",
            "999999999999999999",
            "99999999999999999999",
            "1.5",
            "%00",
            "%2e%2e",
            "..%2f..%2fetc",
            "%F0%9F%92%A9",
            "%ff%fe",
            "1%27%20or%20%271%27%3d%271",
            "1;x=2");

    private final Visitors visitors;
    private final SigningIn signingIn;
    private final Merchant merchant;

    public OddAddresses(Visitors visitors, SigningIn signingIn, Merchant merchant) {
        this.visitors = visitors;
        this.signingIn = signingIn;
        this.merchant = merchant;
    }

    @Then("there no path of the shop answers {person} nonsense with an error of the server")
    public void shop(Person person) {
        signingIn.isSignedIn(person);
        ShopBrowser browser = visitors.browser(person);
        browser.visit("/account");
        asksAll(visitors.demo().shop(), "", "SHOP_SESSION", browser, MappedPaths.in(ShopMatrix.PACKAGES));
    }

    @Then("there no page of the admin answers the merchant nonsense with an error of the server")
    public void admin() {
        merchant.isSignedIn();
        ShopBrowser browser = merchant.browser();
        browser.visit("/admin/company/add");
        asksAll(visitors.demo().admin(), "/admin", "ADMIN_SESSION", browser, MappedPaths.in(ADMIN_PAGES));
    }

    private static void asksAll(URI site, String root, String cookie, ShopBrowser browser, List<MappedPath> paths) {
        String session = browser.cookie(cookie).orElseThrow();
        String token = tokenOf(browser);
        List<String> errors = new ArrayList<>();
        int asked = 0;
        for (MappedPath path : paths) {
            if (!path.pattern().contains("{")) {
                continue;
            }
            for (String odd : ODD) {
                String target = root + filled(path.pattern(), odd);
                Response answer = send(site, path.method(), target, "csrfToken=" + token, cookie + "=" + session);
                asked++;
                if (answer.status() >= 500 || answer.status() == 0) {
                    errors.add(answer.status() + " " + path.method() + " " + target + " (" + path.handler() + ")");
                }
            }
        }
        assertThat(errors).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    /** A POST has its form in the address, which is all the same to the container. */
    private static Response send(URI site, String method, String path, String query, String cookie) {
        RawRequest request = method.equals("GET")
                ? RawRequest.to(site, method, path)
                : RawRequest.to(site, method, path + "?" + query).header("Content-Length", "0");
        return request.header("Cookie", cookie).header("Accept", "text/html").send();
    }

    /** Names in braces may have a pattern, which may have braces too. */
    private static String filled(String pattern, String value) {
        StringBuilder filled = new StringBuilder();
        int depth = 0;
        for (char letter : pattern.toCharArray()) {
            if (letter == '{' && depth++ == 0) {
                filled.append(value);
            }
            if (depth == 0) {
                filled.append(letter);
            }
            if (letter == '}') {
                depth--;
            }
        }
        return filled.toString();
    }

    /** PostgreSQL stores every character but one. */
    @Then("there text that no database can store is refused")
    public void badText() {
        ShopBrowser guest = new ShopBrowser(visitors.demo().shop());
        guest.visit("/sign-in");
        merchant.isSignedIn();
        merchant.browser().visit("/admin/company/add");
        String site = tokenOf(guest);
        String admin = tokenOf(merchant.browser());
        String shopCookie = "SHOP_SESSION=" + guest.cookie("SHOP_SESSION").orElseThrow();
        String adminCookie =
                "ADMIN_SESSION=" + merchant.browser().cookie("ADMIN_SESSION").orElseThrow();

        Stream.of(
                        "GET /?blLocaleCode=%00",
                        "GET /search?q=a%00b",
                        "GET /account/orders?po=%00",
                        "POST /sign-in?email=a%00@b.example",
                        "POST /sign-in/code?code=%00",
                        "POST /request-access?companyName=a%00b",
                        "POST /cart/add?sku=%00&quantity=1")
                .forEach(it -> refuses(visitors.demo().shop(), it, site, shopCookie));
        Stream.of(
                        "GET /admin/b2b-order?poNumber=%00",
                        "GET /admin/b2b-audit?text=a%00b",
                        "GET /admin/b2b-mail?text=%00",
                        "GET /admin/company?name=%00",
                        "GET /admin/b2b-draft?x%00y=1",
                        "POST /admin/b2b-mail-template/send?text=%00",
                        "POST /admin/b2b-settings?b2b.mail.from=%00",
                        "POST /admin/b2b-privacy/find?email=%00",
                        "POST /admin/b2b-webhook/new?url=%00",
                        "POST /admin/b2b-api-client/new?name=%00")
                .forEach(it -> refuses(visitors.demo().admin(), it, admin, adminCookie));

        assertThat(RawRequest.to(visitors.demo().shop(), "POST", "/sign-in?email=odd@agent.example&csrfToken=" + site)
                        .header("Content-Length", "0")
                        .header("Cookie", shopCookie)
                        .header("User-Agent", "odd\u0000agent")
                        .send()
                        .status())
                .isLessThan(500);
    }

    private static void refuses(URI site, String request, String token, String cookie) {
        String[] parts = request.split("[ ?]", 3);
        String query = parts[2] + "&csrfToken=" + token;
        Response answer = parts[0].equals("GET")
                ? send(site, "GET", parts[1] + "?" + query, "", cookie)
                : send(site, "POST", parts[1], query, cookie);
        assertThat(answer.status()).as(request + "\n" + answer.body()).isEqualTo(400);
        assertThat(answer.body()).as(request).contains("This text cannot be read");
    }

    private static String tokenOf(ShopBrowser browser) {
        return browser.last().page().select("[name=csrfToken]").first().attr("value");
    }
}
