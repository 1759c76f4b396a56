package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the tables of docs/security.md true: a test that they name is there. */
class SecurityPageTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES =
            List.of("b2b-extension", "b2b-storefront-module", "b2b-admin-module", "demo-site");
    private static final Path FEATURES = Path.of("src/test/resources/features");

    /** {@code SomeTest}, {@code SomeTest.aMethod}, or {@code .aMethod} of the class that was named before. */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test(?:\\.[A-Z]\\w*)?)?(?:\\.([a-z]\\w*))?`");

    private static final Pattern FEATURE = Pattern.compile("features? (\\d\\d)(?: and (\\d\\d))?");

    @Test
    void everyTestThatTheTablesNameIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        for (String cell : cellsOfTests()) {
            String inClass = null;
            for (Matcher named = TEST.matcher(cell); named.find(); ) {
                inClass = named.group(1) == null ? inClass : named.group(1).replaceFirst("\\..*", "");
                String source = tests.getOrDefault(String.valueOf(inClass), "");
                boolean there = !source.isEmpty()
                        && (named.group(2) == null || source.contains(" void " + named.group(2) + "("));
                if (!there) {
                    missing.add(named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFeatureThatTheTablesNameIsThere() throws IOException {
        List<String> numbers;
        try (Stream<Path> files = Files.list(FEATURES)) {
            numbers = files.map(file -> file.getFileName().toString().substring(0, 2))
                    .toList();
        }
        for (String cell : cellsOfTests()) {
            for (Matcher named = FEATURE.matcher(cell); named.find(); ) {
                assertThat(numbers).as(cell).contains(named.group(1));
                if (named.group(2) != null) {
                    assertThat(numbers).as(cell).contains(named.group(2));
                }
            }
        }
    }

    @Test
    void everyAttackHasATest() throws IOException {
        assertThat(cellsOfTests())
                .hasSizeGreaterThan(50)
                .allMatch(cell ->
                        TEST.matcher(cell).find() || FEATURE.matcher(cell).find());
    }

    /** The last cells of the tables "attack, what stops it, test". */
    private static List<String> cellsOfTests() throws IOException {
        List<String> cells = new ArrayList<>();
        boolean inTable = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/security.md"))) {
            if (line.startsWith("| attack |")) {
                inTable = true;
            } else if (!line.startsWith("|")) {
                inTable = false;
            } else if (inTable && !line.startsWith("| ---")) {
                cells.add(line.replaceFirst("\\s*\\|$", "").replaceFirst(".*\\|", ""));
            }
        }
        return cells;
    }

    /** The sources of all tests, by the name of the class. */
    private static Map<String, String> tests() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(sources::add);
            }
        }
        return sources.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        SecurityPageTest::read,
                        (one, other) -> one + other));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
