package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalePriceTest {

    @ParameterizedTest
    @CsvSource({"10, , 10", "10, 8, 8", "10, 10, 10", "10, 12, 10", "10, 0, 10", "10, -1, 10", ", 8, 8", ", , "})
    void theSalePriceCountsWhereItIsLower(BigDecimal retail, BigDecimal sale, BigDecimal asked) {
        assertThat(SalePrice.orRetail(retail, sale)).isEqualTo(asked);
    }
}
