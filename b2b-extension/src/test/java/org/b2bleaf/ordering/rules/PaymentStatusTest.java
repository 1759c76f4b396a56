package org.b2bleaf.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStatusTest {

    @ParameterizedTest(name = "of {0}: {1} authorised, {2} captured, {3} refunded is {4}")
    @CsvSource({
        "100, 0,     0,     0,   PENDING",
        "100, 25,    0,     0,   PENDING",
        "100, 99.99, 0,     0,   PENDING",
        "100, 100,   0,     0,   AUTHORIZED",
        "100, 0,     25,    0,   PARTIALLY_PAID",
        "100, 75,    25,    0,   PARTIALLY_PAID",
        "100, 0,     99.99, 0,   PARTIALLY_PAID",
        "100, 0,     100,   0,   PAID",
        "100, 0,     100.00000, 0, PAID",
        "100, 0,     120,   0,   PAID",
        "100, 0,     100,   30,  PAID",
        "100, 0,     25,    10,  PARTIALLY_PAID",
        "100, 0,     100,   100, REFUNDED",
        "100, 0,     25,    25,  REFUNDED",
        "0,   0,     0,     0,   PAID"
    })
    void theSumsOfThePaymentsDecide(
            BigDecimal total, BigDecimal authorized, BigDecimal captured, BigDecimal refunded, PaymentStatus status) {
        assertThat(PaymentStatus.of(total, authorized, captured, refunded)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(DraftStatus.class)
    void aDraftIsOpenUntilItIsApprovedOrDeclined(DraftStatus status) {
        assertThat(status.isOpen()).isEqualTo(status != DraftStatus.APPROVED && status != DraftStatus.DECLINED);
    }
}
