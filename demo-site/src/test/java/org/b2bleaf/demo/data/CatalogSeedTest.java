package org.b2bleaf.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The seed against Broadleaf's real tables, on both databases of the demo. */
class CatalogSeedTest {

    @Test
    void fillsHsqldb() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:seed", "SA", "")) {
            seedAndCheck("jdbc:hsqldb:mem:seed", "SA", "", "hsqldb", connection);
        }
    }

    @Test
    void fillsPostgresql() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            seedAndCheck(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", "postgresql", connection);
        }
    }

    private static void seedAndCheck(String url, String user, String password, String database, Connection connection)
            throws SQLException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/host/" + database)
                .placeholderReplacement(false)
                .target("1")
                .load()
                .migrate();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO BLC_ADMIN_ROLE (ADMIN_ROLE_ID, NAME, DESCRIPTION) VALUES (-1, 'ROLE_ADMIN', 'Admin')");
        }

        CatalogSeed.run(connection);

        assertThat(one(connection, "SELECT COUNT(*) FROM BLC_SKU WHERE CURRENCY_CODE = 'EUR'"))
                .isGreaterThanOrEqualTo(60);
        assertThat(
                        one(
                                connection,
                                "SELECT COUNT(*) FROM BLC_SKU S JOIN BLC_SKU_ATTRIBUTE A ON S.SKU_ID = A.SKU_ID "
                                        + "WHERE A.NAME = 'sku' AND A.VALUE = 'COF-ESP-1KG' AND S.RETAIL_PRICE = 24 AND S.QUANTITY_AVAILABLE >= 1000"))
                .isEqualTo(1);
        assertThat(one(connection, "SELECT COUNT(*) FROM BLC_COUNTRY")).isGreaterThan(200);
        assertThat(one(connection, "SELECT MAX(SKU_ID) FROM BLC_SKU")).isLessThan(10_000);
    }

    private static long one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
