package org.b2bleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the documents say of files, packages and classes is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path ROOMS = Path.of("src", "main", "java", "org", "b2bleaf");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");
    private static final Pattern REPLACED = Pattern.compile("<bean [^>]*id=\"(bl\\w+)\"[^>]*class=\"org\\.b2bleaf");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.(\\w+))?`");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path document : documents()) {
            assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                    .as(document.toString())
                    // Results of benchmarks are written by the machine that runs them.
                    .filteredOn(link -> !link.contains("benchmarks/"))
                    .allSatisfy(link -> assertThat(document.resolveSibling(link).normalize())
                            .exists());
        }
    }

    @Test
    void thePictureNamesEveryRoomOfTheExtension() throws IOException {
        String readme = Files.readString(README);
        try (Stream<Path> rooms = Files.list(ROOMS)) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName() + "/")
                            .toList())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(room -> assertThat(readme).containsPattern("[ ,]" + room));
        }
    }

    @Test
    void everyBeanOfBroadleafThatOursReplacesIsNamed() throws IOException {
        List<String> replaced = new ArrayList<>();
        for (String module : List.of("b2b-extension", "b2b-storefront-module", "b2b-admin-module")) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/resources"))
                    .filter(it -> it.getFileName().toString().matches(".*applicationContext.*\\.xml"))
                    .toList()) {
                REPLACED.matcher(Files.readString(file)).results().forEach(bean -> replaced.add(bean.group(1)));
            }
        }
        String page = Files.readString(DOCS.resolve("extension-points.md"));
        assertThat(replaced).contains("blLocaleResolver").allSatisfy(bean -> assertThat(page)
                .contains("`" + bean + "`"));
    }

    @Test
    void theWalkLeadsThroughClassesThatExist() throws IOException {
        Map<String, Path> sources = sources();
        List<MatchResult> stations = CLASS.matcher(Files.readString(DOCS.resolve("walk.md")))
                .results()
                .toList();
        assertThat(stations).hasSizeGreaterThan(100).allSatisfy(station -> {
            assertThat(sources).containsKey(station.group(1));
            if (station.group(2) != null) {
                assertThat(sources.get(station.group(1))).content().contains(station.group(2));
            }
        });
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(DOCS)) {
            return Stream.concat(Stream.of(README), docs.filter(file -> file.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** Classes and message files by their names; of classes of the same name in several modules, one. */
    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.sorted()
                    .map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentsTest::files)
                    .filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .collect(Collectors.toMap(DocumentsTest::stem, file -> file, (one, other) -> one));
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
