package org.b2bleaf.privacy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.b2bleaf.privacy.rules.ColumnRule.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfTheListTest {

    @Test
    void aColumnIsGivenOutAndErasedKeptOrRenamed() {
        assertThat(ColumnRule.parse("exported, pseudonymised"))
                .isEqualTo(new ColumnRule(true, Fate.PSEUDONYMISED, null, false, false));
        assertThat(ColumnRule.parse("erased")).isEqualTo(new ColumnRule(false, Fate.ERASED, null, false, false));
        assertThat(ColumnRule.parse("exported, deleted"))
                .isEqualTo(new ColumnRule(true, Fate.DELETED, null, false, false));
        assertThat(ColumnRule.parse("kept:TAX, mentions"))
                .isEqualTo(new ColumnRule(false, Fate.KEPT, KeptReason.TAX, true, false));
        assertThat(ColumnRule.parse("kept:INVOICE, named"))
                .isEqualTo(new ColumnRule(false, Fate.KEPT, KeptReason.INVOICE, false, true));
        assertThat(ColumnRule.parse("deleted, mentions"))
                .isEqualTo(new ColumnRule(false, Fate.DELETED, null, true, false));
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
                "erased, named",
                "kept:TAX, mentions, named",
                "Erased!",
                "gone"
            })
    void whatIsNoWordIsRefused(String text) {
        assertThatThrownBy(() -> ColumnRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
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
