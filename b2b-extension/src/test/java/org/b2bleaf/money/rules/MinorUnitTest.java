package org.b2bleaf.money.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorUnitTest {

    @ParameterizedTest
    @CsvSource({
        "10.005,   EUR, 10.01",
        "10.004,   EUR, 10.00",
        "10.00499, EUR, 10.00",
        "10,       NOK, 10.00",
        "-10.005,  EUR, -10.01",
        "10.5,     KRW, 11",
        "10.49,    KRW, 10",
        "10.5,     JPY, 11",
        "10.0005,  TND, 10.001",
        "10.5,     XAU, 11"
    })
    void roundsHalfUpToTheCurrencysMinorUnit(BigDecimal amount, String currency, BigDecimal rounded) {
        assertThat(MinorUnit.round(amount, Currency.getInstance(currency))).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 0.00", "KRW, 0", "TND, 0.000"})
    void zeroHasTheCurrencysDecimals(String currency, BigDecimal zero) {
        assertThat(MinorUnit.zero(Currency.getInstance(currency))).isEqualTo(zero);
    }
}
