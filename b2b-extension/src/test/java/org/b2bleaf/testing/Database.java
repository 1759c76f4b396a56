package org.b2bleaf.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.HSQLDialect;
import org.hibernate.dialect.MySQL5InnoDBDialect;
import org.hibernate.dialect.PostgreSQL82Dialect;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The databases that every slice test runs on. */
public enum Database {
    HSQLDB("hsqldb", HSQLDialect.class) {
        @Override
        public DataSource open(String name) {
            JDBCDataSource dataSource = new JDBCDataSource();
            dataSource.setUrl("jdbc:hsqldb:mem:" + name);
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
        public DataSource open(String name) {
            EmbeddedPostgres server = PostgresServer.OF_THIS_JVM;
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getDatabase("postgres", name);
        }

        @Override
        String waitingForALock() {
            return "select count(*) from pg_locks where not granted";
        }
    },
    MARIADB("mariadb", MySQL5InnoDBDialect.class) {
        @Override
        public Optional<String> missing() {
            return MariaDbServer.isThere()
                    ? Optional.empty()
                    : Optional.of("No MariaDB for this machine in Maven, and none installed (mariadb-server)");
        }

        @Override
        public DataSource open(String name) {
            return MariaDbServer.ofThisJvm().newDatabase(name);
        }

        @Override
        String waitingForALock() {
            return "select count(*) from information_schema.INNODB_TRX where TRX_STATE = 'LOCK WAIT'";
        }
    };

    private static final class PostgresServer {
        static final EmbeddedPostgres OF_THIS_JVM = start();

        /** It stops with the JVM. */
        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

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

    /** Why this machine cannot run it, if so. */
    public Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * A new and empty database on this JVM's server.
     *
     * @param name lower case; used once per JVM
     */
    public abstract DataSource open(String name);

    /** A query that counts the transactions that wait for another one. */
    abstract String waitingForALock();

    String dialect() {
        return dialect.getName();
    }

    /** Broadleaf's tables and the seeds of its admin, as in a shop that has never seen us. */
    public void migrateHost(DataSource dataSource) {
        flyway(dataSource, "host", "HOST_SCHEMA_HISTORY").target("1").load().migrate();
        try (Connection connection = dataSource.getConnection()) {
            ADMIN_SEEDS.forEach(seed -> ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource(seed), "UTF-8")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param version the last one of our migrations to run, "latest" for all */
    public void migrate(DataSource dataSource, String version) {
        flyway(dataSource, "b2b", "B2B_SCHEMA_HISTORY").target(version).load().migrate();
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
