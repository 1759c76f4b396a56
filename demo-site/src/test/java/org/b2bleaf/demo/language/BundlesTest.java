package org.b2bleaf.demo.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.b2bleaf.testkit.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in six languages, saying the same with the same arguments, and used by somebody. */
class BundlesTest {

    private static final List<String> LANGUAGES = List.of("fr", "nb", "pl", "ko", "zh_TW");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.\\-]+");
    private static final Pattern LINE = Pattern.compile("^\\s*([^#!\\s=:][^\\s=:]*)\\s*[=:]", Pattern.MULTILINE);

    private static final Pattern REGISTERED = Pattern.compile("classpath:messages/(\\w+)</value>");
    private static final Pattern SECTION = Pattern.compile(
            "INTO BLC_ADMIN_SECTION \\([^)]*SECTION_KEY[^)]*\\)\\s*VALUES \\(-?\\d+, \\d+, -?\\d+, '[^']*', '(\\w+)'");

    /** Keys that no source of ours names, and who does. */
    private static final Map<String, String> USED_BY_OTHERS = Map.of();

    static Stream<Path> bundles() {
        return Sources.of(".properties").stream()
                .filter(file -> file.getParent().endsWith("messages"))
                .filter(file ->
                        LANGUAGES.stream().noneMatch(it -> file.toString().endsWith("_" + it + ".properties")));
    }

    static Stream<Path> files() {
        return Sources.of(".properties").stream()
                .filter(file -> file.getParent().endsWith("messages"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void sixLanguagesSayTheSame(Path bundle) {
        Map<String, String> english = texts(bundle);
        List<String> problems = new ArrayList<>();
        english.forEach((key, text) -> problems.addAll(Translation.problemsOf(key, text, Locale.ENGLISH)));
        for (String language : LANGUAGES) {
            Path file = Path.of(bundle.toString().replace(".properties", "_" + language + ".properties"));
            if (!Files.exists(file)) {
                problems.add("There is no " + Sources.name(file));
                continue;
            }
            Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
            Set<String> same = sameAsEnglish(language);
            Translation.problems(english, texts(file), locale, (key, text) -> same.contains(text) || same.contains(key))
                    .forEach(problem -> problems.add(language + " " + problem));
        }
        assertThat(problems).as(Sources.name(bundle)).isEmpty();
    }

    /** Hosts read bundles in different encodings, and the last of two lines with the same key wins silently. */
    @ParameterizedTest
    @MethodSource("files")
    void aFileIsPlainAsciiAndNamesEachKeyOnce(Path file) {
        String text = Sources.read(file);
        assertThat(text.chars().filter(sign -> sign > '~').mapToObj(sign -> "" + (char) sign))
                .as("signs that are not escaped in " + Sources.name(file))
                .isEmpty();
        Set<String> seen = new HashSet<>();
        assertThat(LINE.matcher(text).results().map(it -> it.group(1)).filter(key -> !seen.add(key)))
                .as("keys named twice in " + Sources.name(file))
                .isEmpty();
    }

    /** The page of the settings hands two arguments to each of them, whether it has places for them or not. */
    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongWithASettingCanBeSaid(Path file) {
        texts(file).forEach((key, text) -> {
            if (key.startsWith("B2bSettings_problem_")) {
                assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void noBundleSaysWhatAnotherOneSays() {
        Map<String, String> where = new HashMap<>();
        List<String> twice = new ArrayList<>();
        bundles().forEach(bundle -> texts(bundle).keySet().forEach(key -> {
            String first = where.putIfAbsent(key, Sources.name(bundle));
            if (first != null) {
                twice.add(key + " in " + first + " and " + Sources.name(bundle));
            }
        }));
        assertThat(twice).isEmpty();
    }

    /** A section without a name shows its key in the menu. */
    @Test
    void everySectionOfTheMenuHasAName() {
        Set<String> named = Sources.of("applicationContext.xml").stream()
                .flatMap(file -> REGISTERED.matcher(Sources.read(file)).results())
                .map(it -> it.group(1) + ".properties")
                .collect(Collectors.toSet());
        Set<String> keys = bundles()
                .filter(bundle -> named.contains(bundle.getFileName().toString()))
                .flatMap(bundle -> texts(bundle).keySet().stream())
                .collect(Collectors.toSet());
        Set<String> sections = Sources.of(".sql").stream()
                .flatMap(file -> SECTION.matcher(Sources.read(file)).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        assertThat(sections).contains("B2bPrivacy", "B2bApiClients", "B2bWebhooks");
        assertThat(keys).containsAll(sections);
    }

    /**
     * A key is used when a source names it, or names the pieces that it is put together from, with the dots, dashes and underscores
     * between them: {@code "b2b.return." + act + ".title"}.
     */
    @Test
    void everyTextIsUsed() {
        Set<String> words = words();
        List<String> unused = bundles()
                .flatMap(bundle -> texts(bundle).keySet().stream()
                        .filter(key -> !USED_BY_OTHERS.containsKey(key) && !isPutTogether(key, 0, words))
                        .map(key -> Sources.name(bundle) + " " + key))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static boolean isPutTogether(String key, int start, Set<String> words) {
        if (words.contains(key.substring(start))) {
            return true;
        }
        for (int end = key.length() - 1; end > start; end--) {
            boolean seam = isSeparator(key.charAt(end - 1)) || isSeparator(key.charAt(end));
            boolean beginsWell = start > 0 || end >= 4;
            if (seam && beginsWell && words.contains(key.substring(start, end)) && isPutTogether(key, end, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeparator(char sign) {
        return sign == '.' || sign == '_' || sign == '-';
    }

    private static Set<String> words() {
        return Sources.of(".java", ".html", ".xml", ".js", ".sql").stream()
                .flatMap(file -> WORD.matcher(Sources.read(file)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new AssertionError("A broken escape in " + Sources.name(file), e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Words that two languages share, one a line, or keys whose text is a name. */
    private static Set<String> sameAsEnglish(String language) {
        try (var file = BundlesTest.class.getResourceAsStream("/languages/same-in-" + language + ".txt")) {
            if (file == null) {
                return Set.of();
            }
            String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
