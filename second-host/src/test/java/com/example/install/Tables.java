package com.example.install;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hsqldb.persist.HsqlProperties;
import org.hsqldb.server.Server;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.security.authentication.encoding.ShaPasswordEncoder;

/** The shop's database: Broadleaf's tables, a merchant, and one product. */
final class Tables {

    private static final long ADMIN = -1;
    private static final long TEA = 1001;

    private final String url;

    private Tables(String url) {
        this.url = url;
    }

    static Tables create() {
        Server server = new Server();
        try {
            HsqlProperties properties = new HsqlProperties();
            properties.setProperty("server.database.0", "mem:shop;hsqldb.tx=mvcc");
            properties.setProperty("server.dbname.0", "shop");
            properties.setProperty("server.address", "127.0.0.1");
            properties.setProperty("server.port", 0);
            properties.setProperty("server.silent", true);
            server.setProperties(properties);
            server.setLogWriter(null);
            server.setErrWriter(null);
            server.setNoSystemExit(true);
            int port;
            try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
                port = free.getLocalPort();
            }
            server.setPort(port);
            server.start();
            Tables tables = new Tables("jdbc:hsqldb:hsql://127.0.0.1:" + port + "/shop");
            tables.fill();
            return tables;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "SA", "");
    }

    void run(String script) throws SQLException {
        try (Connection connection = connect()) {
            ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script), "UTF-8"));
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Step 6 of the README.
     *
     * @param options of Flyway, such as {@code baselineVersion=0}
     */
    void migrate(String location, String history, List<String> options, String version) {
        Map<String, String> settings = new HashMap<>();
        for (String option : options) {
            settings.put("flyway." + option.split("=")[0], option.split("=")[1]);
        }
        Flyway.configure()
                .configuration(settings)
                .dataSource(url, "SA", "")
                .locations(location)
                .table(history)
                .target(version)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    /** How everything is made, and each row, in the database's own words. */
    List<String> script() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet line = statement.executeQuery("script")) {
            while (line.next()) {
                // Where the database's own counter of large values stands, which belongs to no table.
                if (!line.getString(1).startsWith("ALTER SEQUENCE SYSTEM_LOBS.")) {
                    lines.add(line.getString(1));
                }
            }
        }
        return lines;
    }

    private void fill() throws SQLException {
        run("db/migration/host/hsqldb/V1__broadleaf.sql");
        for (String seed : List.of("permissions", "roles", "menu")) {
            run("config/bc/sql/load_admin_" + seed + ".sql");
        }
        Timestamp since = Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
        insert("BLC_CURRENCY", "CURRENCY_CODE, FRIENDLY_NAME, DEFAULT_FLAG", "EUR", "Euro", true);
        insert(
                "BLC_LOCALE",
                "LOCALE_CODE, FRIENDLY_NAME, DEFAULT_FLAG, CURRENCY_CODE, USE_IN_SEARCH_INDEX",
                "en",
                "English",
                true,
                "EUR",
                true);
        insert("BLC_ROLE", "ROLE_ID, ROLE_NAME", 1L, "ROLE_USER");
        insert("BLC_COUNTRY", "ABBREVIATION, NAME", "NO", "Norway");
        insert(
                "BLC_ID_GENERATION",
                "ID_TYPE, BATCH_SIZE, BATCH_START, VERSION",
                "org.broadleafcommerce.profile.core.domain.Customer",
                100L,
                10_000L,
                1);
        insert(
                "BLC_ADMIN_USER",
                "ADMIN_USER_ID, EMAIL, LOGIN, NAME, PASSWORD, ACTIVE_STATUS_FLAG",
                ADMIN,
                "admin@corner.example",
                "admin",
                "Merchant",
                new ShaPasswordEncoder().encodePassword("admin", ADMIN),
                true);
        insert("BLC_ADMIN_USER_ROLE_XREF", "ADMIN_ROLE_ID, ADMIN_USER_ID", -1L, ADMIN);
        insert(
                "BLC_FULFILLMENT_OPTION",
                "FULFILLMENT_OPTION_ID, NAME, USE_FLAT_RATES, FULFILLMENT_TYPE, TAXABLE",
                1L,
                "Delivery",
                false,
                "PHYSICAL_SHIP",
                false);
        insert(
                "BLC_FULFILLMENT_OPTION_FIXED",
                "FULFILLMENT_OPTION_ID, PRICE, CURRENCY_CODE",
                1L,
                BigDecimal.ZERO,
                "EUR");
        insert(
                "BLC_CATEGORY",
                "CATEGORY_ID, NAME, URL, ACTIVE_START_DATE, FULFILLMENT_TYPE, ARCHIVED",
                1L,
                "Tea",
                "/tea",
                since,
                "PHYSICAL_SHIP",
                "N");
        insert(
                "BLC_PRODUCT",
                "PRODUCT_ID, DEFAULT_CATEGORY_ID, URL, IS_FEATURED_PRODUCT, CAN_SELL_WITHOUT_OPTIONS, ARCHIVED",
                TEA,
                1L,
                "/green-tea",
                false,
                false,
                "N");
        insert(
                "BLC_SKU",
                "SKU_ID, DEFAULT_PRODUCT_ID, NAME, RETAIL_PRICE, CURRENCY_CODE, TAXABLE_FLAG, DISCOUNTABLE_FLAG, "
                        + "AVAILABLE_FLAG, ACTIVE_START_DATE, FULFILLMENT_TYPE, IS_MACHINE_SORTABLE",
                TEA,
                TEA,
                "Green tea",
                new BigDecimal("10"),
                "EUR",
                "Y",
                "Y",
                "Y",
                since,
                "PHYSICAL_SHIP",
                true);
        insert("BLC_SKU_ATTRIBUTE", "SKU_ATTR_ID, SKU_ID, NAME, VALUE, SEARCHABLE", TEA, TEA, "sku", "TEA-1", false);
        execute("update BLC_PRODUCT set DEFAULT_SKU_ID = " + TEA);
        for (String ids : List.of("CategoryImpl", "ProductImpl", "SkuImpl", "SkuAttributeImpl", "RoleImpl")) {
            insert("SEQUENCE_GENERATOR", "ID_NAME, ID_VAL", ids, 10_000L);
        }
    }

    private void insert(String table, String columns, Object... values) throws SQLException {
        String marks = "?" + ", ?".repeat(values.length - 1);
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into " + table + " (" + columns + ") values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
