package org.b2bleaf.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.b2bleaf.returns.rules.ReturnAct;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.b2bleaf.returns.rules.ReturnedQuantity;
import org.junit.jupiter.api.Test;

/** Writes the table of docs/returns.md from the rules: what can be done with a return, and what it leads to. */
class ReturnsTableTest {

    private static final Path DOC = Path.of("..", "docs", "returns.md");
    private static final Path FRESH = Path.of("target", "returns.md");
    private static final String START = "<!-- written by ReturnsTableTest -->\n";

    @Test
    void theDocumentSaysWhatTheRulesDo() throws IOException {
        String doc = Files.exists(DOC) ? Files.readString(DOC) : "";
        int start = doc.indexOf(START);
        String fresh = (start < 0 ? doc : doc.substring(0, start)) + START + "\n" + String.join("\n", rows()) + "\n";
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, fresh);

        assertThat(doc)
                .as("docs/returns.md is out of date, copy %s over it", FRESH)
                .isEqualTo(fresh);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add("| status | waits for | staff can | of 3 asked for, 2 approved and 1 received, counts as returned |");
        rows.add("| --- | --- | --- | --- |");
        for (ReturnStatus status : ReturnStatus.values()) {
            rows.add("| %s | %s | %s | %d |".formatted(status, waitsFor(status), acts(status), counted(status)));
        }
        return rows;
    }

    private static String waitsFor(ReturnStatus status) {
        return status.waitsForMerchant() ? "the merchant" : status.isOpen() ? "the goods" : "–";
    }

    private static String acts(ReturnStatus status) {
        String acts = ReturnAct.possible(status).stream()
                .map(act -> act.name().toLowerCase(Locale.ROOT) + " → " + act.leadsTo())
                .collect(Collectors.joining(", "));
        return acts.isEmpty() ? "–" : acts;
    }

    private static int counted(ReturnStatus status) {
        return switch (status) {
            case REQUESTED -> new ReturnedQuantity(status, 3, null, null).counted();
            case APPROVED, DECLINED -> new ReturnedQuantity(status, 3, 2, null).counted();
            case RECEIVED, REFUNDED -> new ReturnedQuantity(status, 3, 2, 1).counted();
        };
    }
}
