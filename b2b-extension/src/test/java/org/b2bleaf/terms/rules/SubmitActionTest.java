package org.b2bleaf.terms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.terms.rules.SubmitAction.PAY_NOW;
import static org.b2bleaf.terms.rules.SubmitAction.SUBMIT_AND_PAY_DEPOSIT;
import static org.b2bleaf.terms.rules.SubmitAction.SUBMIT_FOR_APPROVAL;
import static org.b2bleaf.terms.rules.SubmitAction.SUBMIT_ORDER;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmitActionTest {

    @ParameterizedTest
    @MethodSource("everyKindOfTerms")
    void theTermsNameTheButton(PaymentTerms terms, SubmitAction action) {
        assertThat(SubmitAction.of(terms, false)).isEqualTo(action);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfTerms")
    void draftsWinOverTheTerms(PaymentTerms terms) {
        assertThat(SubmitAction.of(terms, true)).isEqualTo(SUBMIT_FOR_APPROVAL);
    }

    static Stream<Arguments> everyKindOfTerms() {
        PaymentTerms fixed = PaymentTerms.fixedDate(LocalDate.parse("2026-05-01"));
        return Stream.of(
                arguments(PaymentTerms.none(), PAY_NOW),
                arguments(PaymentTerms.net(30), SUBMIT_ORDER),
                arguments(PaymentTerms.dueOnFulfilment(), SUBMIT_ORDER),
                arguments(fixed, SUBMIT_ORDER),
                arguments(PaymentTerms.net(30).withDepositPercent(BigDecimal.TEN), SUBMIT_AND_PAY_DEPOSIT),
                arguments(PaymentTerms.dueOnFulfilment().withDepositAmount(BigDecimal.TEN), SUBMIT_AND_PAY_DEPOSIT),
                arguments(fixed.withDepositPercent(BigDecimal.TEN), SUBMIT_AND_PAY_DEPOSIT));
    }
}
