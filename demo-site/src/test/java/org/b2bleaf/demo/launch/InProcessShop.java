package org.b2bleaf.demo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.b2bleaf.demo.data.CatalogSeed;
import org.springframework.instrument.InstrumentationSavingAgent;

/** What the launcher prepares before a storefront starts, for a storefront in the test's own class loader. */
public final class InProcessShop {

    private InProcessShop() {}

    /** @return the settings of a storefront on a new database with the demo's catalog, on a free port */
    public static Map<String, String> prepare() throws IOException, SQLException {
        Path data = Files.createTempDirectory(Path.of("target"), "hooks-");
        Files.createDirectories(data.resolve("search"));
        DemoDatabase database =
                DemoDatabase.open(DemoSettings.of(new String[0], Map.of("demo.data", data.toAbsolutePath())));
        HostMigrations.run(database);
        try (Connection connection = database.connect()) {
            CatalogSeed.run(connection);
        }
        ShopSettings.apply();
        TomcatURLStreamHandlerFactory.disable();
        InstrumentationSavingAgent.premain("", ByteBuddyAgent.install());
        Map<String, String> settings = new HashMap<>(database.properties());
        for (String unit : new String[] {"blPU", "blSecurePU", "blCMSStorage"}) {
            settings.put(unit + ".hibernate.dialect", database.properties().get("demo.db.dialect"));
        }
        settings.put("demo.smtp.host", "127.0.0.1");
        settings.put("demo.smtp.port", "25");
        settings.put("demo.solr", data.resolve("search").toAbsolutePath().toString());
        settings.put("demo.log", data.resolve("storefront.log").toString());
        settings.put("logging.config", "classpath:logback-shop.xml");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        return settings;
    }
}
