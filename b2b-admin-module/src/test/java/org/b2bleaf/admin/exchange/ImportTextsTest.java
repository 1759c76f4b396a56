package org.b2bleaf.admin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.b2bleaf.exchange.Tally;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ImportTextsTest {

    @Test
    void everythingAnImportMaySayHasAText() throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bImportMessages.properties"));

        assertThat(texts).containsKeys((Object[]) Arrays.stream(Reason.values())
                .map(reason -> "B2bImport_reason_" + reason)
                .toArray());
        assertThat(texts).containsKeys((Object[]) Arrays.stream(ImportStatus.values())
                .map(status -> "B2bImport_status_" + status)
                .toArray());
        assertThat(texts).containsKeys((Object[]) Arrays.stream(ImportStatus.values())
                .filter(status -> !status.isRunning())
                .map(status -> "B2bImport_outcome_" + status)
                .toArray());
        assertThat(texts).containsKeys((Object[]) Arrays.stream(Tally.Kind.values())
                .map(kind -> "B2bImport_kind_" + kind)
                .toArray());
    }
}
