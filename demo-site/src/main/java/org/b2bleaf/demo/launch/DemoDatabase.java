package org.b2bleaf.demo.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.hsqldb.persist.HsqlProperties;
import org.hsqldb.server.Server;
import org.hsqldb.server.ServerAcl.AclFormatException;

/**
 * The one database of both applications: an embedded HSQLDB server on a loopback port with its files in the data
 * folder, or somebody's PostgreSQL.
 */
final class DemoDatabase implements AutoCloseable {

    private final Map<String, String> properties;
    private final String migrations;
    private final Server server;

    private DemoDatabase(Map<String, String> properties, String migrations, Server server) {
        this.properties = properties;
        this.migrations = migrations;
        this.server = server;
    }

    static DemoDatabase open(DemoSettings settings) {
        DemoDatabase database =
                settings.database().map(DemoDatabase::postgresql).orElseGet(() -> embedded(settings.data()));
        try (Connection connection = database.connect()) {
            connection.isValid(5);
        } catch (SQLException e) {
            database.close();
            throw new CannotStart(
                    "The database at " + database.properties.get("demo.db.url") + " does not answer ("
                            + firstLine(e.getMessage())
                            + "). Start it, or check demo.db.url, demo.db.user and demo.db.password.",
                    e);
        }
        return database;
    }

    private static DemoDatabase postgresql(DemoSettings.ExternalDatabase external) {
        return new DemoDatabase(
                Map.of(
                        "demo.db.url",
                        external.url(),
                        "demo.db.user",
                        external.user(),
                        "demo.db.password",
                        external.password(),
                        "demo.db.driver",
                        "org.postgresql.Driver",
                        "demo.db.validationQuery",
                        "SELECT 1",
                        "demo.db.dialect",
                        "org.hibernate.dialect.PostgreSQL82Dialect"),
                "postgresql",
                null);
    }

    private static DemoDatabase embedded(Path data) {
        int port = Ports.free("127.0.0.1");
        Server server = new Server();
        try {
            HsqlProperties properties = new HsqlProperties();
            // Every commit reaches the disk before it is answered: a kill -9 loses nothing.
            properties.setProperty(
                    "server.database.0",
                    "file:" + data.resolve("database/shop")
                            + ";hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.log_size=20;sql.lowercase_ident=false;"
                            + FailedWrites.LOGGED);
            properties.setProperty("server.dbname.0", "shop");
            properties.setProperty("server.address", "127.0.0.1");
            properties.setProperty("server.port", port);
            properties.setProperty("server.silent", true);
            server.setProperties(properties);
        } catch (java.io.IOException | AclFormatException e) {
            throw new IllegalStateException(e);
        }
        server.setLogWriter(null);
        server.setErrWriter(null);
        server.setNoSystemExit(true);
        FailedWrites.endTheProcess(data.toString());
        server.start();
        if (server.getState() != org.hsqldb.server.ServerConstants.SERVER_STATE_ONLINE) {
            Throwable cause = server.getServerError();
            throw new CannotStart(
                    "The database in " + data + " cannot be opened (" + firstLine(String.valueOf(cause))
                            + "). Is another demo running on this folder? Choose another one with --demo.data=FOLDER.",
                    cause);
        }
        return new DemoDatabase(
                Map.of(
                        "demo.db.url", "jdbc:hsqldb:hsql://127.0.0.1:" + port + "/shop",
                        "demo.db.user", "SA",
                        "demo.db.password", "",
                        "demo.db.driver", "org.hsqldb.jdbc.JDBCDriver",
                        "demo.db.validationQuery", "VALUES 1",
                        "demo.db.dialect", "org.hibernate.dialect.HSQLDialect"),
                "hsqldb",
                server);
    }

    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }

    /** @return the data source settings that both applications read */
    Map<String, String> properties() {
        return properties;
    }

    /** @return the folder name of the migrations for this kind of database */
    String migrations() {
        return migrations;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                properties.get("demo.db.url"), properties.get("demo.db.user"), properties.get("demo.db.password"));
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdownWithCatalogs(org.hsqldb.Database.CLOSEMODE_NORMAL);
        }
    }
}
