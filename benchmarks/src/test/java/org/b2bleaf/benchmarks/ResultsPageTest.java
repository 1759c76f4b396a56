package org.b2bleaf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

    private static final Group REST = new Group("rest", "REST API", new RestBenchmark());
    private static final Group TRANSFER = new Group("transfer", "Transfer", new TransferBenchmark());

    @TempDir
    Path folder;

    @Test
    void aGroupThatIsMeasuredAgainTakesThePlaceOfWhatWasThere() throws Exception {
        Path file = folder.resolve("RESULTS.md");
        ResultsPage first = page(file);
        first.facts(Map.of("PostgreSQL", "14.1"));
        first.put(section(REST, "first rest", 400), "yesterday");
        first.put(section(TRANSFER, "a transfer", 200), "yesterday");
        first.write();

        ResultsPage second = page(file);
        second.put(section(REST, "second rest", 200), "today");
        second.write();

        assertThat(Files.readString(file))
                .contains(
                        "- PostgreSQL: 14.1",
                        "*today*",
                        "*yesterday*",
                        "| a second | – | 200 | – | ≥ 300 a second | **no** |")
                .contains("| transfer | a second |", "a transfer", "second rest")
                .doesNotContain("first rest", "| 400 |")
                .containsOnlyOnce("## rest: REST API");
        assertThat(Files.readString(file).indexOf("| rest |"))
                .as("in the order of the groups")
                .isLessThan(Files.readString(file).indexOf("| transfer |"));
    }

    @Test
    void aShortRunSaysThatItMeansNothing() throws Exception {
        ResultsPage page =
                ResultsPage.read(Settings.of("--short", "--results=" + folder.resolve("SHORT.md")), List.of("rest"));
        page.put(section(REST, "short", 200), "today");

        assertThat(page.toString()).contains("A short run").contains("| ≥ 300 a second | – |");
    }

    @Test
    void whatIsKnownSoFarIsKeptAndThenReplaced() throws Exception {
        Path file = folder.resolve("RESULTS.md");
        ResultsPage page = page(file);
        Section section = new Section(REST, known -> {
            page.put(known, "today");
            page.write();
        });
        section.figure("half", "1", Goal.none()).say("half of it").keep();
        assertThat(Files.readString(file)).contains("| half |", "half of it");

        section.anew().figure("all", "2", Goal.none()).say("all of it").keep();
        assertThat(Files.readString(file)).contains("| all |", "all of it").doesNotContain("half");
    }

    private static ResultsPage page(Path file) throws Exception {
        return ResultsPage.read(Settings.of("--results=" + file), List.of("rest", "transfer"));
    }

    private static Section section(Group group, String text, int perSecond) {
        return new Section(group, known -> {})
                .figure("a second", String.valueOf(perSecond), Goal.atLeast(300, " a second", perSecond))
                .say(text);
    }
}
