package org.b2bleaf.admin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.b2bleaf.catalog.rules.FieldProblem;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.persistence.Page;
import org.junit.jupiter.api.Test;

class CatalogFormTest {

    @Test
    void whatIsStoredIsShownAndReadAgainAsItWas() {
        SkuTerms terms = new SkuTerms(
                true,
                new BigDecimal("19.90000"),
                QuantityRule.of(6, 600, 6),
                List.of(
                        VolumeBreak.price(12, new BigDecimal("19")),
                        VolumeBreak.percentOff(24, new BigDecimal("12.5000"))));
        CatalogForm form = CatalogForm.of(terms);
        assertThat(form.value("price")).isEqualTo("19.9");
        assertThat(form.ticked("excluded")).isTrue();
        assertThat(form.breakLines()).containsExactly(0, 1, 2, 3, 4);
        assertThat(SkuTerms.of(form.typed()).stamp()).isEqualTo(terms.stamp());
        assertThat(SkuTerms.of(CatalogForm.of(SkuTerms.PLAIN).typed())).isEqualTo(SkuTerms.PLAIN);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
        CatalogForm form =
                CatalogForm.posted(Map.of("price", new String[] {"cheap"}, "break.7.quantity", new String[] {"12"}));
        form.refuse(List.of(new FieldProblem("price", FieldProblem.Kind.NOT_A_PRICE)));
        assertThat(form.isRefused()).isTrue();
        assertThat(form.value("price")).isEqualTo("cheap");
        assertThat(form.value("minimum")).isEmpty();
        assertThat(form.problems("price")).containsExactly("B2bCatalogProblem_NOT_A_PRICE");
        assertThat(form.problems("minimum")).isEmpty();
        assertThat(form.breakLines()).endsWith(8, 9, 10).hasSize(11);
    }

    @Test
    void aPageBehindTheLastShowsTheLast() {
        List<Integer> all = List.of(1, 2, 3, 4, 5);
        ListView.Reader<Integer> reader =
                (first, limit) -> new Page<>(all.subList(Math.min(first, 5), Math.min(first + limit, 5)), all.size());
        assertThat(ListView.of(9, 2, reader).rows()).containsExactly(5);
        assertThat(ListView.of(-3, 2, reader).page()).isEqualTo(1);
        assertThat(ListView.of(2, 2, reader).hasNext()).isTrue();
        assertThat(ListView.of(Integer.MAX_VALUE, 2, reader).lastPage()).isEqualTo(3);
    }
}
