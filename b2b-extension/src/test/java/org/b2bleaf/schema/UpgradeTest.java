package org.b2bleaf.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.persistence.metamodel.EntityType;
import javax.sql.DataSource;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A shop's life with us: installed, used, brought to the newest version, and uninstalled. */
class UpgradeTest {

    /** The last migration of the version before this one. */
    private static final String BEFORE = "22";

    private static final Predicate<String> HISTORIES = table -> table.endsWith("_SCHEMA_HISTORY");
    private static final Predicate<String> OURS = table -> table.startsWith("B2B_");
    private static final Predicate<String> OUR_RECORDS = OURS.and(HISTORIES.negate());
    private static final Predicate<String> HOSTS = OURS.or(HISTORIES).negate();

    @SliceTest
    void upgradesKeepAllRowsAndUninstallingLeavesTheHostAsItWas(Slice shop) throws SQLException, IOException {
        Database database = shop.bean(Database.class);
        DataSource old = database.open("upgrade");
        database.migrateHost(old);
        try (Connection connection = old.getConnection()) {
            new Rows(database, connection).fill(HOSTS);
        }
        List<String> hostBefore = Contents.of(database, old, HOSTS);

        database.migrate(old, BEFORE);
        Map<String, List<String>> rows;
        try (Connection connection = old.getConnection()) {
            use(shop, database, connection);
            rows = ownRows(database, connection);
        }
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy((query, found) -> assertThat(found)
                .isNotEmpty());

        database.migrate(old, "latest");
        try (Connection connection = old.getConnection()) {
            for (Map.Entry<String, List<String>> query : rows.entrySet()) {
                assertThat(Contents.rows(connection, query.getKey()))
                        .as(query.getKey())
                        .containsAll(query.getValue());
            }
            try (Connection fromEmpty = shop.dataSource().getConnection()) {
                assertThat(Contents.shapes(connection, "B2B_")).isEqualTo(Contents.shapes(fromEmpty, "B2B_"));
            }
            fillNewTables(database, connection);
            uninstall(database, connection);
        }

        assertThat(Contents.of(database, old, OURS)).isEmpty();
        assertThat(Contents.of(database, old, HOSTS)).containsExactlyElementsOf(hostBefore);
    }

    /** The three sets of migrations make the same tables; a slice that starts at all has passed hbm2ddl=validate. */
    @SliceTest(on = {Database.POSTGRESQL, Database.MARIADB})
    void theMigrationsOfAllDatabasesMakeTheSameTables(Slice shop) throws SQLException {
        Database embedded = Database.HSQLDB;
        DataSource reference =
                embedded.open("reference" + shop.bean(Database.class).name().toLowerCase(Locale.ROOT));
        embedded.migrateHost(reference);
        embedded.migrate(reference, "latest");
        try (Connection expected = reference.getConnection();
                Connection connection = shop.dataSource().getConnection()) {
            assertThat(Contents.shapes(connection, "B2B_")).isEqualTo(Contents.shapes(expected, "B2B_"));
        }
    }

    /** Rows in all our tables, and what we leave in the host's: ids, settings, permissions of staff. */
    private static void use(Slice shop, Database database, Connection connection) throws SQLException {
        new Rows(database, connection).fill(OUR_RECORDS);
        try (Statement statement = connection.createStatement()) {
            for (String segment : segments(shop)) {
                statement.execute("delete from SEQUENCE_GENERATOR where ID_NAME = '" + segment + "'");
                statement.execute("insert into SEQUENCE_GENERATOR (ID_NAME, ID_VAL) values ('" + segment + "', 101)");
            }
            statement.execute(
                    """
                    insert into BLC_SYSTEM_PROPERTY (BLC_SYSTEM_PROPERTY_ID, PROPERTY_NAME, PROPERTY_VALUE)
                    values (3, 'b2b.storeAccess.restricted', 'true')""");
            for (String person : List.of("ADMIN_USER", "ADMIN_ROLE")) {
                statement.execute(
                        """
                        insert into BLC_%1$s_PERMISSION_XREF (%1$s_ID, ADMIN_PERMISSION_ID)
                        select 1, ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION
                        where ADMIN_PERMISSION_ID between -22999 and -22000"""
                                .formatted(person));
            }
        }
    }

    /** The names under which our entities' ids are counted, which are not in the migrations. */
    private static List<String> segments(Slice shop) {
        List<String> segments = new ArrayList<>();
        for (EntityType<?> entity : shop.em().getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            if (type.getName().startsWith("org.b2bleaf.")) {
                for (var field : type.getDeclaredFields()) {
                    GenericGenerator generator = field.getAnnotation(GenericGenerator.class);
                    if (generator != null) {
                        for (Parameter parameter : generator.parameters()) {
                            if (parameter.name().equals("segment_value")) {
                                segments.add(parameter.value());
                            }
                        }
                    }
                }
            }
        }
        assertThat(segments).hasSizeGreaterThan(20);
        return segments.stream().distinct().toList();
    }

    /** For each of our tables a query of the columns that it has by now, and what it gives. */
    private static Map<String, List<String>> ownRows(Database database, Connection connection) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : Contents.tables(connection)) {
            if (OUR_RECORDS.test(table.toUpperCase(Locale.ROOT))) {
                String columns = Contents.shapes(connection, table.toUpperCase(Locale.ROOT)).keySet().stream()
                        .filter(name -> name.startsWith(table.toUpperCase(Locale.ROOT) + "."))
                        .map(name -> name.substring(name.indexOf('.') + 1))
                        .collect(Collectors.joining(", "));
                String query = "select " + columns + " from " + table;
                rows.put(query, Contents.rows(connection, query));
            }
        }
        return rows;
    }

    private static void fillNewTables(Database database, Connection connection) throws SQLException {
        Rows rows = new Rows(database, connection);
        for (String table : Contents.tables(connection)) {
            if (OUR_RECORDS.test(table.toUpperCase(Locale.ROOT)) && rows.isEmpty(table)) {
                rows.fill(name -> name.equalsIgnoreCase(table));
            }
        }
    }

    /** By the script, with the last line in the database's own quotes, as the script says. */
    private static void uninstall(Database database, Connection connection) throws SQLException, IOException {
        EncodedResource script = new EncodedResource(new ClassPathResource("db/uninstall/b2b.sql"), "UTF-8");
        ScriptUtils.executeSqlScript(connection, script);
        String last = database == Database.MARIADB ? "-- MariaDB and MySQL: " : "-- HSQLDB and PostgreSQL: ";
        String drop = new String(script.getInputStream().readAllBytes(), "UTF-8")
                .lines()
                .filter(line -> line.startsWith(last))
                .map(line -> line.substring(last.length()))
                .findFirst()
                .orElseThrow();
        try (Statement statement = connection.createStatement()) {
            statement.execute(drop);
        }
    }
}
