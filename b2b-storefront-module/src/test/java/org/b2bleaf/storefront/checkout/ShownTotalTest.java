package org.b2bleaf.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShownTotalTest {

    @Test
    void isReadAsThePageWroteIt() {
        assertThat(CheckoutController.total("1234.50")).isEqualByComparingTo(new BigDecimal("1234.5"));
        assertThat(CheckoutController.total(null)).isNull();
    }

    /** It would be written out for the page that says that the price has changed. */
    @Test
    void aNumberThatFillsTheMemoryIsNone() {
        assertThat(CheckoutController.total("1E999999999")).isNull();
        assertThat(CheckoutController.total("1e-999999999")).isNull();
    }
}
