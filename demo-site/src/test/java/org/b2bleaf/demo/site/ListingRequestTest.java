package org.b2bleaf.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.b2bleaf.demo.site.ListingRequest.FacetParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingRequestTest {

    private static final List<FacetParameter> FACETS =
            List.of(new FacetParameter("brand", false), new FacetParameter("price", true));

    @Test
    void keepsWhatThePageUnderstands() {
        ListingRequest request = request(Map.of(
                "brand", new String[] {"Havn Works"},
                "price", new String[] {"range[10.00000:25.00000]", "range[100.00000:null]"},
                "sort", new String[] {"price desc"},
                "page", new String[] {"2"}));

        assertThat(request.page()).isEqualTo(2);
        assertThat(request.sort()).isEqualTo("price desc");
        assertThat(request.parameters().get("brand")).containsExactly("Havn Works");
        assertThat(request.parameters().get("price")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "99999", "1.5", "１"})
    void dropsAPageThatIsNone(String page) {
        assertThat(request(Map.of("page", new String[] {page})).page()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "price ", "price sideways", "id asc", "price asc,name asc"})
    void dropsAnOrderThatIsNone(String sort) {
        assertThat(request(Map.of("sort", new String[] {sort})).sort()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"range[", "range[a:b]", "range[1:2", "range[1:2] OR *:*", "5", "range[null:5]"})
    void dropsARangeThatIsNone(String range) {
        assertThat(request(Map.of("price", new String[] {range})).parameters()).isEmpty();
    }

    @Test
    void dropsWhatIsNoFacetOfThePage() {
        assertThat(request(Map.of("colour", new String[] {"red"}, "pageSize", new String[] {"x"}))
                        .parameters())
                .isEmpty();
    }

    @Test
    void linksSwitchOneValueAndStartAtTheFirstPage() {
        ListingRequest request = request(Map.of("brand", new String[] {"Havn Works"}, "page", new String[] {"3"}));

        assertThat(request.toggling("brand", "Kystby")).isEqualTo("/coffee?brand=Havn+Works&brand=Kystby");
        assertThat(request.toggling("brand", "Havn Works")).isEqualTo("/coffee");
        assertThat(request.onPage(2)).isEqualTo("/coffee?brand=Havn+Works&page=2");
        assertThat(request.sorted("price asc")).isEqualTo("/coffee?brand=Havn+Works&sort=price+asc");
    }

    @Test
    void clearingKeepsTheSearchWords() {
        ListingRequest request = request(Map.of("q", new String[] {"oat & <milk>"}, "brand", new String[] {"Kystby"}));

        assertThat(request.bare()).isEqualTo("/coffee?q=oat+%26+%3Cmilk%3E");
    }

    private static ListingRequest request(Map<String, String[]> raw) {
        return ListingRequest.of("/coffee", raw, FACETS);
    }
}
