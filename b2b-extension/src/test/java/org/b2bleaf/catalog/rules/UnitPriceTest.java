package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "24.00, 10,      ,      EUR, 21.60",
        "24.00, 0,       ,      EUR, 24.00",
        "24.00, 100,     ,      EUR, 0.00",
        "24.00, ,        ,      EUR, 24.00",
        "24.00, ,        19.90, EUR, 19.90",
        "24.00, 10,      19.90, EUR, 19.90",
        "24.00, 10,      30.00, EUR, 30.00",
        "9.99,  12.5,    ,      EUR, 8.74",
        "0.05,  50,      ,      EUR, 0.03",
        "24.00, 33.3333, ,      EUR, 16.00",
        "12345, 12.5,    ,      KRW, 10802",
        "12347, 50,      ,      KRW, 6174",
        "24.00, ,        19.995, EUR, 20.00"
    })
    void aFixedPriceWinsOverThePercentageAndBothAreRoundedHalfUp(
            BigDecimal normal, BigDecimal percentOff, BigDecimal fixed, String currency, BigDecimal price) {
        CatalogEntry entry = entry(1, percentOff, fixed);
        assertThat(UnitPrice.base(normal, entry, Currency.getInstance(currency)))
                .isEqualTo(price);
        assertThat(UnitPrice.at(1, normal, entry, Currency.getInstance(currency)))
                .isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({
        "1,   21.60",
        "9,   21.60",
        "10,  20.40",
        "49,  20.40",
        "50,  18.00",
        "99,  18.00",
        "100, 18.00",
        "999, 18.00"
    })
    void theLargestVolumePriceReachedAppliesUnlessItIsDearer(int quantity, BigDecimal price) {
        CatalogEntry entry = entry(
                1,
                new BigDecimal("10"),
                null,
                VolumeBreak.price(100, new BigDecimal("23.00")),
                VolumeBreak.price(50, new BigDecimal("18.00")),
                VolumeBreak.percentOff(10, new BigDecimal("15")));
        assertThat(UnitPrice.at(quantity, new BigDecimal("24.00"), entry, EUR)).isEqualTo(price);
    }

    @Test
    void theCatalogWithTheLowestUnitPriceApplies() {
        CatalogEntry dear = entry(1, new BigDecimal("5"), null);
        CatalogEntry cheap = entry(2, null, new BigDecimal("20"));
        assertThat(choose(dear, cheap)).isEqualTo(2);
        assertThat(choose(cheap, dear)).isEqualTo(2);
    }

    @Test
    void ofEquallyLowCatalogsTheOneListedFirstApplies() {
        CatalogEntry first = entry(1, new BigDecimal("10"), null);
        CatalogEntry second = entry(2, null, new BigDecimal("21.60"));
        assertThat(choose(first, second)).isEqualTo(1);
        assertThat(choose(second, first)).isEqualTo(2);
    }

    @Test
    void pricesThatRoundToTheSameAmountAreEqual() {
        assertThat(choose(entry(1, null, new BigDecimal("20.004")), entry(2, null, new BigDecimal("20.001"))))
                .isEqualTo(1);
    }

    @Test
    void volumePricesDoNotChangeWhichCatalogApplies() {
        CatalogEntry deepVolume = entry(1, null, null, VolumeBreak.price(2, BigDecimal.ONE));
        CatalogEntry cheap = entry(2, new BigDecimal("1"), null);
        assertThat(choose(deepVolume, cheap)).isEqualTo(2);
    }

    @Test
    void aSkuInNoCatalogKeepsTheNormalPrice() {
        assertThat(UnitPrice.choose(BigDecimal.TEN, List.of(), EUR)).isEmpty();
    }

    @Test
    void volumePricesOfTheSkuReplaceThoseOfTheCatalog() {
        List<VolumeBreak> ofSku = List.of(VolumeBreak.price(5, BigDecimal.ONE));
        List<VolumeBreak> ofAll = List.of(VolumeBreak.percentOff(2, BigDecimal.TEN));
        assertThat(CatalogEntry.breaksFor(ofSku, ofAll)).isEqualTo(ofSku);
        assertThat(CatalogEntry.breaksFor(List.of(), ofAll)).isEqualTo(ofAll);
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1, new BigDecimal("100.01"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1, new BigDecimal("-1"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1, null, new BigDecimal("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> VolumeBreak.price(0, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new VolumeBreak(1, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new VolumeBreak(1, BigDecimal.ONE, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> VolumeBreak.percentOff(1, new BigDecimal("101")));
    }

    @Property
    void noCatalogIsCheaperThanTheChosenOne(
            @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal normal,
            @ForAll @Size(min = 1, max = 5) List<@From("entries") CatalogEntry> entries) {
        BigDecimal chosen =
                UnitPrice.base(normal, UnitPrice.choose(normal, entries, EUR).orElseThrow(), EUR);
        assertThat(entries).allSatisfy(entry -> assertThat(UnitPrice.base(normal, entry, EUR))
                .isGreaterThanOrEqualTo(chosen));
    }

    @Property
    void buyingMoreNeverCostsMoreAUnit(
            @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal normal,
            @ForAll("entries") CatalogEntry entry,
            @ForAll @IntRange(min = 1, max = 200) int quantity) {
        assertThat(UnitPrice.at(quantity + 1, normal, entry, EUR))
                .isLessThanOrEqualTo(UnitPrice.at(quantity, normal, entry, EUR))
                .isNotNegative();
    }

    @Property
    void theOrderOfTheBreaksDoesNotMatter(
            @ForAll("entries") CatalogEntry entry, @ForAll @IntRange(min = 1, max = 200) int quantity) {
        List<VolumeBreak> reversed = new ArrayList<>(entry.breaks());
        Collections.reverse(reversed);
        CatalogEntry other =
                new CatalogEntry(1, entry.percentOff(), entry.fixedPrice(), entry.quantityRule(), reversed);
        assertThat(UnitPrice.at(quantity, BigDecimal.TEN, other, EUR))
                .isEqualTo(UnitPrice.at(quantity, BigDecimal.TEN, entry, EUR));
    }

    @Provide
    Arbitrary<CatalogEntry> entries() {
        Arbitrary<BigDecimal> percents = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(4);
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(10_000))
                .ofScale(5);
        Arbitrary<Integer> quantities = Arbitraries.integers().between(1, 200);
        Arbitrary<VolumeBreak> breaks = Arbitraries.oneOf(
                Combinators.combine(quantities, percents).as(VolumeBreak::percentOff),
                Combinators.combine(quantities, prices).as(VolumeBreak::price));
        return Combinators.combine(
                        percents.injectNull(0.3),
                        prices.injectNull(0.5),
                        breaks.list().ofMaxSize(4))
                .as((percent, price, list) -> new CatalogEntry(1, percent, price, QuantityRule.ANY, list));
    }

    private static CatalogEntry entry(long id, BigDecimal percentOff, BigDecimal fixed, VolumeBreak... breaks) {
        return new CatalogEntry(id, percentOff, fixed, QuantityRule.ANY, List.of(breaks));
    }

    private static long choose(CatalogEntry... entries) {
        return UnitPrice.choose(new BigDecimal("24.00"), List.of(entries), EUR)
                .orElseThrow()
                .catalogId();
    }
}
