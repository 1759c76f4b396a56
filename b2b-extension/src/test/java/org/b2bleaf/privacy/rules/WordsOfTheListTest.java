package org.b2bleaf.privacy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.b2bleaf.privacy.rules.ColumnRule.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfTheListTest {

    @Test
    void aColumnIsGivenOutAndErasedKeptOrRenamed() {
        assertThat(ColumnRule.parse("exported, pseudonymised"))
                .isEqualTo(new ColumnRule(true, Fate.PSEUDONYMISED, null, false));
        assertThat(ColumnRule.parse("erased")).isEqualTo(new ColumnRule(false, Fate.ERASED, null, false));
        assertThat(ColumnRule.parse("exported, deleted")).isEqualTo(new ColumnRule(true, Fate.DELETED, null, false));
        assertThat(ColumnRule.parse("kept:TAX, mentions"))
                .isEqualTo(new ColumnRule(false, Fate.KEPT, KeptReason.TAX, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exported",
                "kept",
                "kept:",
                "kept:FUN",
                "erased, deleted",
                "erased, mentions",
                "Erased!",
                "gone"
            })
    void whatIsNoWordIsRefused(String text) {
        assertThatThrownBy(() -> ColumnRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Ask anna@x.example., Ask erased-7.",
        "ANNA@X.EXAMPLE, erased-7",
        "<anna@x.example>, <erased-7>",
        "johanna@x.example, johanna@x.example",
        "j.anna@x.example, j.anna@x.example",
        "anna@x.example.org, anna@x.example.org",
        "anna@x.examples, anna@x.examples",
        "Anna Berg, erased-7",
        "'To ANNA BERG, Oslo', 'To erased-7, Oslo'",
        "Anna Bergson, Anna Bergson",
        "Joanna Berg, Joanna Berg",
        "Anna, Anna",
        "Berg, Berg",
    })
    void aMentionIsTheWholeAddressOrTheWholeName(String text, String without) {
        Mention mention = new Mention("anna@x.example", List.of("Anna Berg", "Li", "Anna"));

        assertThat(mention.takenOutOf(text, "erased-7")).isEqualTo(without);
        assertThat(mention.isIn(text)).isEqualTo(!text.equals(without));
    }

    @Test
    void nobodyIsMentionedInNothing() {
        assertThat(new Mention("anna@x.example", List.of()).isIn(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "erased-7, true",
        "erased-, false",
        "erased, false",
        "erased-7x, false",
        ", false",
        "anna@x.example, false"
    })
    void aPseudonymIsToldFromAName(String value, boolean is) {
        assertThat(Pseudonym.is(value)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "anna@x.example, true",
        "' ANNA@x.example ', true",
        "anna, false",
        "'', false",
        ", false",
        "bnna@x.example, false"
    })
    void onlyTheAddressItselfConfirms(String typed, boolean confirms) {
        assertThat(ConfirmWord.confirms(typed, "anna@x.example")).isEqualTo(confirms);
    }
}
