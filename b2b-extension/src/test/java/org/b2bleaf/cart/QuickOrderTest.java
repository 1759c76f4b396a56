package org.b2bleaf.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.cart.QuickOrder.AddedProduct;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.cart.rules.TypedLines;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.catalog.SkuCodes;
import org.junit.jupiter.api.Test;

/** The way from typed lines to products and back; what a cart takes is another matter. */
class QuickOrderTest {

    private final List<WantedLine> wanted = new ArrayList<>();
    private final Map<Long, Verdict> refusals = new LinkedHashMap<>();
    private final QuickOrderImpl quickOrder = new QuickOrderImpl();

    QuickOrderTest() {
        quickOrder.skuCodes = new Codes();
        quickOrder.filling = (customer, lines) -> {
            wanted.addAll(lines);
            return new Filled(
                    lines.stream()
                            .filter(line -> !refusals.containsKey(line.skuId()))
                            .map(line -> new Filled.Added(
                                    line.skuId(), "Product " + line.skuId(), line.quantity(), line.quantity()))
                            .toList(),
                    refusals);
        };
    }

    @Test
    void linesOfTheSameProductCountTogether() {
        var result = quickOrder.add(null, TypedLines.of("A,1\nB,2\nA,3"));

        assertThat(wanted).containsExactly(new WantedLine(1, 4), new WantedLine(2, 2));
        assertThat(result.added())
                .containsExactly(
                        new AddedProduct(List.of(1, 3), "A", "Product 1", 4, 4),
                        new AddedProduct(List.of(2), "B", "Product 2", 2, 2));
        assertThat(result.refused()).isEmpty();
    }

    @Test
    void badLinesComeBackInTheirOrderWithTheReasonAndTheOthersAreAdded() {
        refusals.put(2L, Verdict.of(Refusal.OUT_OF_STOCK, 2));
        refusals.put(3L, Verdict.of(Refusal.NOT_SOLD_HERE, 1));

        var result = quickOrder.add(null, TypedLines.of("nonsense\nB,1\nA,1\nNO-SUCH,4\nC,1\nB,1"));

        assertThat(result.added()).extracting(AddedProduct::code).containsExactly("A");
        assertThat(result.refused())
                .extracting(
                        line -> line.line().typed(), line -> line.verdict().refusal(), QuickOrder.RefusedLine::together)
                .containsExactly(
                        tuple("nonsense", Refusal.NO_QUANTITY, List.of()),
                        tuple("B,1", Refusal.OUT_OF_STOCK, List.of(2, 6)),
                        tuple("NO-SUCH,4", Refusal.UNKNOWN_CODE, List.of()),
                        // Nobody learns by typing that a product exists for others.
                        tuple("C,1", Refusal.UNKNOWN_CODE, List.of()),
                        tuple("B,1", Refusal.OUT_OF_STOCK, List.of(2, 6)));
    }

    @Test
    void aSumThatNoOrderTakesIsRefusedLineByLine() {
        var result = quickOrder.add(null, TypedLines.of("A,99999\nA,1\nB,1"));

        assertThat(wanted).containsExactly(new WantedLine(2, 1));
        assertThat(result.refused())
                .extracting(line -> line.verdict().refusal())
                .containsExactly(Refusal.TOO_LARGE, Refusal.TOO_LARGE);
    }

    /** A is 1, B is 2, C is 3. */
    private static final class Codes implements SkuCodes {

        @Override
        public Optional<Long> skuIdOf(String code) {
            int place = "ABC".indexOf(code);
            return code.length() == 1 && place >= 0 ? Optional.of(place + 1L) : Optional.empty();
        }

        @Override
        public Map<Long, String> codesOf(Collection<Long> skuIds) {
            throw new UnsupportedOperationException();
        }
    }
}
