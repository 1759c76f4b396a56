package org.b2bleaf.cart.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceChangeTest {

    @Test
    void linesThatCostSomethingElseAreNamedWithBothPrices() {
        List<PriceChange> changes = PriceChange.between(
                List.of(line(1, "24.00"), line(2, "3.50"), line(3, "8")),
                List.of(line(3, "9"), line(2, "3.5"), line(1, "21.60")));

        assertThat(changes).extracting(PriceChange::lineId).containsExactly(3L, 1L);
        assertThat(changes.get(1).before()).isEqualByComparingTo("24");
        assertThat(changes.get(1).now()).isEqualByComparingTo("21.60");
    }

    @Test
    void linesThatCameOrWentAndLinesWithoutAPriceAreNoChangeOfPrice() {
        assertThat(PriceChange.between(
                        List.of(line(1, "24"), line(2, null), line(3, "5")),
                        List.of(line(2, "3"), line(3, null), line(4, "1"))))
                .isEmpty();
    }

    private static PriceChange.Line line(long id, String price) {
        return new PriceChange.Line(id, "Line " + id, 2, price == null ? null : new BigDecimal(price), "EUR");
    }
}
