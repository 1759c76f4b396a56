package org.b2bleaf.transfer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierPaymentTest {

    /** Steps as {@code TYPE amount}, or {@code TYPE amount PARENT}, separated by {@code +}. The total is 100. */
    @ParameterizedTest
    @CsvSource({
        "'',                                                             PENDING,        100",
        "AUTHORIZE_AND_CAPTURE 100,                                      PAID,           0",
        "AUTHORIZE_AND_CAPTURE 120,                                      PAID,           0",
        "AUTHORIZE_AND_CAPTURE 60,                                       PARTIALLY_PAID, 40",
        "AUTHORIZE_AND_CAPTURE 60 + AUTHORIZE_AND_CAPTURE 40,            PAID,           0",
        "AUTHORIZE 100,                                                  AUTHORIZED,     100",
        "AUTHORIZE 99,                                                   PENDING,        100",
        "AUTHORIZE 60 + AUTHORIZE 40,                                    AUTHORIZED,     100",
        "AUTHORIZE 100 + CAPTURE 100 AUTHORIZE,                          PAID,           0",
        "AUTHORIZE 100 + CAPTURE 30 AUTHORIZE,                           PARTIALLY_PAID, 70",
        "AUTHORIZE 100 + CAPTURE 30 AUTHORIZE + CAPTURE 70 AUTHORIZE,    PAID,           0",
        "AUTHORIZE 100 + REVERSE_AUTH 100 AUTHORIZE,                     PENDING,        100",
        "AUTHORIZE 100 + REVERSE_AUTH 1 AUTHORIZE,                       PENDING,        100",
        "AUTHORIZE 100 + VOID 100 AUTHORIZE,                             PENDING,        100",
        "AUTHORIZE 100 + REVERSE_AUTH 100 AUTHORIZE + AUTHORIZE 100,     AUTHORIZED,     100",
        "AUTHORIZE_AND_CAPTURE 100 + VOID 100 AUTHORIZE_AND_CAPTURE,     REFUNDED,       0",
        "AUTHORIZE 100 + CAPTURE 100 AUTHORIZE + VOID 100 CAPTURE,       REFUNDED,       0",
        "AUTHORIZE_AND_CAPTURE 100 + VOID 100,                           REFUNDED,       0",
        "AUTHORIZE_AND_CAPTURE 100 + REFUND 100 AUTHORIZE_AND_CAPTURE,   REFUNDED,       0",
        "AUTHORIZE_AND_CAPTURE 100 + REFUND 20 AUTHORIZE_AND_CAPTURE,    PAID,           0",
        "AUTHORIZE_AND_CAPTURE 60 + REFUND 60 AUTHORIZE_AND_CAPTURE,     REFUNDED,       0",
        "AUTHORIZE_AND_CAPTURE 60 + REFUND 20 AUTHORIZE_AND_CAPTURE,     PARTIALLY_PAID, 40",
        "AUTHORIZE 100 + CAPTURE 100 AUTHORIZE + SETTLED 100 CAPTURE,    PAID,           0",
        "SETTLED 100,                                                    PAID,           0",
        "SETTLED 40,                                                     PARTIALLY_PAID, 60",
        "AUTHORIZE_AND_CAPTURE 100 + SETTLED 40 AUTHORIZE_AND_CAPTURE,   PAID,           0",
        "UNCONFIRMED 100,                                                PENDING,        100",
        "SOMETHING_NEW 100,                                              PENDING,        100",
        "REFUND 100,                                                     PENDING,        100"
    })
    void theStepsDecide(String steps, PaymentStatus status, BigDecimal open) {
        EarlierPayment payment = EarlierPayment.of(new BigDecimal("100"), parse(steps));
        assertThat(payment.status()).isEqualTo(status);
        assertThat(payment.openAmount()).isEqualByComparingTo(open);
    }

    @Test
    void whatCostsNothingIsPaid() {
        assertThat(EarlierPayment.of(BigDecimal.ZERO, List.of()))
                .isEqualTo(new EarlierPayment(PaymentStatus.PAID, BigDecimal.ZERO));
    }

    @Test
    void aStepWithoutAnAmountCountsAsNothing() {
        assertThat(EarlierPayment.of(BigDecimal.TEN, List.of(new PaymentStep("CAPTURE", null, null)))
                        .status())
                .isEqualTo(PaymentStatus.PENDING);
    }

    @Property
    void theOrderOfTheStepsDoesNotMatter(@ForAll("steps") List<PaymentStep> steps, @ForAll Random random) {
        List<PaymentStep> shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, random);
        assertThat(EarlierPayment.of(BigDecimal.TEN, shuffled)).isEqualTo(EarlierPayment.of(BigDecimal.TEN, steps));
    }

    @Property
    void whatIsOpenIsBetweenNothingAndTheTotal(@ForAll("steps") List<PaymentStep> steps) {
        EarlierPayment payment = EarlierPayment.of(BigDecimal.TEN, steps);
        assertThat(payment.openAmount()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        if (payment.status() == PaymentStatus.PAID || payment.status() == PaymentStatus.REFUNDED) {
            assertThat(payment.openAmount()).isZero();
        }
    }

    @Provide
    Arbitrary<List<PaymentStep>> steps() {
        Arbitrary<String> types = Arbitraries.of(
                "AUTHORIZE",
                "CAPTURE",
                "AUTHORIZE_AND_CAPTURE",
                "SETTLED",
                "REFUND",
                "VOID",
                "REVERSE_AUTH",
                "UNCONFIRMED");
        return Combinators.combine(
                        types,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("20"))
                                .ofScale(2),
                        types.injectNull(0.3))
                .as(PaymentStep::new)
                .list()
                .ofMaxSize(6);
    }

    private static List<PaymentStep> parse(String steps) {
        return Stream.of(steps.split(" \\+ "))
                .filter(step -> !step.isBlank())
                .map(step -> step.split(" "))
                .map(parts -> new PaymentStep(parts[0], new BigDecimal(parts[1]), parts.length > 2 ? parts[2] : null))
                .toList();
    }
}
