package org.b2bleaf.demo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that somebody reads come from the bundles; what stands in a template itself is an example that is replaced. */
class TemplatesTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    /** Expressions, and names of files, which are the same in every language. */
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\b[a-z]+\\.csv\\b");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    /** A sentence or a label, and no key, class or name of an enum. */
    private static final Pattern SPOKEN = Pattern.compile("\\p{Lu}\\p{Ll}+([ ,:.!?].*)?|.*\\p{L}{2,} \\p{L}{2,}.*");

    private static final Set<String> REPLACING =
            Set.of("th:text", "th:utext", "th:include", "th:replace", "th:substituteby");

    /** What names a thing for programs and is the same in every language. */
    private static final Set<String> CODE = Set.of("code", "pre", "samp", "kbd", "script", "style");

    private static final List<String> READ_OUT =
            List.of("placeholder", "title", "alt", "aria-label", "label", "summary");
    private static final Set<String> SHOWN =
            Set.of("th:text", "th:utext", "th:title", "th:placeholder", "th:alt", "th:value", "th:label", "th:content");

    /** Mails of Broadleaf's own services: their subjects are properties of the host's configuration, in one language. */
    private static final Set<String> HOST_MAILS = Set.of("shop-registration.html", "shop-forgot-password.html");

    static Stream<Path> templates() {
        return Sources.of(".html").stream()
                .filter(file -> !HOST_MAILS.contains(file.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoWordsOfItsOwn(Path template) {
        List<String> found = new ArrayList<>();
        Element page = Jsoup.parse(Sources.read(template), "", Parser.xmlParser());
        for (Element element : page.getAllElements()) {
            if (isReplaced(element)) {
                continue;
            }
            element.textNodes().stream()
                    .map(TextNode::text)
                    .filter(text ->
                            WORD.matcher(INLINED.matcher(text).replaceAll("")).find())
                    .forEach(text -> found.add("text: " + text.strip()));
        }
        for (Element element : page.getAllElements()) {
            READ_OUT.stream()
                    .filter(name -> WORD.matcher(element.attr(name)).find() && !isReplaced(element, name))
                    .forEach(name -> found.add(name + ": " + element.attr(name)));
            for (Attribute attribute : element.attributes()) {
                if (SHOWN.contains(attribute.getKey())) {
                    LITERAL.matcher(attribute.getValue())
                            .results()
                            .map(it -> it.group(1))
                            .filter(text -> SPOKEN.matcher(text).matches())
                            .forEach(text -> found.add(attribute.getKey() + ": " + text));
                }
            }
        }
        assertThat(found).as(Sources.name(template)).isEmpty();
    }

    private static boolean isReplaced(Element element) {
        for (Element it = element; it != null; it = it.parent()) {
            if (REPLACING.stream().anyMatch(it::hasAttr)
                    || CODE.contains(it.tagName())
                    || it.attr("translate").equals("no")
                    || List.of("all", "body").contains(it.attr("th:remove"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReplaced(Element element, String name) {
        return element.hasAttr("th:" + name)
                || element.attr("th:attr").contains(name + "=")
                || isInsideReplaced(element);
    }

    private static boolean isInsideReplaced(Element element) {
        return element.parent() != null && isReplaced(element.parent());
    }
}
