package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final long ESPRESSO = 7;

    @ParameterizedTest(name = "{0} less {1} %, fixed {2}, in {3}: {4}")
    @CsvSource({
        "24.00, 10,      ,       EUR, 21.60",
        "24.00, 0,       ,       EUR, 24.00",
        "24.00, 100,     ,       EUR, 0.00",
        "24.00, ,        ,       EUR, 24.00",
        "24.00, ,        19.90,  EUR, 19.90",
        "24.00, 10,      30.00,  EUR, 30.00",
        "24.05, 10,      ,       EUR, 21.65",
        "0.05,  50,      ,       EUR, 0.03",
        "9.99,  12.5,    ,       EUR, 8.74",
        "24.00, 33.3333, ,       EUR, 16.00",
        "24.00, ,        19.995, EUR, 20.00",
        "12345, 12.5,    ,       KRW, 10802",
        "12347, 50,      ,       JPY, 6174",
        "99999999999.99, 10, ,   EUR, 89999999999.99"
    })
    void aPriceIsTheOneOnTheProductPage(
            double normal, BigDecimal percentOff, BigDecimal fixed, String currency, double price) {
        PriceBook book =
                new PriceBook(false, List.of(listing(1, percentOff, fixed, ESPRESSO)), Currency.getInstance(currency));

        assertThat(book.price(ESPRESSO, normal)).isEqualTo(price);
    }

    @Test
    void whatNoCatalogHasCostsWhatItCostsEverybody() {
        PriceBook book = new PriceBook(false, List.of(listing(1, BigDecimal.TEN, null, ESPRESSO)), EUR);

        assertThat(book.price(8, 5.55)).isEqualTo(5.55);
        assertThat(book.has(8)).isTrue();
        assertThat(new PriceBook(false, List.of(), EUR).price(8, 5.55)).isEqualTo(5.55);
    }

    @Test
    void whatNoCatalogHasDoesNotExistForALocationThatBuysByCatalogOnly() {
        PriceBook book = new PriceBook(true, List.of(listing(1, BigDecimal.TEN, null, ESPRESSO)), EUR);

        assertThat(book.has(ESPRESSO)).isTrue();
        assertThat(book.has(8)).isFalse();
        assertThat(book.price(8, 5.55)).isEqualTo(PriceBook.HIDDEN);
        assertThat(new PriceBook(true, List.of(), EUR).has(ESPRESSO)).isFalse();
    }

    @Test
    void aCatalogOfEverythingHasEverything() {
        PriceBook book =
                new PriceBook(true, List.of(new PriceBook.Catalog(1, 1, BigDecimal.TEN, true, FixedPrices.EMPTY)), EUR);

        assertThat(book.has(8)).isTrue();
        assertThat(book.price(8, 10)).isEqualTo(9);
    }

    @Test
    void whatIsKeptOutOfACatalogOfEverythingIsNotInIt() {
        FixedPrices without = FixedPrices.of(
                new long[] {3, ESPRESSO}, new BigDecimal[] {null, new BigDecimal("5")}, new boolean[] {false, true});
        List<PriceBook.Catalog> catalogs = List.of(new PriceBook.Catalog(1, 1, BigDecimal.TEN, true, without));

        assertThat(new PriceBook(true, catalogs, EUR).has(ESPRESSO)).isFalse();
        assertThat(new PriceBook(true, catalogs, EUR).price(ESPRESSO, 10)).isEqualTo(PriceBook.HIDDEN);
        assertThat(new PriceBook(false, catalogs, EUR).price(ESPRESSO, 10)).isEqualTo(10);
        assertThat(new PriceBook(false, catalogs, EUR).price(3, 10)).isEqualTo(9);
    }

    @Test
    void booksThatSayTheSameAreTheSame() {
        PriceBook book = new PriceBook(false, List.of(listing(1, null, BigDecimal.ONE, ESPRESSO)), EUR);

        assertThat(new PriceBook(false, List.of(listing(1, null, BigDecimal.ONE, ESPRESSO)), EUR))
                .isEqualTo(book)
                .hasSameHashCodeAs(book)
                .hasToString(book.toString());
    }

    @Test
    void anotherCatalogOrderVersionKindOfLocationOrCurrencyIsAnotherBook() {
        PriceBook.Catalog first = new PriceBook.Catalog(1, 11, null, true, FixedPrices.EMPTY);
        PriceBook.Catalog changed = new PriceBook.Catalog(1, 12, null, true, FixedPrices.EMPTY);
        PriceBook.Catalog second = new PriceBook.Catalog(11, 1, null, true, FixedPrices.EMPTY);

        assertThat(List.of(
                        new PriceBook(false, List.of(), EUR),
                        new PriceBook(true, List.of(), EUR),
                        new PriceBook(false, List.of(), Currency.getInstance("KRW")),
                        new PriceBook(false, List.of(first), EUR),
                        new PriceBook(true, List.of(first), EUR),
                        new PriceBook(false, List.of(changed), EUR),
                        new PriceBook(false, List.of(second), EUR),
                        // What somebody has changed past the version.
                        new PriceBook(
                                false,
                                List.of(new PriceBook.Catalog(1, 11, null, true, fixed(BigDecimal.ONE, ESPRESSO))),
                                EUR),
                        new PriceBook(false, List.of(first, second), EUR),
                        new PriceBook(false, List.of(second, first), EUR)))
                .doesNotHaveDuplicates()
                .extracting(PriceBook::toString)
                .doesNotHaveDuplicates();
    }

    @Test
    void productsAreInOrderAndHaveOnePlaceEach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedPrices.of(new long[] {2, 1}, new BigDecimal[] {null, null}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedPrices.of(new long[] {1, 1}, new BigDecimal[] {null, null}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixedPrices.of(new long[] {1}, new BigDecimal[] {null, null}));
    }

    /** A catalog with or without the product, as the two rules get it. */
    private record Both(PriceBook.Catalog catalog, CatalogEntry entry) {}

    @Property
    void listsAreSortedByThePricesThatTheyShow(
            @ForAll @BigRange(min = "0", max = "60000000") @Scale(5) BigDecimal normal,
            @ForAll @Size(max = 4) List<@From("catalogs") Both> catalogs,
            @ForAll boolean onlyCatalogProducts,
            @ForAll @From("currencies") Currency currency) {
        PriceBook book = new PriceBook(
                onlyCatalogProducts, catalogs.stream().map(Both::catalog).toList(), currency);
        List<CatalogEntry> entries =
                new ArrayList<>(catalogs.stream().map(Both::entry).toList());
        entries.removeIf(entry -> entry == null);

        double price = book.price(ESPRESSO, normal.doubleValue());

        assertThat(price)
                .isEqualTo(UnitPrice.choose(normal, entries, currency)
                        .map(entry -> UnitPrice.base(normal, entry, currency).doubleValue())
                        .orElse(onlyCatalogProducts ? PriceBook.HIDDEN : normal.doubleValue()));
        assertThat(book.has(ESPRESSO)).isEqualTo(!onlyCatalogProducts || !entries.isEmpty());
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "JPY", "KRW", "KWD", "CLF").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<Both> catalogs() {
        Arbitrary<BigDecimal> percent = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(4)
                .injectNull(0.2);
        Arbitrary<BigDecimal> fixed = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000_000))
                .ofScale(5)
                .injectNull(0.5);
        Arbitrary<Boolean> yesOrNo = Arbitraries.of(true, false);
        return Combinators.combine(
                        percent, fixed, yesOrNo, yesOrNo, Arbitraries.longs().between(1, 9))
                .as((percentOff, price, listed, allProducts, id) -> {
                    FixedPrices prices = listed ? fixed(price, 3, ESPRESSO, 9) : fixed(price, 3, 9);
                    boolean hasIt = listed || allProducts;
                    return new Both(
                            new PriceBook.Catalog(id, 1, percentOff, allProducts, prices),
                            hasIt
                                    ? new CatalogEntry(
                                            id, percentOff, listed ? price : null, QuantityRule.ANY, List.of())
                                    : null);
                });
    }

    private static PriceBook.Catalog listing(long id, BigDecimal percentOff, BigDecimal fixed, long... products) {
        return new PriceBook.Catalog(id, 1, percentOff, false, fixed(fixed, products));
    }

    private static FixedPrices fixed(BigDecimal price, long... products) {
        BigDecimal[] prices = new BigDecimal[products.length];
        Arrays.fill(prices, price);
        return FixedPrices.of(products, prices);
    }
}
