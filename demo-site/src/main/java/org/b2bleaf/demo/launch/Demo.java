package org.b2bleaf.demo.launch;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.b2bleaf.demo.data.CatalogSeed;
import org.b2bleaf.demo.mailbox.MailServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the whole demo in this process until it is closed or the process ends. */
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final DemoSettings settings;
    private final boolean hasAdmin;
    private int storefrontPort;
    private int adminPort;

    private Demo(DemoSettings settings, boolean hasAdmin) {
        this.settings = settings;
        this.hasAdmin = hasAdmin;
    }

    /** Starts the demo; ends the process with status 1 and one line on the error stream when that is impossible. */
    public static void main(String[] arguments) {
        run(arguments, true);
    }

    /** @param hasAdmin whether staff can use this process; a node of several need not have it */
    static void run(String[] arguments, boolean hasAdmin) {
        try {
            Demo demo = new Demo(DemoSettings.of(arguments, System.getProperties()), hasAdmin);
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-shutdown"));
            demo.start();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            LOG.error("The demo did not start", e);
            System.err.println("The demo did not start: " + e.getMessage() + ". The log folder says more.");
            System.exit(1);
        }
    }

    private void start() throws Exception {
        long begun = System.nanoTime();
        prepareFolder();
        storefrontPort = Ports.available(settings.bind(), settings.storefrontPort(), "demo.storefront.port");
        adminPort = Ports.available(settings.bind(), settings.adminPort(), "demo.admin.port");
        requireKeyForSharedSessions();
        DemoDatabase database = track(DemoDatabase.open(settings));
        try (StartTurn turn = StartTurn.take(database)) {
            HostMigrations.run(database);
            seedCatalog(database);
            if (!isEmpty(database, "B2B_COMPANY")) {
                turn.close();
            }
            startShop(database);
        }
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        System.out.printf(
                "Demo ready after %d s%n  shop     %s/%n  admin    http://%s:%d/admin  (admin / admin)%n  mailbox  %s/demo/mailbox%n",
                seconds, shopUrl(), host(), adminPort, shopUrl());
    }

    /** A code that one node sends is typed at another one. */
    private void requireKeyForSharedSessions() {
        if (settings.sharedSessions()
                && System.getProperty("b2b.signIn.key", "").isBlank()) {
            throw new CannotStart(
                    "demo.sessions=database is for several nodes, which need one key: give all of them the "
                            + "same -Db2b.signIn.key=KEY, 32 random characters or more.");
        }
    }

    private void startShop(DemoDatabase database) throws Exception {
        DemoSettings.SmtpServer smtp = settings.smtp().orElseGet(this::startMailServer);

        Map<String, String> shared = sharedSettings(database, smtp);
        ShopSettings.apply();
        Instrumentation instrumentation = ByteBuddyAgent.install();
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Void> storefront = CompletableFuture.runAsync(
                    () -> start("org.b2bleaf.demo.site.SiteApplication", storefront(shared), instrumentation),
                    starters);
            CompletableFuture<Void> admin = !hasAdmin
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(
                            () -> start("org.b2bleaf.demo.admin.AdminApplication", admin(shared), instrumentation),
                            starters);
            CompletableFuture.allOf(storefront, admin).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            starters.shutdown();
        }
    }

    private static void seedCatalog(DemoDatabase database) throws SQLException {
        if (isEmpty(database, "BLC_PRODUCT")) {
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                CatalogSeed.run(connection);
                connection.commit();
            }
        }
    }

    private static boolean isEmpty(DemoDatabase database, String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1) == 0;
        }
    }

    private void prepareFolder() {
        Path data = settings.data();
        try {
            Files.createDirectories(data.resolve("log"));
            Files.createDirectories(data.resolve("search"));
            Files.delete(Files.createTempFile(data, "writable", null));
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + data + " cannot be written (" + e.getMessage()
                            + "). Choose another one with --demo.data=FOLDER.",
                    e);
        }
    }

    private DemoSettings.SmtpServer startMailServer() {
        MailServer server = track(MailServer.start());
        return new DemoSettings.SmtpServer("127.0.0.1", server.smtpPort());
    }

    private Map<String, String> sharedSettings(DemoDatabase database, DemoSettings.SmtpServer smtp) {
        Map<String, String> shared = new HashMap<>(database.properties());
        String dialect = database.properties().get("demo.db.dialect");
        for (String unit : new String[] {"blPU", "blSecurePU", "blCMSStorage"}) {
            shared.put(unit + ".hibernate.dialect", dialect);
        }
        shared.put("demo.smtp.host", smtp.host());
        shared.put("demo.smtp.port", String.valueOf(smtp.port()));
        shared.put("demo.solr", settings.data().resolve("search").toString());
        shared.put("asset.server.file.system.path", settings.assets().toString());
        // Several demos at once must not make their bundles of scripts in one folder of the machine.
        shared.put(
                "file.service.temp.file.base.directory",
                settings.data().resolve("work").toString());
        // Behind a balancer the shop has an address that no node knows by itself.
        shared.put("store.front.webapp.prefix", System.getProperty("b2b.shop.address", shopUrl() + "/"));
        shared.put("logging.config", "classpath:logback-shop.xml");
        // An id in the address would leak into logs and links, and Spring Security's firewall refuses the semicolon.
        shared.put("server.session.tracking-modes", "COOKIE");
        shared.put("server.address", settings.bind());
        shared.put("demo.caches", settings.sharedSessions() ? "several-nodes" : "one-node");
        if (settings.sharedSessions()) {
            shared.put("demo.sessions", "database");
        }
        if (settings.behindProxy()) {
            shared.put("server.tomcat.remote-ip-header", "X-Forwarded-For");
            shared.put("server.tomcat.protocol-header", "X-Forwarded-Proto");
        }
        return shared;
    }

    private Map<String, String> storefront(Map<String, String> shared) {
        Map<String, String> own = new HashMap<>(shared);
        own.put("server.port", String.valueOf(storefrontPort));
        own.put("server.session.cookie.name", "SHOP_SESSION");
        own.put("demo.sessions.table", "DEMO_SHOP_SESSION");
        settings.sessionDomain().ifPresent(domain -> own.put("server.session.cookie.domain", domain));
        own.put("demo.log", settings.data().resolve("log/storefront.log").toString());
        return own;
    }

    private Map<String, String> admin(Map<String, String> shared) {
        Map<String, String> own = new HashMap<>(shared);
        own.put("server.port", String.valueOf(adminPort));
        own.put("server.context-path", "/admin");
        own.put("server.session.cookie.name", "ADMIN_SESSION");
        own.put("demo.sessions.table", "DEMO_ADMIN_SESSION");
        own.put("demo.log", settings.data().resolve("log/admin.log").toString());
        return own;
    }

    private void start(String mainClass, Map<String, String> own, Instrumentation instrumentation) {
        try {
            track(HostedApplication.start(mainClass, own, instrumentation));
        } catch (Exception e) {
            // The application has logged the whole of it: a bean within a bean within a bean.
            throw new CompletionException(new CannotStart(
                    "The demo did not start: " + firstCause(e).getMessage() + " More is in " + own.get("demo.log")
                            + ".",
                    e));
        }
    }

    private static Throwable firstCause(Throwable problem) {
        return problem.getCause() == null ? problem : firstCause(problem.getCause());
    }

    private String shopUrl() {
        return "http://" + host() + ":" + storefrontPort;
    }

    private String host() {
        return settings.bind().equals("127.0.0.1") || settings.bind().equals("0.0.0.0") ? "localhost" : settings.bind();
    }

    private <T extends AutoCloseable> T track(T resource) {
        synchronized (running) {
            running.push(resource);
        }
        return resource;
    }

    /** Stops everything in the reverse order of its start. */
    @Override
    public void close() {
        synchronized (running) {
            while (!running.isEmpty()) {
                try {
                    running.pop().close();
                } catch (Exception e) {
                    LOG.warn("Not stopped cleanly", e);
                }
            }
        }
    }
}
