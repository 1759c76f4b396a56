package org.b2bleaf.demo.launch;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Loads the admin's permissions, roles and menu that Broadleaf ships as scripts in its jar. */
final class BroadleafAdminSeed implements JavaMigration {

    /** Broadleaf's order: each script refers to rows of the one before. */
    private static final String[] SCRIPTS = {
        "config/bc/sql/load_admin_permissions.sql",
        "config/bc/sql/load_admin_roles.sql",
        "config/bc/sql/load_admin_menu.sql"
    };

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2");
    }

    @Override
    public String getDescription() {
        return "broadleaf admin seed";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new EncodedResource(new ClassPathResource(script), "UTF-8"));
        }
    }
}
