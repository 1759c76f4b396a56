package org.b2bleaf.membership.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aCustomerIsFoundByEachWordOfNameAndAddressAndByTheWholeAddress() {
        assertThat(SearchWords.of("Anne-Marie", "van der Berg", "a.berg@northwind.example"))
                .containsExactlyInAnyOrder(
                        "anne", "marie", "van", "der", "berg", "a", "northwind", "example", "a.berg@northwind.example");
    }

    @Test
    void caseAccentsAndLettersOfOtherKeyboardsDoNotMatter() {
        assertThat(SearchWords.of("Søren", "ŁUKASZ", null)).containsExactly("soren", "lukasz");
        assertThat(SearchWords.of("Chloé", "Straße", null)).containsExactly("chloe", "strasse");
        assertThat(SearchWords.typed("SØREN chloé")).containsExactly("soren", "chloe");
    }

    @Test
    void aNameInAnyScriptIsAWord() {
        assertThat(SearchWords.of("王", "小明", null)).containsExactly("王", "小明");
        assertThat(SearchWords.of("민준", null, null)).singleElement().satisfies(word -> assertThat(
                        SearchWords.typed("민"))
                .singleElement()
                .satisfies(typed -> assertThat(word).startsWith(typed)));
    }

    @Test
    void nothingKnownIsNoWord() {
        assertThat(SearchWords.of(null, null, null)).isEmpty();
        assertThat(SearchWords.of("", " - ", "  ")).isEmpty();
        assertThat(SearchWords.typed(null)).isEmpty();
        assertThat(SearchWords.typed(" ., @ ")).isEmpty();
    }

    @Test
    void theLongestTypedWordComesFirst() {
        assertThat(SearchWords.typed(" a  berg  anne ")).containsExactly("berg", "anne", "a");
    }

    @Test
    void theBeginningOfAnAddressStaysInOnePiece() {
        assertThat(SearchWords.typed("Lars@North")).containsExactly("lars@north");
        assertThat(SearchWords.typed("@northwind.ex")).containsExactly("northwind", "ex");
        assertThat(SearchWords.typed("a.berg")).containsExactly("berg", "a");
    }

    @Test
    void whatIsTypedTwiceIsAskedOnceAndMuchIsCut() {
        assertThat(SearchWords.typed("anna Anna ANNA")).containsExactly("anna");
        assertThat(SearchWords.typed("a b c d e f g h i j")).hasSize(6);
    }

    @Test
    void aWordIsCutToTheColumnWithoutTearingACharacterApart() {
        assertThat(SearchWords.of("x".repeat(300), null, null)).containsExactly("x".repeat(255));
        assertThat(SearchWords.of("𠀀".repeat(200), null, null)).containsExactly("𠀀".repeat(127));
        assertThat(SearchWords.typed("y".repeat(300))).containsExactly("y".repeat(255));
        assertThat(SearchWords.of(null, null, "z".repeat(250) + "@northwind.example"))
                .contains("z".repeat(250) + "@nort");
    }
}
