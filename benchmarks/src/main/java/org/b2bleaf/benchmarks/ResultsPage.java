package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of all figures. A group that is measured again takes the place of what the page had of it; the other groups stay as
 * they are, each with the moment when it was measured.
 */
final class ResultsPage {

    static final String REPEAT =
            "mvn -B -q -Pbenchmarks -DskipTests package && java -jar benchmarks/target/b2bleaf-benchmarks.jar";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z-]+) \\| .*\\|$");
    private static final Pattern PART = Pattern.compile("(?ms)^## ([a-z-]+): .*?(?=^## |\\z)");
    private static final Pattern FACT = Pattern.compile("(?m)^- ([^:]+): (.*)$");
    private static final String HEAD = "| group | work | yardstick | ours | ratio | goal | met |";

    private final Path file;
    private final boolean isShort;
    private final List<String> order;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();

    private ResultsPage(Path file, boolean isShort, List<String> order) {
        this.file = file;
        this.isShort = isShort;
        this.order = order;
    }

    /** With what earlier runs have left. @param order of the groups */
    static ResultsPage read(Settings settings, List<String> order) throws IOException {
        ResultsPage page = new ResultsPage(settings.results(), settings.isShort(), order);
        if (Files.exists(settings.results())) {
            page.take(Files.readString(settings.results()));
        }
        return page;
    }

    private void take(String text) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.put(part.group(1), part.group().strip());
        }
        String top = text.replaceAll("(?ms)^## .*", "");
        Matcher row = ROW.matcher(top);
        while (row.find()) {
            if (order.contains(row.group(1))) {
                rows.computeIfAbsent(row.group(1), group -> new ArrayList<>()).add(row.group());
            }
        }
        Matcher fact = FACT.matcher(top);
        while (fact.find()) {
            facts.put(fact.group(1), fact.group(2));
        }
    }

    /** Of the machine, by their names. */
    void facts(Map<String, String> told) {
        facts.putAll(told);
    }

    /** @param moment when and of what it was measured */
    void put(Section section, String moment) {
        Group group = section.group();
        rows.put(
                group.name(),
                section.figures().stream()
                        .map(figure -> figure.row(group.name(), !isShort))
                        .toList());
        parts.put(
                group.name(),
                "## " + group.name() + ": " + group.title() + "\n\n*" + moment + "*\n\n"
                        + String.join("\n\n", section.text()));
    }

    void write() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(file, toString());
    }

    @Override
    public String toString() {
        StringBuilder page = new StringBuilder("# What was measured\n\n");
        if (isShort) {
            page.append(
                    "**A short run: sizes and times are too small for the figures to mean anything. It shows that the"
                            + " harness works, no more.**\n\n");
        }
        page.append("Written by the harness, each group from the last run of it; ")
                .append(isShort ? "benchmarks/README.md" : "[README.md](README.md)")
                .append(" says what the groups are, how to repeat them, and why goals are missed.\n\n```sh\n");
        page.append(REPEAT).append(isShort ? " --short" : "").append("\n```\n\n");
        facts.forEach((name, value) ->
                page.append("- ").append(name).append(": ").append(value).append('\n'));
        page.append('\n').append(HEAD).append("\n| --- | --- | --- | --- | --- | --- | --- |\n");
        for (String group : order) {
            rows.getOrDefault(group, List.of()).forEach(row -> page.append(row).append('\n'));
        }
        for (String group : order) {
            if (parts.containsKey(group)) {
                page.append('\n').append(parts.get(group)).append('\n');
            }
        }
        return page.toString();
    }
}
