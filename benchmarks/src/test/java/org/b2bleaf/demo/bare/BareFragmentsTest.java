package org.b2bleaf.demo.bare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The theme of the demo works without the modules: each stand-in is there. */
class BareFragmentsTest {

    private static final Path THEME = Path.of("../demo-site/src/main/resources/webTemplates");
    private static final Path STAND_INS = Path.of("src/main/resources/bare/webTemplates");

    @Test
    void everyFragmentThatTheThemeIncludesHasAStandIn() throws IOException {
        assertThat(found("b2b/fragments/[\\w]+ :: [\\w]+")).isNotEmpty().allSatisfy(fragment -> assertThat(
                        Files.readString(STAND_INS.resolve(fragment.split(" :: ")[0] + ".html")))
                .contains("th:fragment=\"" + fragment.split(" :: ")[1]));
    }

    @Test
    void everythingThatTheThemeAsksHasAnAnswer() throws IOException {
        Set<String> answered = Arrays.stream(BareVariables.class.getMethods())
                .map(method -> "#b2b." + method.getName())
                .collect(Collectors.toSet());

        assertThat(found("#b2b\\.\\w+")).isNotEmpty().isSubsetOf(answered);
    }

    private static Set<String> found(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> templates = Files.walk(THEME)) {
            return templates
                    .filter(Files::isRegularFile)
                    .flatMap(template -> wanted.matcher(read(template)).results())
                    .map(result -> result.group())
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
