package org.b2bleaf.cart.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {

    private static final QuantityRule CASES_OF_SIX = QuantityRule.of(12, 60, 6);

    @ParameterizedTest
    @CsvSource({
        // quantity, in stock, refusal, offered instead
        "12, , ,",
        "60, , ,",
        "60, 60, ,",
        "11, , BELOW_MINIMUM, 12",
        "1, , BELOW_MINIMUM, 12",
        "13, , NOT_A_MULTIPLE, 18",
        "59, , NOT_A_MULTIPLE, 60",
        "61, , ABOVE_MAXIMUM, 60",
        "99999, , ABOVE_MAXIMUM, 60",
        "100000, , TOO_LARGE, 60",
        "18, 17, NOT_ENOUGH_STOCK, 12",
        "12, 11, NOT_ENOUGH_STOCK, 0",
        "12, 0, OUT_OF_STOCK, 0",
        "12, -4, OUT_OF_STOCK, 0",
    })
    void aQuantityKeepsToTheRuleAndTheStock(long quantity, Integer stock, Refusal refusal, Integer nearest) {
        var verdict = Admission.judge(true, quantity, CASES_OF_SIX, stock);

        assertThat(verdict.map(Verdict::refusal).orElse(null)).isEqualTo(refusal);
        assertThat(verdict.map(Verdict::nearest).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void whatIsNotSoldIsNotJudgedFurther() {
        assertThat(Admission.judge(false, 1, QuantityRule.ANY, 5)).hasValueSatisfying(verdict -> {
            assertThat(verdict.refusal()).isEqualTo(Refusal.NOT_SOLD_HERE);
            assertThat(verdict.nearest()).isZero();
        });
    }

    @Test
    void aSumBeyondAnIntegerIsTooLarge() {
        assertThat(Admission.judge(true, 2L * Integer.MAX_VALUE, QuantityRule.ANY, null))
                .hasValueSatisfying(verdict -> assertThat(verdict.refusal()).isEqualTo(Refusal.TOO_LARGE));
    }

    /** What is offered instead is not refused in its turn. */
    @Property
    void theOfferedQuantityMayBeBought(
            @ForAll @IntRange(min = 1, max = 120_000) int quantity,
            @ForAll @IntRange(min = 1, max = 500) int minimum,
            @ForAll @IntRange(min = 1, max = 60) int increment,
            @ForAll @IntRange(min = 0, max = 2_000) int room,
            @ForAll @IntRange(min = 0, max = 3_000) int stock) {
        QuantityRule rule = new QuantityRule(minimum, minimum + increment + room, increment);

        Admission.judge(true, quantity, rule, stock)
                .filter(verdict -> verdict.nearest() > 0)
                .ifPresent(verdict -> {
                    boolean aboutStock = verdict.available() != null;
                    assertThat(Admission.judge(true, verdict.nearest(), rule, aboutStock ? stock : null))
                            .isEmpty();
                });
    }
}
