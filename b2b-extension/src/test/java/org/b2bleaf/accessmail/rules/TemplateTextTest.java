package org.b2bleaf.accessmail.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;
import org.b2bleaf.accessmail.rules.TemplateProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    void everyPlaceholderIsFilledIn(Placeholder placeholder) {
        TemplateText text = body("<" + placeholder.token() + ">" + placeholder.token());
        assertThat(text.problems()).isEmpty();
        assertThat(text.filled(Placeholder::name)).isEqualTo("<" + placeholder.name() + ">" + placeholder.name());
    }

    @ParameterizedTest
    @CsvSource({
        "{{firstNam}}, UNKNOWN, {{firstNam}}, {{firstName}}",
        "{{firstname}}, UNKNOWN, {{firstname}}, {{firstName}}",
        "{{first_name}}, UNKNOWN, {{first_name}}, {{firstName}}",
        "{{FIRST NAME}}, UNKNOWN, {{FIRST NAME}}, {{firstName}}",
        "{{emial}}, UNKNOWN, {{emial}}, {{email}}",
        "{{location}}, UNKNOWN, {{location}}, {{locations}}",
        "{{password}}, UNKNOWN, {{password}},",
        "{{7*7}}, UNKNOWN, {{7*7}},",
        "{{T(java.lang.Runtime)}}, UNKNOWN, {{T(java.lang.Runtime)}},",
        "{{ firstName }}, BROKEN, {{ firstName }}, {{firstName}}",
        "{{}}, BROKEN, {{}},",
        "{{ }}, BROKEN, {{ }},",
        "{{firstName}, BROKEN, {{firstName}, {{firstName}}",
        "{{firstName, BROKEN, {{firstName, {{firstName}}",
        "{{firstName you, BROKEN, {{firstName, {{firstName}}",
        "{firstName}}, BROKEN, {firstName}}, {{firstName}}",
        "{firstName}, BROKEN, {firstName}, {{firstName}}",
        "{ firstName }, BROKEN, { firstName }, {{firstName}}",
        "firstName}}, BROKEN, }},",
        "{{{firstName}}}, BROKEN, {{{firstName}}}, {{firstName}}",
        "{{firstName}}}, BROKEN, {{firstName}}}, {{firstName}}",
        "{{, BROKEN, {{,",
        "{ }}, BROKEN, { }},",
        "${firstName}, BROKEN, {firstName}, {{firstName}}"
    })
    void whatIsNoPlaceholderIsNamed(String typed, Kind kind, String word, String suggestion) {
        assertThat(body("Hello " + typed).problems())
                .extracting(TemplateProblem::kind, TemplateProblem::word, TemplateProblem::suggestion)
                .containsExactly(tuple(kind, word, suggestion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {name}",
                "{1}",
                "a { b } c",
                "{}",
                "${7*7} #{7*7} *{7*7} @{/x} ~{x} %{x}",
                "[[${T(java.lang.Runtime).getRuntime().exec('x')}]]",
                "<% out.println() %>",
                "th:text=\"${x}\""
            })
    void whatOtherEnginesWouldRunIsText(String typed) {
        TemplateText text = body(typed);
        assertThat(text.problems()).isEmpty();
        assertThat(text.filled(Placeholder::name)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "'{{x}}', 1, 1",
        "'Hello {{x}}', 1, 7",
        "'Hello,\n\n  {{x}}', 3, 3",
        "'Hello,\r\n\r\n  {{x}}', 3, 3",
        "'Hello,\r  {{x}}', 2, 3",
        "'{{email}} 안녕 😀 {{x}}', 1, 16",
        "'{{email}}\n{{firstName}} {{x}}', 2, 15"
    })
    void theLineAndColumnAreThoseThatAReaderCounts(String typed, int line, int column) {
        assertThat(body(typed).problems())
                .extracting(TemplateProblem::line, TemplateProblem::column)
                .containsExactly(tuple(line, column));
    }

    @Test
    void allProblemsAreNamedFromTopToBottom() {
        assertThat(body("{{a}} {{firstName}\n\u0007\n}}").problems())
                .extracting(TemplateProblem::kind, TemplateProblem::line, TemplateProblem::column)
                .containsExactly(
                        tuple(Kind.UNKNOWN, 1, 1),
                        tuple(Kind.BROKEN, 1, 7),
                        tuple(Kind.CHARACTER, 2, 1),
                        tuple(Kind.BROKEN, 3, 1));
        assertThat(body("{{a}}\n".repeat(500)).problems()).hasSize(20);
    }

    @Test
    void aPlaceholderDoesNotReachOverTheEndOfALine() {
        assertThat(body("{{first\nName}}").problems())
                .extracting(TemplateProblem::kind, TemplateProblem::line)
                .containsExactly(tuple(Kind.BROKEN, 1), tuple(Kind.BROKEN, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\n"})
    void somethingMustBeSaid(String typed) {
        assertThat(body(typed).problems()).extracting(TemplateProblem::kind).containsExactly(Kind.EMPTY);
        assertThat(TemplateText.of(Field.SUBJECT, null).problems())
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void whatIsTooLongIsSaidWhereItIs(Field field) {
        assertThat(TemplateText.of(field, "x".repeat(field.maxLength())).problems())
                .isEmpty();
        assertThat(TemplateText.of(field, "x".repeat(field.maxLength() + 1)).problems())
                .extracting(TemplateProblem::kind, TemplateProblem::column)
                .containsExactly(tuple(Kind.TOO_LONG, field.maxLength() + 1));
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(TemplateText.of(Field.SUBJECT, "Hello\r\nBcc: x@y.example").problems())
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u2028", "\u2029", "\uD800", "\uE000", "\uF8FF", "\uFFFF"})
    void charactersThatNoMailShowsAreRefused(String character) {
        assertThat(body("a" + character).problems())
                .extracting(TemplateProblem::kind, TemplateProblem::column)
                .containsExactly(tuple(Kind.CHARACTER, 2));
        assertThat(TemplateText.printable("a" + character + "b")).isEqualTo("a b");
    }

    @Property
    void textWithoutBracesStaysAsItIs(@ForAll("words") String words) {
        TemplateText text = body(words + "{{email}}" + words);
        assertThat(text.problems()).isEmpty();
        assertThat(text.filled(it -> "@")).isEqualTo(words + "@" + words);
    }

    @Property
    void nothingThatIsTypedFails(@ForAll("anything") String typed) {
        TemplateText text = body(typed);
        String[] lines = text.text().split("\n", -1);
        assertThat(text.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, lines.length);
            String line = lines[problem.line() - 1];
            assertThat(problem.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
        });
        assertThat(text.filled(Placeholder::token)).isEqualTo(text.text());
    }

    @Property
    void aMailHasNoBracesInPairsLeft(@ForAll("anything") String typed) {
        TemplateText text = body(typed);
        if (text.problems().isEmpty()) {
            assertThat(text.filled(it -> "@")).doesNotContain("{{", "}}");
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("ab <>&[]()*_`$#\n안é").ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.of(List.of(Placeholder.values())).map(Placeholder::token),
                        Arbitraries.of(
                                "{", "}", "{{", "}}", "\n", "\r\n", " ", "x", "😀", "\uD800", "email", "firstname"))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @CsvSource({
        "en, ENGLISH",
        "en_GB, ENGLISH",
        "fr-CA, FRENCH",
        "nb, NORWEGIAN",
        "nb_NO, NORWEGIAN",
        "no, NORWEGIAN",
        "nn-NO, NORWEGIAN",
        "pl, POLISH",
        "ko-KR, KOREAN",
        "zh-TW, TRADITIONAL_CHINESE",
        "zh_Hant_HK, TRADITIONAL_CHINESE",
        "zh, TRADITIONAL_CHINESE",
        "' fr ', FRENCH"
    })
    void aReaderGetsTheNearestLanguage(String wish, MailLanguage language) {
        assertThat(MailLanguage.nearest(wish)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "x", "??", "e"})
    void aReaderOfAnotherLanguageGetsEnglish(String wish) {
        assertThat(MailLanguage.nearest(wish)).isEmpty();
        assertThat(MailLanguage.forReader(Stream.of(wish))).isEqualTo(MailLanguage.ENGLISH);
    }

    @Test
    void theFirstWishThatCanBeMetCounts() {
        assertThat(MailLanguage.forReader(Stream.of(null, "de", "pl", "fr"))).isEqualTo(MailLanguage.POLISH);
        assertThat(MailLanguage.forReader(Stream.of())).isEqualTo(MailLanguage.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(MailLanguage.class)
    void everyLanguageIsFoundByItsTag(MailLanguage language) {
        assertThat(MailLanguage.of(language.tag())).contains(language);
        assertThat(MailLanguage.nearest(language.tag())).contains(language);
        assertThat(language.ownName()).isNotBlank().isNotEqualTo(language.tag());
        assertThat(MailLanguage.of(language.tag().toUpperCase(Locale.ROOT) + "x"))
                .isEmpty();
    }

    private static TemplateText body(String typed) {
        return TemplateText.of(Field.BODY, typed);
    }
}
