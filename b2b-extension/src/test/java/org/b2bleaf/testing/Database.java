package org.b2bleaf.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.HSQLDialect;
import org.hibernate.dialect.PostgreSQL82Dialect;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The databases that every slice test runs on. */
public enum Database {
    HSQLDB("hsqldb", HSQLDialect.class) {
        @Override
        DataSource open() {
            JDBCDataSource dataSource = new JDBCDataSource();
            dataSource.setUrl("jdbc:hsqldb:mem:slice");
            dataSource.setUser("SA");
            return dataSource;
        }

        @Override
        String waitingForALock() {
            return "select count(*) from INFORMATION_SCHEMA.SYSTEM_SESSIONS where LATCH_COUNT > 0";
        }
    },
    POSTGRESQL("postgresql", PostgreSQL82Dialect.class) {
        @Override
        DataSource open() {
            try {
                // Stops with the JVM.
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        String waitingForALock() {
            return "select count(*) from pg_locks where not granted";
        }
    };

    /** Broadleaf's order: each script refers to rows of the one before. */
    private static final List<String> ADMIN_SEEDS = List.of(
            "config/bc/sql/load_admin_permissions.sql",
            "config/bc/sql/load_admin_roles.sql",
            "config/bc/sql/load_admin_menu.sql");

    private final String migrations;
    private final Class<? extends Dialect> dialect;

    Database(String migrations, Class<? extends Dialect> dialect) {
        this.migrations = migrations;
        this.dialect = dialect;
    }

    /** A new and empty database. Called once per JVM. */
    abstract DataSource open();

    /** A query that counts the transactions that wait for another one. */
    abstract String waitingForALock();

    String dialect() {
        return dialect.getName();
    }

    /** Broadleaf's tables and the seeds of its admin, then ours, as a host does it. */
    void migrate(DataSource dataSource) {
        flyway(dataSource, "host", "HOST_SCHEMA_HISTORY").target("1").load().migrate();
        try (Connection connection = dataSource.getConnection()) {
            ADMIN_SEEDS.forEach(seed -> ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource(seed), "UTF-8")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        flyway(dataSource, "b2b", "B2B_SCHEMA_HISTORY").load().migrate();
    }

    private FluentConfiguration flyway(DataSource dataSource, String folder, String historyTable) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + folder + "/" + migrations)
                .table(historyTable)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholderReplacement(false)
                .failOnMissingLocations(true);
    }
}
