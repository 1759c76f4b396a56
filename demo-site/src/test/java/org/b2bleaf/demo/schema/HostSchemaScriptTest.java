package org.b2bleaf.demo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostSchemaScriptTest {

    @Test
    void theCommittedScriptsAreWhatBroadleafsMappingsGive(@TempDir Path folder) throws Exception {
        HostSchemaScript.main(new String[] {folder.toString()});

        for (String database : new String[] {"hsqldb", "postgresql", "mariadb"}) {
            Path script = Path.of(database, "V1__broadleaf.sql");
            assertThat(Path.of("src/main/resources/db/migration/host").resolve(script))
                    .as("run HostSchemaScript again")
                    .hasSameTextualContentAs(folder.resolve(script));
        }
    }
}
