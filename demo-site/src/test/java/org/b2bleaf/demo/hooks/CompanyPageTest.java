package org.b2bleaf.demo.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.b2bleaf.demo.admin.AdminApplication;
import org.b2bleaf.demo.launch.InProcessShop;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.encoding.ShaPasswordEncoder;

/** The page of a company in the running admin. Runs in a JVM of its own, as {@link HookTest} does. */
class CompanyPageTest {

    /** What the merchant was promised. */
    private static final int MOST_STATEMENTS = 12;

    /** Permissions by id, see our migrations. */
    private static final int MAINTAIN_COMPANIES = -22151;

    private static final int MAINTAIN_MAILS = -22551;

    private static ConfigurableApplicationContext shop;
    private static URI address;
    private static long few;
    private static long many;

    @BeforeAll
    static void startTheAdminOnce() throws Exception {
        Map<String, String> settings = new HashMap<>(InProcessShop.prepare());
        settings.put("server.context-path", "/admin");
        settings.put("server.session.tracking-modes", "cookie");
        shop = AdminApplication.start(settings);
        address = URI.create("http://127.0.0.1:" + shop.getEnvironment().getProperty("local.server.port"));
        few = LargeCompany.create(shop, "Few", 100);
        many = LargeCompany.create(shop, "Many", 10_000);
        RequestStatements.watch(shop.getBean("webDS", org.apache.tomcat.jdbc.pool.DataSource.class));
    }

    @AfterAll
    static void stopIt() {
        if (shop != null) {
            shop.close();
        }
    }

    /** Nothing of these companies has been read before; of the admin itself only what a member of the staff has seen. */
    @Test
    void aCompanyThatNobodyHasOpenedTakesTwelveStatementsHoweverLargeItIs() throws Exception {
        ShopBrowser staff = signedIn("admin");
        open(staff, LargeCompany.create(shop, "Another", 1));

        List<String> ofFew = statements(staff, few);
        List<String> ofMany = statements(staff, many);

        assertThat(ofMany).hasSizeLessThanOrEqualTo(MOST_STATEMENTS).hasSameSizeAs(ofFew);
        assertThat(statements(staff, many)).as("again").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void thePageShowsAPageOfEachListAndHowManyThereAre() {
        Document page = open(signedIn("admin"), many).page();

        assertThat(page.select("tr[data-b2b-customer]")).hasSizeBetween(10, 200);
        assertThat(page.text()).contains("10,000");
        assertThat(page.select("a[href*=/b2b-order/]")).hasSizeBetween(10, 200);
    }

    @Test
    void theMailsButtonIsThereForThoseWhoMaySendMails() throws Exception {
        staff(901, "companies", MAINTAIN_COMPANIES);
        staff(902, "both", MAINTAIN_COMPANIES, MAINTAIN_MAILS);

        Document forCompanies = open(signedIn("companies"), few).page();
        assertThat(forCompanies.select("[data-b2b-path*=/b2b-mail-template/send]"))
                .isEmpty();
        assertThat(forCompanies.select("[data-b2b-path$=/customers/remove]")).hasSize(1);
        Document forBoth = open(signedIn("both"), few).page();
        assertThat(forBoth.select("[data-b2b-path*=/b2b-mail-template/send]")).hasSize(1);
        ShopBrowser both = signedIn("companies");
        assertThat(both.visit("/admin/company/" + few + "/customers/add").page().select("[name=notify]"))
                .as("who adds a customer may tell the customer")
                .hasSize(1);
    }

    /** Passwords are as the demo keeps its admin's: salted with the id. */
    private static void staff(long id, String login, int... permissions) throws SQLException {
        run("insert into BLC_ADMIN_USER (ADMIN_USER_ID, ACTIVE_STATUS_FLAG, EMAIL, LOGIN, NAME, PASSWORD) values (" + id
                + ", true, '" + login + "@shop.example', '" + login + "', '" + login + "', '"
                + new ShaPasswordEncoder().encodePassword("admin", id) + "')");
        for (int permission : permissions) {
            run("insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID) values (" + id + ", "
                    + permission + ")");
        }
    }

    private static List<String> statements(ShopBrowser staff, long company) {
        return RequestStatements.of(() -> open(staff, company));
    }

    private static Answer open(ShopBrowser staff, long company) {
        Answer page = staff.visit("/admin/company/" + company);
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page;
    }

    private static ShopBrowser signedIn(String login) {
        ShopBrowser browser = new ShopBrowser(address);
        browser.visit("/admin/login");
        browser.visit("/admin/login");
        browser.submit(browser.formTo("/admin/", "j_username")
                .with("j_username", login)
                .with("j_password", "admin"));
        browser.follow();
        assertThat(browser.last().page().select("input[name=j_password]"))
                .as(browser.last().toString())
                .isEmpty();
        return browser;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = shop.getBean("webDS", DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
