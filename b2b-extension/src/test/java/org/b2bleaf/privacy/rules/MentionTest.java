package org.b2bleaf.privacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {

    private static final String PSEUDONYM = "erased-7";

    private static Mention anna() {
        return new Mention(
                "anna@x.example",
                List.of(
                        new PersonName("Anna", "Berg"),
                        new PersonName("Anna Lind", null),
                        new PersonName("Li", null),
                        new PersonName("Anna", null),
                        new PersonName(null, " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Ask anna@x.example., Ask erased-7.",
        "ANNA@X.EXAMPLE, erased-7",
        "<anna@x.example>, <erased-7>",
        "/unsubscribe?who=anna%40x.example&x=1, /unsubscribe?who=erased-7&x=1",
        "johanna@x.example, johanna@x.example",
        "j.anna@x.example, j.anna@x.example",
        "anna@x.example.org, anna@x.example.org",
        "anna@x.examples, anna@x.examples",
        "Anna Berg, erased-7",
        "Anna Lind, erased-7",
        "'To ANNA BERG, Oslo', 'To erased-7, Oslo'",
        "'Berg, Anna', erased-7",
        "Berg Anna, Berg Anna",
        "Anna Bergson, Anna Bergson",
        "Joanna Berg, Joanna Berg",
        "Anna, Anna",
        "Berg, Berg",
        "Li, Li",
    })
    void aMentionIsTheWholeAddressOrTheWholeName(String text, String without) {
        assertThat(anna().takenOutOf(text, PSEUDONYM)).isEqualTo(without);
        assertThat(anna().isIn(text)).isEqualTo(!text.equals(without));
        assertThat(isLikeAny(anna(), text) || text.equals(without))
                .as("the search finds it")
                .isTrue();
    }

    /** Behind the letter of an escape begins a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"note\":\"Ask\\nAnna Berg\"}",
                "{\"note\":\"\\tanna@x.example\"}",
                "{\"note\":\"\\u003canna@x.example\\u003e\"}"
            })
    void aMentionIsFoundInJson(String json) {
        assertThat(anna().isIn(json)).isTrue();
        assertThat(anna().takenOutOf(json, PSEUDONYM)).contains(PSEUDONYM).doesNotContain("nna");
        assertThat(isLikeAny(anna(), json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00c5se \"\u00c5s\" O'Hara",
                "\u00e5se \"\u00e5s\" o'hara",
                "{\"by\":\"\u00c5se \\\"\u00c5s\\\" O'Hara\"}",
                "{\"by\":\"\\u00c5se \\\"\\u00c5s\\\" O'Hara\"}",
                "<b>\u00c5se &quot;\u00c5s&quot; O&#39;Hara</b>"
            })
    void aNameIsFoundAsJsonAndHtmlWriteIt(String text) {
        Mention mention = new Mention("a@x.example", List.of(new PersonName("\u00c5se \"\u00c5s\"", "O'Hara")));

        assertThat(mention.isIn(text)).isTrue();
        assertThat(mention.takenOutOf(text, PSEUDONYM)).contains(PSEUDONYM).doesNotContain("Hara");
        assertThat(isLikeAny(mention, text)).isTrue();
    }

    /** Korean and Chinese names stand without spaces, and what follows is joined to them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uae40\ubbfc\uc218\uc5d0\uac8c \uc804\ud654",
                "\uae40 \ubbfc\uc218",
                "\ubbfc\uc218 \uae40",
                "{\"by\":\"\\uae40\\ubbfc\\uc218\"}"
            })
    void aNameOfSyllablesIsFoundWithAndWithoutSpaces(String text) {
        Mention mention = new Mention("minsu@x.example", List.of(new PersonName("\ubbfc\uc218", "\uae40")));

        assertThat(mention.isIn(text)).isTrue();
        assertThat(isLikeAny(mention, text)).isTrue();
        assertThat(mention.isIn("\ubbfc\uc218")).as("the given name alone").isFalse();
        assertThat(new Mention("li@x.example", List.of(new PersonName("\u6797", "\u6797"))).isIn("\u6797\u6797"))
                .as("too short")
                .isFalse();
    }

    @Test
    void signsOfTheSearchStandForThemselves() {
        Mention mention = new Mention("a_b%c!@x.example", List.of());

        assertThat(isLikeAny(mention, "To a_b%c!@x.example")).isTrue();
        assertThat(isLikeAny(mention, "To axb1c!@x.example")).isFalse();
        assertThat(mention.isIn("axb1c!@x.example")).isFalse();
    }

    @Test
    void nobodyIsMentionedInNothing() {
        assertThat(anna().isIn(null)).isFalse();
    }

    /** Whatever a person is called, the search finds what is then looked at, and nothing of the name is left. */
    @Property
    void whatIsInATextIsFoundAndTakenOut(
            @ForAll
                    @AlphaChars
                    @Chars({'\u00e6', '\u0141', '\'', '&', '"', '_', '%', '!'})
                    @StringLength(min = 3, max = 9)
                    String first,
            @ForAll @AlphaChars @StringLength(min = 3, max = 9) String last) {
        Mention mention = new Mention("somebody@x.example", List.of(new PersonName(first, last)));
        String text = "(" + first + " " + last + ")";

        assertThat(mention.isIn(text)).isTrue();
        assertThat(isLikeAny(mention, text)).isTrue();
        assertThat(mention.takenOutOf(text, PSEUDONYM)).isEqualTo("(" + PSEUDONYM + ")");
    }

    /** {@code LOWER(text) LIKE ? ESCAPE '!'} as a database answers it. */
    private static boolean isLikeAny(Mention mention, String text) {
        return mention.likes().stream()
                .anyMatch(like -> text.toLowerCase(Locale.ROOT).matches(regex(like)));
    }

    private static String regex(String like) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (int i = 0; i < like.length(); i++) {
            char sign = like.charAt(i);
            switch (sign) {
                case '!' -> regex.append(Pattern.quote(String.valueOf(like.charAt(++i))));
                case '%' -> regex.append(".*");
                case '_' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(sign)));
            }
        }
        return regex.toString();
    }
}
