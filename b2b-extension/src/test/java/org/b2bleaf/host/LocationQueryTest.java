package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationQueryTest {

    private final LocationQuery location = new LocationQuery(List.of("price_p", "retail_d"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price_p asc                 | b2bprice(price_p) asc",
                "name_s asc,price_p desc     | name_s asc,b2bprice(price_p) desc",
                "retail_d asc, price_p desc  | b2bprice(retail_d) asc, b2bprice(price_p) desc",
                "name_s asc                  |",
                "my_price_p asc              |",
                "category_10_sort_d asc      |",
                "                            |",
            })
    void anOrderByPriceIsByTheLocationsPrice(String clause, String asked) {
        assertThat(location.sort(clause).orElse(null)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{!tag=a}(price_p:[10 TO 25]) | {!tag=a}(_query_:\"{!frange l=10 u=25}b2bprice(price_p)\")",
                "{!tag=a}(price_p:[0.5 TO 2] OR price_p:[100 TO *]) "
                        + "| {!tag=a}(_query_:\"{!frange l=0.5 u=2}b2bprice(price_p)\""
                        + " OR _query_:\"{!frange l=100}b2bprice(price_p)\")",
                "{!tag=a}(brand_s:\"price_p\\:\\[1 TO 2\\]\") | {!tag=a}(brand_s:\"price_p\\:\\[1 TO 2\\]\")",
                "category:10 | category:10",
            })
    void aFilterByPriceIsByTheLocationsPrice(String query, String asked) {
        assertThat(location.filter(query)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{!ex=a}price_p:[0 TO 10] | {!frange l=0 u=10 ex=a key='price_p:[0 TO 10]'}b2bprice(price_p)",
                "price_p:[100 TO *]       | {!frange l=100 key='price_p:[100 TO *]'}b2bprice(price_p)",
                "{!ex=a}brand_s:[0 TO 10] | {!ex=a}brand_s:[0 TO 10]",
            })
    void aRangeIsCountedByTheLocationsPriceAndAnswersUnderItsName(String query, String asked) {
        assertThat(location.facet(query)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"price_p asc"})
    void aShopWithoutPricesInItsIndexIsLeftAlone(String clause) {
        LocationQuery nothing = new LocationQuery(List.of());

        assertThat(nothing.sort(clause)).isEmpty();
        assertThat(nothing.filter("price_p:[1 TO 2]")).isEqualTo("price_p:[1 TO 2]");
    }
}
