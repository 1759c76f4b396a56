package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes docs/beans.md from the sources: every bean that a shop can put its own in the place of, and what it is for. */
class BeanTableTest {

    private static final Path DOC = Path.of("..", "docs", "beans.md");
    private static final Path FRESH = Path.of("target", "beans.md");
    private static final List<String> MODULES = List.of("b2b-extension", "b2b-storefront-module", "b2b-admin-module");

    private static final Pattern BEAN =
            Pattern.compile("^@(?:Service|Repository|Component)\\(\"(b2b\\w+)\"\\)$", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^public (?:final |abstract )*(?:class|interface|record) (\\w+)[^{]*", Pattern.MULTILINE);
    private static final Pattern IMPLEMENTS = Pattern.compile("\\bimplements ([^{]+)");
    private static final Pattern DOCSTRING =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@[^\\n]*\\n\\s*)*public ", Pattern.DOTALL);

    private static final String HEAD =
            """
            # Beans that a shop can replace

            A bean of the same id in a file of the shop, loaded after ours, takes the place of ours; see
            [extension-points.md](extension-points.md). "Type" is what it has to be: an interface to implement or, where there
            is none, a class to extend. Types of the package `host` sit on an extension point of Broadleaf.

            This page is written by `BeanTableTest` from the sources; the test fails when it is out of date and leaves the new
            one in `b2b-extension/target/beans.md`.
            """;

    /** @param purpose the first sentence of its documentation */
    private record Bean(String id, String type, String purpose) {}

    @Test
    void theDocumentNamesEveryBean() throws IOException {
        Map<String, List<Bean>> beans = beans();
        StringBuilder page = new StringBuilder(HEAD);
        beans.forEach((room, inIt) -> {
            page.append("\n## ").append(room).append("\n\n| id | type | for |\n| --- | --- | --- |\n");
            inIt.forEach(
                    bean -> page.append("| `%s` | `%s` | %s |%n".formatted(bean.id(), bean.type(), bean.purpose())));
        });
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, page);

        assertThat(beans.values().stream().flatMap(List::stream)).isNotEmpty().allSatisfy(bean -> assertThat(
                        bean.purpose())
                .as("what %s is for", bean.id())
                .isNotBlank());
        assertThat(Files.exists(DOC) ? Files.readString(DOC) : "")
                .as("docs/beans.md is out of date, copy %s over it", FRESH)
                .isEqualTo(page.toString());
    }

    /** By package, each package's beans by id. A bean whose type is not public cannot be replaced and is not there. */
    private static Map<String, List<Bean>> beans() throws IOException {
        Map<String, String> sources = sources();
        Map<String, List<Bean>> rooms = new TreeMap<>();
        new TreeMap<>(sources).forEach((name, source) -> {
            Matcher bean = BEAN.matcher(source);
            Matcher type = TYPE.matcher(source);
            if (bean.find() && type.find()) {
                String room = name.substring("org.b2bleaf.".length(), name.lastIndexOf('.'));
                String seam = seam(name, type.group(), sources);
                String told = sources.get(seam);
                rooms.computeIfAbsent(room, unused -> new ArrayList<>())
                        .add(new Bean(bean.group(1), seam.substring(seam.lastIndexOf('.') + 1), purpose(told)));
            }
        });
        rooms.values().forEach(inIt -> inIt.sort((one, other) -> one.id().compareTo(other.id())));
        return rooms;
    }

    /** The interface of the same package that the class implements, or the class. */
    private static String seam(String name, String declaration, Map<String, String> sources) {
        String room = name.substring(0, name.lastIndexOf('.') + 1);
        Matcher implemented = IMPLEMENTS.matcher(declaration);
        if (!implemented.find()) {
            return name;
        }
        return Stream.of(implemented.group(1).split(","))
                .map(type -> room + type.strip().replaceAll("<.*", ""))
                .filter(type -> sources.getOrDefault(type, "").contains("public interface "))
                .findFirst()
                .orElse(name);
    }

    private static String purpose(String source) {
        Matcher docstring = DOCSTRING.matcher(source);
        if (!docstring.find()) {
            return "";
        }
        String text = docstring
                .group(1)
                .replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@(?:link|code)\\s+#?([^}]+)}", "`$1`")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
        Matcher end = Pattern.compile("[.](?= |$)").matcher(text);
        return end.find() ? text.substring(0, end.end()) : text;
    }

    /** The text of each class of ours by its full name. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : MODULES) {
            Path root = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                    String name =
                            root.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
                    sources.put(name, read(file));
                });
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
