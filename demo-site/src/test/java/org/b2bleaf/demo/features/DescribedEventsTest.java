package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.b2bleaf.event.rules.EventType;
import org.junit.jupiter.api.Test;

class DescribedEventsTest {

    private final DescribedEvents described = new DescribedEvents();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyTypeIsDescribedAndNoOther() {
        assertThat(described.types())
                .containsExactlyElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::code).toList());
    }

    @Test
    void whatIsNotAsDescribedIsFound() throws Exception {
        ObjectNode event = (ObjectNode)
                json.readTree(
                        """
                {"type": "company.created", "timestamp": "2026-03-04T10:00:00Z", "actor": "staff", "data": {"id": "12",
                "externalId": null, "name": "Northwind", "status": "ACTIVE", "notes": null, "mainContactId": null,
                "createdAt": "2026-03-04T10:00:00Z", "version": 0}}""");
        described.check("company.created", event);
        for (String wrong :
                new String[] {"id:12", "status:\"SLEEPING\"", "createdAt:\"today\"", "version:\"0\"", "more:1"}) {
            ObjectNode changed = event.deepCopy();
            String[] parts = wrong.split(":");
            ((ObjectNode) changed.path("data")).set(parts[0], json.readTree(parts[1]));
            assertThatThrownBy(() -> described.check("company.created", changed))
                    .as(wrong)
                    .isInstanceOf(AssertionError.class);
        }
        ObjectNode missing = event.deepCopy();
        missing.remove("actor");
        assertThatThrownBy(() -> described.check("company.created", missing)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> described.check("company.renamed", event)).isInstanceOf(AssertionError.class);
    }
}
