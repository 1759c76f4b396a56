package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumePricesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal NORMAL = new BigDecimal("10.00");

    @ParameterizedTest(name = "min {0}, max {1}, steps of {2}, breaks {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -,  -, '',                  1=9.00",
                "-, -,  -, '24=8 48=7',         1=9.00 24=8.00 48=7.00",
                "-, -,  -, '48=7 24=8',         1=9.00 24=8.00 48=7.00",
                // What is no cheaper is no row.
                "-, -,  -, '24=8 48=8 96=9',    1=9.00 24=8.00",
                "-, -,  -, '1=8 10=7',          1=8.00 10=7.00",
                // What cannot be bought is no row either.
                "12, -, -, '10=8 24=7',         12=8.00 24=7.00",
                "12, 20, -, '10=8 24=7',        12=8.00",
                "-, -,  6, '7=8 10=7.5 24=7',   6=9.00 12=7.50 24=7.00",
                "-, 20, 6, '19=7',              6=9.00",
                "-, 20, 6, '18=7',              6=9.00 18=7.00",
            })
    void theTableHasARowForEachCheaperQuantityThatCanBeBought(
            Integer min, Integer max, Integer step, String breaks, String rows) {
        CatalogEntry entry = new CatalogEntry(
                1,
                BigDecimal.TEN,
                null,
                QuantityRule.of(min, max, step),
                Stream.of(breaks.split(" "))
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.split("="))
                        .map(parts -> VolumeBreak.price(Integer.parseInt(parts[0]), new BigDecimal(parts[1])))
                        .toList());

        VolumePrices prices = VolumePrices.of(NORMAL, entry, EUR);

        assertThat(prices.steps().stream()
                        .map(row -> row.fromQuantity() + "=" + row.unitPrice())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rows);
        assertThat(prices.isTable()).isEqualTo(rows.contains(" "));
    }

    @ParameterizedTest
    @CsvSource({"1,9.00,24", "23,9.00,24", "24,8.00,48", "47,8.00,48", "48,7.00,", "1000,7.00,"})
    void aQuantityHasReachedOneStepAndComesToTheNext(int quantity, BigDecimal price, Integer next) {
        VolumePrices prices = VolumePrices.of(NORMAL, entry(List.of(24, 48)), EUR);

        assertThat(prices.reached(quantity)).map(VolumePrices.Step::unitPrice).contains(price);
        assertThat(prices.next(quantity).map(VolumePrices.Step::fromQuantity).orElse(null))
                .isEqualTo(next);
    }

    @Test
    void belowTheSmallestQuantityNothingIsReached() {
        CatalogEntry cases = new CatalogEntry(1, null, null, QuantityRule.of(12, null, 6), List.of());

        assertThat(VolumePrices.of(NORMAL, cases, EUR).reached(6)).isEmpty();
    }

    @Test
    void thereIsAlwaysAPriceForTheSmallestQuantity() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VolumePrices(List.of()));
    }

    @Property
    void theTableSaysWhatTheCartCharges(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 60) Integer> breaks,
            @ForAll @IntRange(min = 1, max = 20) int minimum,
            @ForAll @IntRange(min = 1, max = 7) int increment,
            @ForAll @IntRange(min = 1, max = 100) int wanted) {
        CatalogEntry entry =
                new CatalogEntry(1, BigDecimal.TEN, null, new QuantityRule(minimum, null, increment), breaksAt(breaks));
        int quantity = entry.quantityRule().nearestAllowed(wanted);

        VolumePrices prices = VolumePrices.of(NORMAL, entry, EUR);

        assertThat(prices.reached(quantity))
                .map(VolumePrices.Step::unitPrice)
                .contains(UnitPrice.at(quantity, NORMAL, entry, EUR));
        prices.steps().forEach(step -> assertThat(entry.quantityRule().check(step.fromQuantity()))
                .isEmpty());
        prices.next(quantity).ifPresent(next -> assertThat(next.unitPrice())
                .isLessThan(prices.reached(quantity).orElseThrow().unitPrice()));
    }

    private static CatalogEntry entry(List<Integer> breaks) {
        return new CatalogEntry(1, BigDecimal.TEN, null, QuantityRule.ANY, breaksAt(breaks));
    }

    /** 8 for the first of them, and 1 less for each further one. */
    private static List<VolumeBreak> breaksAt(List<Integer> quantities) {
        return Stream.iterate(0, place -> place < quantities.size(), place -> place + 1)
                .map(place -> VolumeBreak.price(quantities.get(place), BigDecimal.valueOf(8L - place)))
                .toList();
    }
}
