package org.b2bleaf.terms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "EUR, 100.00,  25,      25.00, 75.00",
        "EUR, 99.99,   25,      25.00, 74.99",
        "EUR, 0.02,    25,      0.01,  0.01",
        "EUR, 0.01,    50,      0.01,  0.00",
        "EUR, 0.01,    49.9999, 0.00,  0.01",
        "EUR, 33.33,   33.3333, 11.11, 22.22",
        "EUR, 10.10,   12.5,    1.26,  8.84",
        "EUR, 100.00,  100,     100.00, 0.00",
        "EUR, 0.00,    25,      0.00,  0.00",
        "NOK, 1234.56, 25,      308.64, 925.92",
        "KRW, 12345,   25,      3086,  9259",
        "KRW, 10,      25,      3,     7",
        "JPY, 9,       50,      5,     4",
        "JPY, 999,     0.05,    0,     999",
        "TND, 1.001,   50,      0.501, 0.500"
    })
    void aPercentageIsRoundedHalfUpToTheMinorUnit(
            String currency, BigDecimal total, BigDecimal percent, BigDecimal now, BigDecimal later) {
        assertSplit(PaymentTerms.net(30).withDepositPercent(percent), total, currency, now, later);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 100.00, 30,     30.00,  70.00",
        "EUR, 100.00, 30.005, 30.01,  69.99",
        "EUR, 20.00,  30,     20.00,  0.00",
        "EUR, 0.00,   30,     0.00,   0.00",
        "KRW, 5000,   999.5,  1000,   4000",
        "JPY, 5000,   0.4,    0,      5000"
    })
    void anAmountIsNeverMoreThanTheTotal(
            String currency, BigDecimal total, BigDecimal amount, BigDecimal now, BigDecimal later) {
        assertSplit(PaymentTerms.dueOnFulfilment().withDepositAmount(amount), total, currency, now, later);
    }

    @Test
    void withoutTermsEverythingIsDueNow() {
        assertSplit(PaymentTerms.none(), new BigDecimal("12.34"), "EUR", new BigDecimal("12.34"), BigDecimal.ZERO);
    }

    @Test
    void termsWithoutADepositTakeNothingNow() {
        assertSplit(PaymentTerms.net(30), new BigDecimal("12.34"), "EUR", BigDecimal.ZERO, new BigDecimal("12.34"));
    }

    @Test
    void aNegativeTotalIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deposit.split(PaymentTerms.net(1), new BigDecimal("-0.01"), EUR));
    }

    @Property
    void bothPartsAlwaysAddUpToTheTotal(
            @ForAll @BigRange(min = "0", max = "99999999999999.99999") @Scale(5) BigDecimal total,
            @ForAll("terms") PaymentTerms terms,
            @ForAll("currencies") Currency currency) {
        Deposit.Split split = Deposit.split(terms, total, currency);
        assertThat(split.dueNow().add(split.dueLater())).isEqualByComparingTo(total);
        assertThat(split.dueNow()).isNotNegative();
        assertThat(split.dueLater()).isNotNegative();
    }

    @Property
    void aDepositIsLessThanHalfAMinorUnitOff(
            @ForAll @BigRange(min = "0", max = "9999999.99") @Scale(2) BigDecimal total,
            @ForAll @BigRange(min = "0.0001", max = "100") @Scale(4) BigDecimal percent) {
        BigDecimal exact = total.multiply(percent).movePointLeft(2);
        BigDecimal dueNow = Deposit.split(PaymentTerms.net(30).withDepositPercent(percent), total, EUR)
                .dueNow();
        assertThat(dueNow.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Provide
    Arbitrary<PaymentTerms> terms() {
        Arbitrary<PaymentTerms> plain =
                Arbitraries.of(PaymentTerms.none(), PaymentTerms.net(30), PaymentTerms.dueOnFulfilment());
        Arbitrary<PaymentTerms> percent = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("100"))
                .ofScale(4)
                .map(PaymentTerms.net(30)::withDepositPercent);
        Arbitrary<PaymentTerms> amount = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.00001"), new BigDecimal("99999999999"))
                .ofScale(5)
                .map(PaymentTerms.net(30)::withDepositAmount);
        return Arbitraries.oneOf(plain, percent, amount);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "NOK", "PLN", "KRW", "JPY", "TWD", "TND").map(Currency::getInstance);
    }

    private static void assertSplit(
            PaymentTerms terms, BigDecimal total, String currency, BigDecimal now, BigDecimal later) {
        Deposit.Split split = Deposit.split(terms, total, Currency.getInstance(currency));
        assertThat(split.dueNow()).isEqualByComparingTo(now);
        assertThat(split.dueLater()).isEqualByComparingTo(later);
    }
}
