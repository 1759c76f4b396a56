package org.b2bleaf.demo.features;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every requirement that is built has a scenario with its id, and {@code docs/requirements.md} lists them. After a change
 * of scenarios copy {@code target/requirements.md} over it.
 */
class RequirementsTest {

    private static final List<Path> FEATURES =
            List.of(Path.of("src/test/resources/features"), Path.of("../second-host/src/test/resources/features"));
    private static final Path PAGE = Path.of("../docs/requirements.md");
    private static final Path WRITTEN = Path.of("target/requirements.md");
    private static final Pattern ID = Pattern.compile("[A-Z]\\d+");

    /** How many requirements each finished part has. */
    private static final Map<String, Integer> FINISHED = Map.ofEntries(
            entry("A", 7),
            entry("B", 10),
            entry("C", 4),
            entry("D", 5),
            entry("E", 13),
            entry("F", 5),
            entry("G", 16),
            entry("H", 7),
            entry("I", 9),
            entry("J", 4),
            entry("K", 6));

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("A", "Companies and locations");
        PARTS.put("B", "Customers of a company and their permissions");
        PARTS.put("C", "The access e-mail");
        PARTS.put("D", "Transfer of earlier orders");
        PARTS.put("E", "Signing in");
        PARTS.put("F", "Who may enter the shop");
        PARTS.put("G", "Buying");
        PARTS.put("H", "The buyer's account");
        PARTS.put("I", "The merchant's orders");
        PARTS.put("J", "Privacy");
        PARTS.put("K", "For the host's developers");
    }

    @Test
    void everyRequirementOfAFinishedPartHasAScenario() throws IOException {
        SortedMap<String, List<String>> scenarios = scenarios();
        List<String> expected = FINISHED.entrySet().stream()
                .flatMap(part -> IntStream.rangeClosed(1, part.getValue()).mapToObj(number -> part.getKey() + number))
                .toList();
        assertThat(scenarios.keySet()).containsAll(expected);
    }

    @Test
    void theListIsUpToDate() throws IOException {
        String page = page(scenarios());
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, page);
        assertThat(PAGE).as("copy " + WRITTEN + " over it").hasContent(page);
    }

    /** Scenario and file, by id. */
    private static SortedMap<String, List<String>> scenarios() throws IOException {
        SortedMap<String, List<String>> byId = new TreeMap<>(Comparator.comparing((String id) -> id.charAt(0))
                .thenComparing(id -> Integer.valueOf(id.substring(1))));
        for (Path folder : FEATURES) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(file -> read(file, byId));
            }
        }
        return byId;
    }

    private static void read(Path file, SortedMap<String, List<String>> byId) {
        List<String> ids = new ArrayList<>();
        for (String line : lines(file)) {
            String text = line.strip();
            if (text.startsWith("@")) {
                ids.addAll(Arrays.stream(text.split("\\s+"))
                        .map(tag -> tag.substring(1))
                        .filter(tag -> ID.matcher(tag).matches())
                        .toList());
            } else if (text.startsWith("Scenario")) {
                String scenario = text.substring(text.indexOf(':') + 1).strip() + " (" + file.getFileName() + ")";
                ids.forEach(id ->
                        byId.computeIfAbsent(id, absent -> new ArrayList<>()).add(scenario));
                ids.clear();
            } else if (text.startsWith("Feature")) {
                assertThat(ids)
                        .as("ids belong to scenarios, not to the whole of " + file)
                        .isEmpty();
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(SortedMap<String, List<String>> scenarios) {
        StringBuilder page = new StringBuilder(
                """
                # Requirements and their scenarios

                Each requirement's id, and the scenarios in `demo-site/src/test/resources/features` that show it in the
                running demo, or in `second-host` in somebody else's shop. A test fails when this list is not that of the
                feature files.
                """);
        PARTS.forEach((part, title) -> {
            if (scenarios.keySet().stream().anyMatch(id -> id.startsWith(part))) {
                page.append("\n## ").append(part).append(". ").append(title).append("\n\n");
                scenarios.forEach((id, names) -> {
                    if (id.startsWith(part)) {
                        page.append("- **").append(id).append("**\n");
                        names.forEach(name -> page.append("  - ").append(name).append('\n'));
                    }
                });
            }
        });
        return page.toString();
    }
}
