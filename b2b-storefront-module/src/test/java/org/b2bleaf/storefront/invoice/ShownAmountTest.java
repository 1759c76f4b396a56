package org.b2bleaf.storefront.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShownAmountTest {

    @Test
    void isReadAsThePageWroteIt() {
        assertThat(PayController.shown("1234.50")).isEqualByComparingTo(new BigDecimal("1234.5"));
        assertThat(PayController.shown(" ")).isNull();
    }

    /** Java reads a million digits for seconds, and whoever has a link may send as many as the container takes. */
    @Test
    void whatNoPageHasShownIsNoAmountThatCouldBePaid() {
        assertThat(PayController.shown("9".repeat(1_000_000))).isZero();
        assertThat(PayController.shown("1E999999999")).isZero();
        assertThat(PayController.shown("much")).isZero();
    }
}
