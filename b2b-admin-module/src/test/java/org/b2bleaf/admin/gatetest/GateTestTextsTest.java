package org.b2bleaf.admin.gatetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.b2bleaf.gatetest.rules.GateTestStatus;
import org.b2bleaf.gatetest.rules.Outcome;
import org.b2bleaf.gatetest.rules.StopReason;
import org.b2bleaf.store.rules.GateReason;
import org.b2bleaf.store.rules.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class GateTestTextsTest {

    @Test
    void everythingAReportMaySayHasAText() throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAdminPageMessages.properties"));
        List<String> keys = new ArrayList<>();
        add(keys, "outcome", Outcome.values());
        add(keys, "why", Outcome.values());
        add(keys, "reason", GateReason.values());
        add(keys, "visitor", Visitor.values());
        add(keys, "stop", StopReason.values());
        add(keys, "status", GateTestStatus.values());
        add(keys, "verdict", "PROBLEMS", "RESTRICTED", "PARTS", "OPEN");
        add(keys, "under_way", GateTestStatus.QUEUED, GateTestStatus.RUNNING);

        assertThat(texts.stringPropertyNames()).containsAll(keys);
    }

    private static void add(List<String> keys, String part, Object... values) {
        Arrays.stream(values).forEach(value -> keys.add("B2bGateTest_" + part + "_" + value));
    }
}
