package org.b2bleaf.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.testing.Database;
import org.hsqldb.jdbc.JDBCDriver;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Orders from before their payments were written down line by line get lines that add up to what they say. */
class MoneyMigrationTest {

    private static final int BEFORE = 16;

    @Test
    void onHsqldb() throws SQLException, IOException {
        try (Connection database = new JDBCDriver().connect("jdbc:hsqldb:mem:money;user=SA", null)) {
            check(database, "hsqldb", "set database referential integrity false");
        }
    }

    @Test
    void onPostgresql() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection database = postgres.getPostgresDatabase().getConnection()) {
            check(database, "postgresql", "set session_replication_role = replica");
        }
    }

    @Test
    void onMariaDb() throws SQLException, IOException {
        Database mariaDb = Database.MARIADB;
        assumeThat(mariaDb.missing()).isEmpty();
        try (Connection database = mariaDb.open("money").getConnection();
                Statement statement = database.createStatement()) {
            try {
                check(database, "mariadb", "set foreign_key_checks = 0");
            } finally {
                // Its driver shows Hibernate the tables of all databases of the server.
                statement.execute("drop database money");
            }
        }
    }

    private static void check(Connection database, String folder, String withoutForeignKeys)
            throws SQLException, IOException {
        run(database, "db/migration/host/" + folder + "/V1__broadleaf.sql");
        for (String seed : List.of("permissions", "roles", "menu")) {
            run(database, "config/bc/sql/load_admin_" + seed + ".sql");
        }
        List<String> migrations = migrations(folder);
        for (String migration : migrations.subList(0, BEFORE)) {
            run(database, migration);
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(withoutForeignKeys);
            order(statement, 1, "PENDING", "100", "100", null);
            order(statement, 2, "PAID", "100", "0", null);
            order(statement, 3, "PARTIALLY_PAID", "100", "75", null);
            charge(statement, 31, 3, "25", "CAPTURED", true);
            order(statement, 4, "AUTHORIZED", "100", "100", null);
            charge(statement, 41, 4, "100", "AUTHORIZED", false);
            order(statement, 5, "PAID", "100", "0", 7L);
            order(statement, 6, "REFUNDED", "100", "0", 7L);
            order(statement, 7, "AUTHORIZED", "100", "100", 7L);
            order(statement, 8, "PENDING", "100", "100", null);
            charge(statement, 81, 8, "100", "GIVEN_BACK", true);
            order(statement, 9, "PAID", "100", "0", null);
            charge(statement, 91, 9, "25", "CAPTURED", true);
            order(statement, 10, "PENDING", "100", "100", null);
            charge(statement, 101, 10, "25", "AUTHORIZED", false);
            order(statement, 11, "PAID", "0", "0", null);
        }
        run(database, migrations.get(BEFORE));

        assertThat(kinds(database, 1)).isEmpty();
        assertThat(kinds(database, 2)).containsExactly("RECEIVED");
        assertThat(kinds(database, 5)).containsExactly("CAPTURED");
        assertThat(kinds(database, 6)).containsExactlyInAnyOrder("CAPTURED", "REFUNDED", "CREDITED");
        assertThat(kinds(database, 9)).containsExactlyInAnyOrder("CAPTURED", "RECEIVED");
        try (Statement statement = database.createStatement();
                ResultSet order = statement.executeQuery(
                        "select B2B_ORDER_ID, TOTAL, PAYMENT_STATUS, OPEN_AMOUNT, AUTHORIZED_AMOUNT from B2B_ORDER")) {
            int orders = 0;
            while (order.next()) {
                orders++;
                OrderSums sums = OrderSums.of(order.getBigDecimal(2), postings(database, order.getLong(1)));
                assertThat(sums.status().name()).as("order " + order.getLong(1)).isEqualTo(order.getString(3));
                assertThat(sums.open()).isEqualByComparingTo(order.getBigDecimal(4));
                BigDecimal reserved = order.getBigDecimal(5);
                assertThat(sums.authorized()).isEqualByComparingTo(reserved == null ? BigDecimal.ZERO : reserved);
            }
            assertThat(orders).isEqualTo(11);
        }
        try (Statement statement = database.createStatement();
                ResultSet ids = statement.executeQuery(
                        """
                        select ID_VAL - (select max(PAYMENT_ID) from B2B_PAYMENT) from SEQUENCE_GENERATOR
                        where ID_NAME = 'B2bPaymentImpl'""")) {
            assertThat(ids.next()).isTrue();
            assertThat(ids.getLong(1)).as("room for the generator's step").isGreaterThan(50);
        }
    }

    private static void order(Statement statement, int id, String status, String total, String open, Long transfer)
            throws SQLException {
        statement.execute(
                """
                insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, COMPANY_ID, COMPANY_NAME, LOCATION_ID,
                LOCATION_NAME, PLACED_BY_ID, TERMS_TYPE, PAYMENT_STATUS, STATUS, TOTAL, OPEN_AMOUNT, CURRENCY, SUBMITTED_AT,
                TRANSFER_ID, VERSION) values (%d, %d, 'N%d', 1, 'C', 1, 'L', 1, 'NONE', '%s', 'SUBMITTED', %s, %s, 'EUR',
                timestamp '2026-03-04 10:00:00', %s, 0)"""
                        .formatted(id, 1000 + id, id, status, total, open, transfer));
    }

    private static void charge(Statement statement, int id, int order, String amount, String state, boolean captured)
            throws SQLException {
        statement.execute(
                """
                insert into B2B_CHARGE (CHARGE_ID, CHARGE_KEY, PURPOSE, REFERENCE, ORDER_ID, AMOUNT, CURRENCY, STATE,
                IS_CAPTURED, CREATED_AT, CHANGED_AT, USED_AT, ATTEMPTS) values (%d, 'k%d', 'ORDER', 'N', %d, %s, 'EUR', '%s',
                %s, timestamp '2026-03-04 10:00:00', timestamp '2026-03-04 10:00:00', timestamp '2026-03-04 10:00:00', 0)"""
                        .formatted(id, id, 1000 + order, amount, state, captured));
    }

    private static List<String> kinds(Connection database, long order) throws SQLException {
        return postings(database, order).stream()
                .map(posting -> posting.kind().name())
                .toList();
    }

    private static List<Posting> postings(Connection database, long order) throws SQLException {
        List<Posting> postings = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select KIND, AMOUNT, CHARGE_ID from B2B_PAYMENT where B2B_ORDER_ID = " + order)) {
            while (row.next()) {
                Number charge = (Number) row.getObject(3);
                postings.add(new Posting(
                        PaymentKind.valueOf(row.getString(1)),
                        row.getBigDecimal(2),
                        charge == null ? null : charge.longValue()));
            }
        }
        return postings;
    }

    private static List<String> migrations(String folder) throws IOException {
        String path = "db/migration/b2b/" + folder + "/";
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + path + "V*.sql"))
                .map(Resource::getFilename)
                .sorted(Comparator.comparing(name -> Integer.valueOf(name.substring(1, name.indexOf("__")))))
                .map(path::concat)
                .toList();
    }

    private static void run(Connection database, String script) {
        ScriptUtils.executeSqlScript(database, new EncodedResource(new ClassPathResource(script), "UTF-8"));
    }
}
