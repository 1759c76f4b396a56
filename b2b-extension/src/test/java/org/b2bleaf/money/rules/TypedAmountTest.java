package org.b2bleaf.money.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource({"25, 25", "'25,50', 25.50", "25.50, 25.50", "' 1 234.5 ', 1234.5", "-1, -1", "0, 0", "'1,234', 1.234"})
    void anAmount(String typed, BigDecimal amount) {
        assertThat(TypedAmount.of(typed)).contains(amount);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "abc", "1e9", "1,234.50", "1.234,50", "€5", "٣", "--1", ".5", "999999999999999", "NaN"})
    void noAmount(String typed) {
        assertThat(TypedAmount.of(typed)).isEmpty();
    }
}
