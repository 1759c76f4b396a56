package org.b2bleaf.admin.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderImpl;
import org.b2bleaf.ordering.drafts.DraftEdit;
import org.b2bleaf.ordering.drafts.DraftEditRefused.Kind;
import org.b2bleaf.ordering.drafts.DraftEditRefused.Problem;
import org.b2bleaf.ordering.drafts.DraftLine;
import org.b2bleaf.ordering.drafts.DraftLineImpl;
import org.b2bleaf.ordering.drafts.DraftSheet;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.junit.jupiter.api.Test;

class DraftFormTest {

    private final Map<String, String[]> typed = new HashMap<>();

    private DraftFormTest type(String field, String value) {
        typed.put(field, new String[] {value});
        return this;
    }

    private static DraftSheet sheet() {
        DraftOrder draft = new DraftOrderImpl();
        draft.setDiscount(new BigDecimal("2.50000"));
        draft.setBuyerNote("Hello");
        DraftLine line = new DraftLineImpl();
        line.setLineNo(1);
        line.setQuantity(10);
        line.setUnitPrice(new BigDecimal("21.60000"));
        line.setPriceSource(PriceSource.AGREED);
        return new DraftSheet(draft, List.of(line), List.of(), List.of());
    }

    private DraftEdit read() {
        return new DraftForm(typed).read(sheet()).orElseThrow();
    }

    private String problem(String field) {
        DraftForm form = new DraftForm(typed);
        assertThat(form.read(sheet())).isEmpty();
        assertThat(form.isRefused()).isTrue();
        return form.problem(field);
    }

    @Test
    void whatIsNotInTheFormStaysAsItIs() {
        DraftEdit edit = read();
        assertThat(edit.lines()).isEmpty();
        assertThat(edit.added()).isEmpty();
        assertThat(edit.discount()).isEqualByComparingTo("2.50");
        assertThat(edit.buyerNote()).isEqualTo("Hello");
    }

    @Test
    void aLineKeepsItsPriceUnlessAnotherOneIsTyped() {
        type("quantity.1", " 8 ").type("price.1", "21.60").type("source.1", "AGREED");
        assertThat(read().lines())
                .containsExactly(new DraftEdit.Line(1, 8, PriceSource.AGREED, new BigDecimal("21.60")));
        type("price.1", "20,5");
        assertThat(read().lines()).containsExactly(new DraftEdit.Line(1, 8, PriceSource.SET, new BigDecimal("20.5")));
        type("price.1", "21.60").type("source.1", "TODAY");
        assertThat(read().lines().get(0).source()).isEqualTo(PriceSource.TODAY);
    }

    @Test
    void anEmptyDiscountIsNone() {
        type("discount", "").type("buyerNote", "");
        assertThat(read().discount()).isZero();
        assertThat(read().buyerNote()).isEmpty();
    }

    @Test
    void aProductIsAddedOnceWithoutAQuantity() {
        type("newSku.1", " COF-ESP-1KG ");
        assertThat(read().added()).containsExactly(new DraftEdit.NewLine("COF-ESP-1KG", 1, null));
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsField() {
        assertThat(type("quantity.1", "two").problem("quantity.1")).isEqualTo("NOT_A_WHOLE_NUMBER");
        typed.clear();
        assertThat(type("quantity.1", "").problem("quantity.1")).isEqualTo("NOT_A_WHOLE_NUMBER");
        typed.clear();
        assertThat(type("quantity.1", "1").type("price.1", "1E9").problem("price.1"))
                .isEqualTo("NOT_A_NUMBER");
        typed.clear();
        assertThat(type("quantity.1", "1").type("source.1", "SET").problem("price.1"))
                .isEqualTo("REQUIRED");
        typed.clear();
        assertThat(type("quantity.1", "1").type("source.1", "MINE").problem("source.1"))
                .isEqualTo("NOT_A_CHOICE");
        typed.clear();
        assertThat(type("newQuantity.0", "5").problem("newSku.0")).isEqualTo("REQUIRED");
        typed.clear();
        assertThat(type("discount", "much").problem("discount")).isEqualTo("NOT_A_NUMBER");
    }

    @Test
    void whatTheServiceRefusesShowsAtItsField() {
        DraftForm form = new DraftForm(typed);
        form.refuse(List.of(new Problem("newSku.0", Kind.UNKNOWN_SKU)));
        assertThat(form.problem("newSku.0")).isEqualTo("UNKNOWN_SKU");
        assertThat(form.isRefused()).isTrue();
    }

    @Test
    void nothingThatIsTypedBreaksTheForm() {
        for (String text :
                List.of("", " ", "\u0000", "1e999999999", "٣", "--1", "1,2,3", "NaN", "9".repeat(400), "<b>")) {
            Map<String, String[]> values = new HashMap<>();
            for (String field : List.of("quantity.1", "price.1", "source.1", "discount", "newSku.0", "newQuantity.0")) {
                values.put(field, new String[] {text});
            }
            DraftForm form = new DraftForm(values);
            assertThat(form.read(sheet()).isEmpty()).as(text).isEqualTo(form.isRefused());
        }
    }
}
