package org.b2bleaf.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatPeopleTypeTest {

    @ParameterizedTest
    @CsvSource({"1,1", "' 12 ',12", "+3,3", "007,7", "99999,99999"})
    void aWholeNumberIsAQuantity(String typed, int quantity) {
        assertThat(QuantityInput.of(typed)).isEqualTo(new QuantityInput(quantity, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'',missing", "'  ',missing", "0,tooSmall", "-1,tooSmall", "100000,tooLarge",
        "99999999999999999999,tooLarge", "two,number", "1.5,number", "1e3,number", "٣,number"
    })
    void anythingElseIsNamed(String typed, String problem) {
        assertThat(QuantityInput.of(typed).problem()).isEqualTo("cart.problem.quantity." + problem);
    }

    @Test
    void searchWordsMustAllBeThereAndWholeWordsRankHigher() {
        assertThat(new SearchWords("oat Drink").strict()).isEqualTo("+oat* oat +drink* drink");
        assertThat(new SearchWords("oat drink").loose()).isEqualTo("oat drink");
    }

    @Test
    void aSkuIsLookedUpAsItIs() {
        assertThat(new SearchWords(" COF-ESP-1KG ").strict()).isEqualTo("\"COF-ESP-1KG\"");
    }

    @Test
    void noSyntaxGetsThroughTheSearchField() {
        assertThat(new SearchWords("a\" OR (*:*) {!lucene} ^9").strict())
                .isEqualTo("+a* a +or* or +lucene* lucene +9* 9");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\"(*", "--"})
    void nothingToSearchFor(String typed) {
        assertThat(new SearchWords(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana@shopper.example", "o'brien+1@a-b.example.org", "ø@fjord.example"})
    void looksLikeAnAddress(String email) {
        Form form = new Form().with("email", email);
        form.requireEmail("email");
        assertThat(form.isWrong()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "dana", "dana@", "@shopper.example", "dana@shopper", "a b@c.example", "a@b@c.example"})
    void doesNotLookLikeAnAddress(String email) {
        Form form = new Form().with("email", email);
        form.requireEmail("email");
        assertThat(form.problem("email")).isNotNull();
    }

    @Test
    void pricesAreWrittenAsTheVisitorsLanguageDoes() {
        assertThat(Prices.text(new Money(1224.00, "EUR"), Locale.ENGLISH)).isEqualTo("€1,224.00");
        assertThat(Prices.text(new Money(21.6, "EUR"), Locale.ENGLISH)).isEqualTo("€21.60");
        assertThat(Prices.text(null)).isEmpty();
    }

    @Test
    void stockIsToldInThreeSteps() {
        assertThat(Stock.of(true, null).key()).isEqualTo("stock.plenty");
        assertThat(Stock.of(true, 21).key()).isEqualTo("stock.plenty");
        assertThat(Stock.of(true, 20)).isEqualTo(new Stock(Stock.Level.FEW, 20));
        assertThat(Stock.of(true, 0).available()).isFalse();
        assertThat(Stock.of(false, 50).available()).isFalse();
    }
}
