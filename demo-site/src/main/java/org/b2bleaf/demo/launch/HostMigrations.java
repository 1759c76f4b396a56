package org.b2bleaf.demo.launch;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the database up to date: Broadleaf's own tables first, then ours, each with a history of its own. */
final class HostMigrations {

    private HostMigrations() {}

    static void run(DemoDatabase database) {
        flyway(database, "db/migration/host/", "DEMO_SCHEMA_HISTORY")
                .javaMigrations(new BroadleafAdminSeed())
                .load()
                .migrate();
        flyway(database, "db/migration/b2b/", "B2B_SCHEMA_HISTORY").load().migrate();
    }

    private static FluentConfiguration flyway(DemoDatabase database, String folder, String historyTable) {
        return Flyway.configure()
                .dataSource(
                        database.properties().get("demo.db.url"),
                        database.properties().get("demo.db.user"),
                        database.properties().get("demo.db.password"))
                .locations("classpath:" + folder + database.migrations())
                .table(historyTable)
                // The two histories share a schema: the second one finds it full and starts at zero.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholderReplacement(false)
                .failOnMissingLocations(true);
    }
}
