package org.b2bleaf.terms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                  |      |        |      |            | TYPE_MISSING",
                "NONE              |      |        |      |            |",
                "NONE              | 30   |        |      |            | NET_DAYS_WITHOUT_NET",
                "NONE              |      | 25     |      |            | DEPOSIT_WITHOUT_TERMS",
                "NONE              |      |        | 100  |            | DEPOSIT_WITHOUT_TERMS",
                "NONE              |      |        |      | 2026-05-01 | FIXED_DATE_WITHOUT_FIXED_DATE_TERMS",
                "NET               |      |        |      |            | NET_DAYS_MISSING",
                "NET               | 0    |        |      |            |",
                "NET               | 30   |        |      |            |",
                "NET               | 3650 |        |      |            |",
                "NET               | -1   |        |      |            | NET_DAYS_OUT_OF_RANGE",
                "NET               | 3651 |        |      |            | NET_DAYS_OUT_OF_RANGE",
                "NET               | 30   | 25     |      |            |",
                "NET               | 30   | 100    |      |            |",
                "NET               | 30   | 0.0001 |      |            |",
                "NET               | 30   | 0      |      |            | DEPOSIT_PERCENT_OUT_OF_RANGE",
                "NET               | 30   | -1     |      |            | DEPOSIT_PERCENT_OUT_OF_RANGE",
                "NET               | 30   | 100.01 |      |            | DEPOSIT_PERCENT_OUT_OF_RANGE",
                "NET               | 30   |        | 50   |            |",
                "NET               | 30   |        | 0    |            | DEPOSIT_AMOUNT_NOT_POSITIVE",
                "NET               | 30   | 25     | 50   |            | DEPOSIT_PERCENT_AND_AMOUNT",
                "DUE_ON_FULFILMENT |      |        |      |            |",
                "DUE_ON_FULFILMENT |      | 25     |      |            |",
                "DUE_ON_FULFILMENT | 30   |        |      |            | NET_DAYS_WITHOUT_NET",
                "FIXED_DATE        |      |        |      | 2026-05-01 |",
                "FIXED_DATE        |      |        | 50   | 2026-05-01 |",
                "FIXED_DATE        |      |        |      |            | FIXED_DATE_MISSING"
            })
    void termsAreConsistentOrSayWhyNot(
            TermsType type, Integer days, BigDecimal percent, BigDecimal amount, LocalDate date, TermsProblem problem) {
        List<TermsProblem> expected = problem == null ? List.of() : List.of(problem);
        assertThat(PaymentTerms.problems(type, days, percent, amount, date)).containsExactlyElementsOf(expected);
        if (problem == null) {
            assertThat(new PaymentTerms(type, days, percent, amount, date).type())
                    .isEqualTo(type);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PaymentTerms(type, days, percent, amount, date))
                    .withMessageContaining(problem.name());
        }
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThat(PaymentTerms.problems(TermsType.NET, null, BigDecimal.ZERO, BigDecimal.ZERO, LocalDate.EPOCH))
                .containsExactly(
                        TermsProblem.NET_DAYS_MISSING,
                        TermsProblem.FIXED_DATE_WITHOUT_FIXED_DATE_TERMS,
                        TermsProblem.DEPOSIT_PERCENT_AND_AMOUNT,
                        TermsProblem.DEPOSIT_PERCENT_OUT_OF_RANGE,
                        TermsProblem.DEPOSIT_AMOUNT_NOT_POSITIVE);
    }

    @Test
    void decimalsThatTheDatabaseAddsChangeNothing() {
        assertThat(PaymentTerms.net(60).withDepositPercent(new BigDecimal("25.0000")))
                .isEqualTo(PaymentTerms.net(60).withDepositPercent(new BigDecimal("25")));
        assertThat(PaymentTerms.net(60)
                        .withDepositAmount(new BigDecimal("100.00000"))
                        .depositAmount())
                .isEqualTo(new BigDecimal("100"));
    }

    @Test
    void aNewDepositReplacesTheOther() {
        PaymentTerms terms = PaymentTerms.dueOnFulfilment()
                .withDepositPercent(BigDecimal.TEN)
                .withDepositAmount(BigDecimal.ONE);
        assertThat(terms.depositPercent()).isNull();
        assertThat(terms.depositAmount()).isEqualTo(BigDecimal.ONE);
        assertThat(terms.hasDeposit()).isTrue();
        assertThat(PaymentTerms.none().hasDeposit()).isFalse();
    }
}
