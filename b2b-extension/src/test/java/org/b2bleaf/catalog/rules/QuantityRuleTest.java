package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityRuleTest {

    @ParameterizedTest(name = "{3} of min {0}, max {1}, step {2}: {4}, offer {5}")
    @CsvSource({
        "  ,    ,   , 1,   ,               1",
        "  ,    ,   , 0,   BELOW_MINIMUM,  1",
        "  ,    ,   , -5,  BELOW_MINIMUM,  1",
        "  ,    ,   , 2147483647, ,        2147483647",
        "5 ,    ,   , 4,   BELOW_MINIMUM,  5",
        "5 ,    ,   , 5,   ,               5",
        "  , 10 ,   , 10,  ,               10",
        "  , 10 ,   , 11,  ABOVE_MAXIMUM,  10",
        "  ,    , 6 , 6,   ,               6",
        "  ,    , 6 , 7,   NOT_A_MULTIPLE, 12",
        "  ,    , 6 , 1,   NOT_A_MULTIPLE, 6",
        "7 ,    , 6 , 7,   NOT_A_MULTIPLE, 12",
        "7 , 20 , 6 , 20,  NOT_A_MULTIPLE, 18",
        "7 , 20 , 6 , 21,  ABOVE_MAXIMUM,  18",
        "12, 12 , 6 , 12,  ,               12",
        "  ,    , 6 , 2147483647, NOT_A_MULTIPLE, 2147483646"
    })
    void aQuantityIsAllowedOrTheNearestOneOffered(
            Integer min, Integer max, Integer step, int quantity, QuantityRule.Problem problem, int offered) {
        QuantityRule rule = QuantityRule.of(min, max, step);
        assertThat(rule.check(quantity).orElse(null)).isEqualTo(problem);
        assertThat(rule.nearestAllowed(quantity)).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"0,,1", "1,,0", "-1,,1", "1,0,1", "5,4,1", "7,11,6", "1,5,6"})
    void aRuleThatAllowsNothingIsRefused(int min, Integer max, int step) {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityRule(min, max, step));
    }

    @Test
    void withoutARuleAnyQuantityIsAllowed() {
        assertThat(QuantityRule.of(null, null, null)).isEqualTo(QuantityRule.ANY);
    }

    @Property
    void theOfferedQuantityIsAlwaysAllowed(
            @ForAll @IntRange(min = 1, max = 1000) int min,
            @ForAll @IntRange(min = 1, max = 1000) int span,
            @ForAll @IntRange(min = 1, max = 50) int step,
            @ForAll int quantity) {
        Assume.that((min + step - 1) / step * step <= min + span);
        QuantityRule rule = new QuantityRule(min, min + span, step);
        int offered = rule.nearestAllowed(quantity);
        assertThat(rule.check(offered)).isEmpty();
        if (rule.check(quantity).isEmpty()) {
            assertThat(offered).isEqualTo(quantity);
        }
    }
}
