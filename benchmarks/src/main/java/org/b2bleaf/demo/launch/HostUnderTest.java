package org.b2bleaf.demo.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.b2bleaf.demo.bare.BareSiteApplication;
import org.b2bleaf.demo.data.CatalogSeed;
import org.b2bleaf.demo.mailbox.MailServer;
import org.b2bleaf.demo.site.SiteApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.instrument.InstrumentationSavingAgent;

/**
 * One storefront in a process of its own, with the modules or without: what {@link Demo} does, less the admin. It stands
 * in the launcher's package to use the launcher's own database, migrations and settings.
 *
 * <p>Started as {@code HostUnderTest with|without --demo.name=value…} on an empty folder and database; prints
 * {@link #READY} and then carries out the tasks that its standard input names, one a line. It ends when that does, so that
 * it never outlives the harness.
 */
public final class HostUnderTest {

    /** The line that says the host can be asked. */
    public static final String READY = "Host ready";

    /** First argument for a host with the modules. */
    public static final String WITH = "with";

    /** First argument for a host without them. */
    public static final String WITHOUT = "without";

    /** Starts each line with figures: {@code measured NAME FIGURE…}. */
    public static final String MEASURED = "measured ";

    /** The line after a task, with the task behind it. */
    public static final String DONE = "Task done: ";

    /** The same after one that failed. */
    public static final String FAILED = "Task failed: ";

    /** By the name that the harness calls them; all but the first need the modules and PostgreSQL. */
    private static final Map<String, ShopTask> TASKS = Map.of(
            "request-threads", RequestThreads::tell,
            "sign-in", SignInUnderTest::run,
            "transfer", TransferUnderTest::run,
            "orders", OrderListsUnderTest::run,
            "privacy", PrivacyUnderTest::run,
            "reminders", JobsUnderTest::remind,
            "mails", JobsUnderTest::deliver,
            "webhooks", WebhooksUnderTest::run);

    /** Nobody buys the shop empty during a run. */
    private static final int STOCK = 500_000_000;

    private HostUnderTest() {}

    public static void main(String[] arguments) throws Exception {
        boolean isBare = arguments[0].equals(WITHOUT);
        DemoSettings settings =
                DemoSettings.of(Arrays.copyOfRange(arguments, 1, arguments.length), System.getProperties());
        Files.createDirectories(settings.data().resolve("log"));
        Files.createDirectories(settings.data().resolve("search"));
        try (DemoDatabase database = DemoDatabase.open(settings);
                MailServer mail = MailServer.start()) {
            HostMigrations.run(database);
            fill(database, isBare);
            ShopSettings.apply();
            InstrumentationSavingAgent.premain("", ByteBuddyAgent.install());
            Map<String, String> own = storefront(settings, database, mail);
            try (ConfigurableApplicationContext shop =
                    isBare ? BareSiteApplication.start(own) : SiteApplication.start(own)) {
                long location = isBare ? 0 : BenchmarkBuyers.add(shop);
                if (!isBare) {
                    try (Connection connection = database.connect()) {
                        LargeShop.addCatalogs(connection, location);
                    }
                }
                System.out.println(READY);
                carryOut(new ShopUnderTest(shop, database, location));
            }
        }
        System.exit(0);
    }

    static void fill(DemoDatabase database, boolean isBare) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            CatalogSeed.run(connection);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("update BLC_SKU set QUANTITY_AVAILABLE = " + STOCK);
                LargeShop.addProducts(connection);
                if (isBare) {
                    dropModuleTables(connection, statement);
                }
            }
            connection.commit();
        }
    }

    /** The modules' tables refer to Broadleaf's: even empty ones would be looked at when an order is deleted. */
    private static void dropModuleTables(Connection connection, Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (table.toUpperCase(java.util.Locale.ROOT).startsWith("B2B_")) {
                    tables.add(table);
                }
            }
        }
        for (String table : tables) {
            statement.executeUpdate("drop table \"" + table + "\" cascade");
        }
    }

    /** As {@link Demo} sets its storefront up. */
    static Map<String, String> storefront(DemoSettings settings, DemoDatabase database, MailServer mail) {
        Map<String, String> own = new HashMap<>(database.properties());
        for (String unit : new String[] {"blPU", "blSecurePU", "blCMSStorage"}) {
            own.put(unit + ".hibernate.dialect", database.properties().get("demo.db.dialect"));
        }
        Path data = settings.data();
        own.put("demo.smtp.host", "127.0.0.1");
        own.put("demo.smtp.port", String.valueOf(mail.smtpPort()));
        own.put("demo.solr", data.resolve("search").toString());
        // The index is built once, before anything is measured.
        own.put("solr.index.repeat.interval", "86400000");
        own.put("web.defaultPageSize", System.getProperty("web.defaultPageSize", "18"));
        own.put("asset.server.file.system.path", data.resolve("assets").toString());
        own.put("store.front.webapp.prefix", "http://localhost:" + settings.storefrontPort() + "/");
        own.put("logging.config", "classpath:logback-shop.xml");
        own.put("demo.log", data.resolve("log/storefront.log").toString());
        own.put("server.address", settings.bind());
        own.put("server.port", String.valueOf(settings.storefrontPort()));
        own.put("server.session.tracking-modes", "COOKIE");
        own.put("server.session.cookie.name", "SHOP_SESSION");
        return own;
    }

    private static void carryOut(ShopUnderTest shop) throws IOException {
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
        for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
            String[] words = task.split(" ");
            int[] sizes =
                    Arrays.stream(words).skip(1).mapToInt(Integer::parseInt).toArray();
            try {
                TASKS.get(words[0]).run(shop, sizes);
                System.out.println(DONE + task);
            } catch (Exception e) {
                e.printStackTrace();
                System.out.println(FAILED + task);
            }
        }
    }
}
