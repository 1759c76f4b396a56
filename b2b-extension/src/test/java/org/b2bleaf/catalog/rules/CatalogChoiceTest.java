package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.b2bleaf.catalog.rules.CatalogChoice.Candidate;
import org.b2bleaf.catalog.rules.CatalogChoice.Reason;
import org.b2bleaf.catalog.rules.CatalogChoice.Verdict;
import org.b2bleaf.catalog.rules.ValidDays.Standing;
import org.b2bleaf.catalog.rules.VolumePrices.Step;
import org.junit.jupiter.api.Test;

class CatalogChoiceTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal NORMAL = new BigDecimal("24.00");

    @Test
    void theOnlyCatalogWithTheSkuApplies() {
        assertThat(reasons(at(1, "20"), without(2))).containsExactly(Reason.ONLY_ONE, Reason.NOT_IN_IT);
    }

    @Test
    void theLowestApplies() {
        assertThat(reasons(at(1, "20"), at(2, "19"), at(3, "21")))
                .containsExactly(Reason.DEARER, Reason.LOWEST, Reason.DEARER);
    }

    @Test
    void ofEqualsTheOneListedFirst() {
        assertThat(reasons(at(1, "20"), at(2, "19"), at(3, "19.001")))
                .containsExactly(Reason.DEARER, Reason.LISTED_FIRST, Reason.LISTED_LATER);
    }

    @Test
    void whatDoesNotCountSaysWhy() {
        assertThat(reasons(
                        new Candidate(1, false, Standing.VALID, entry(1, "1")),
                        new Candidate(2, true, Standing.NOT_YET, entry(2, "1")),
                        new Candidate(3, true, Standing.OVER, entry(3, "1")),
                        new Candidate(4, false, Standing.OVER, null)))
                .containsExactly(Reason.ARCHIVED, Reason.NOT_YET_VALID, Reason.NO_LONGER_VALID, Reason.ARCHIVED);
    }

    @Test
    void pricesAreRoundedAndVolumePricesThatChangeNothingLeftOut() {
        CatalogEntry entry = new CatalogEntry(
                1,
                new BigDecimal("10"),
                null,
                QuantityRule.ANY,
                List.of(
                        VolumeBreak.percentOff(24, new BigDecimal("12")),
                        VolumeBreak.percentOff(48, new BigDecimal("11")),
                        VolumeBreak.price(96, new BigDecimal("20.005"))));
        Verdict verdict = CatalogChoice.explain(NORMAL, List.of(new Candidate(1, true, Standing.VALID, entry)), EUR)
                .get(0);
        assertThat(verdict.unitPrice()).isEqualByComparingTo("21.60");
        assertThat(verdict.volumePrices())
                .containsExactly(new Step(24, new BigDecimal("21.12")), new Step(96, new BigDecimal("20.01")));
    }

    @Property
    void itSaysWhatTheShopDoes(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 5) Integer> prices) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            candidates.add(prices.get(i) == 0 ? without(i) : at(i, prices.get(i).toString()));
        }
        List<Verdict> verdicts = CatalogChoice.explain(NORMAL, candidates, EUR);
        List<Long> applying = verdicts.stream()
                .filter(it -> it.reason().applies())
                .map(Verdict::catalogId)
                .toList();
        List<CatalogEntry> entries = candidates.stream()
                .map(Candidate::entry)
                .filter(Objects::nonNull)
                .toList();
        assertThat(applying)
                .isEqualTo(UnitPrice.choose(NORMAL, entries, EUR).stream()
                        .map(CatalogEntry::catalogId)
                        .toList());
    }

    private static List<Reason> reasons(Candidate... candidates) {
        return CatalogChoice.explain(NORMAL, List.of(candidates), EUR).stream()
                .map(Verdict::reason)
                .toList();
    }

    private static Candidate at(long id, String price) {
        return new Candidate(id, true, Standing.VALID, entry(id, price));
    }

    private static Candidate without(long id) {
        return new Candidate(id, true, Standing.VALID, null);
    }

    private static CatalogEntry entry(long id, String price) {
        return new CatalogEntry(id, null, new BigDecimal(price), QuantityRule.ANY, List.of());
    }
}
