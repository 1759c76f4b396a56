package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFormsTest {

    @Test
    void aCatalogIsReadAsItWasTyped() {
        TypedForm form = new TypedForm(Map.of(
                "name", "  Nordic wholesale ",
                "externalId", "NORDIC",
                "percentOff", "12.5",
                "allProducts", "true",
                "validFrom", "2027-01-01",
                "validUntil", "2027-12-31"));
        assertThat(CatalogDetails.of(form))
                .isEqualTo(new CatalogDetails(
                        "Nordic wholesale",
                        "NORDIC",
                        new BigDecimal("12.5"),
                        true,
                        new ValidDays(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))));
        assertThat(CatalogDetails.of(new TypedForm(Map.of("name", "Plain"))))
                .isEqualTo(new CatalogDetails("Plain", null, null, false, ValidDays.ALWAYS));
    }

    @ParameterizedTest(name = "{0} \"{1}\": {2}")
    @CsvSource({
        "name,        '',           REQUIRED",
        "name,        '   ',        REQUIRED",
        "externalId,  #17,          RESERVED_ID",
        "percentOff,  ten,          NOT_A_PERCENTAGE",
        "percentOff,  -1,           NOT_A_PERCENTAGE",
        "percentOff,  '12,5',       NOT_A_PERCENTAGE",
        "percentOff,  100.01,       PERCENTAGE_OUT_OF_RANGE",
        "percentOff,  1.23456,      PERCENTAGE_OUT_OF_RANGE",
        "validFrom,   31.12.2027,   NOT_A_DAY",
        "validFrom,   2027-02-30,   NOT_A_DAY",
        "validUntil,  +99999-01-01, NOT_A_DAY",
        "validUntil,  2026-12-31,   ENDS_BEFORE_IT_BEGINS"
    })
    void whatIsWrongWithACatalogIsToldAtItsField(String field, String typed, Kind kind) {
        Map<String, String> fields = new HashMap<>(Map.of("name", "Plain", "validFrom", "2027-01-01"));
        fields.put(field, typed);
        TypedForm form = new TypedForm(fields);
        assertThat(CatalogDetails.of(form)).isNull();
        assertThat(form.problems()).containsExactly(new FieldProblem(field, kind));
    }

    @Test
    void aNameThatIsTooLongIsNotMissingToo() {
        TypedForm form = new TypedForm(Map.of("name", "x".repeat(256), "externalId", "y".repeat(65)));
        assertThat(CatalogDetails.of(form)).isNull();
        assertThat(form.problems())
                .containsExactly(
                        new FieldProblem("name", Kind.TOO_LONG), new FieldProblem("externalId", Kind.TOO_LONG));
    }

    @Test
    void whatASkuCostsIsReadAsItWasTyped() {
        TypedForm form = new TypedForm(Map.of(
                "price", "19.90",
                "minimum", "6",
                "maximum", "600",
                "increment", "6",
                "break.3.quantity", "96",
                "break.3.percent", "15",
                "break.0.quantity", "24",
                "break.0.price", "18.5"));
        assertThat(SkuTerms.of(form))
                .isEqualTo(new SkuTerms(
                        false,
                        new BigDecimal("19.90"),
                        QuantityRule.of(6, 600, 6),
                        List.of(
                                VolumeBreak.price(24, new BigDecimal("18.5")),
                                VolumeBreak.percentOff(96, new BigDecimal("15")))));
        assertThat(SkuTerms.of(new TypedForm(Map.of()))).isEqualTo(SkuTerms.PLAIN);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "price=free,                                 price:NOT_A_PRICE",
        "price=-1,                                   price:NOT_A_PRICE",
        "price=1.123456,                             price:PRICE_OUT_OF_RANGE",
        "price=100000000000000,                      price:PRICE_OUT_OF_RANGE",
        "minimum=0,                                  minimum:NOT_A_WHOLE_NUMBER",
        "minimum=1.5,                                minimum:NOT_A_WHOLE_NUMBER",
        "increment=9999999999,                       increment:NOT_A_WHOLE_NUMBER",
        "minimum=6;maximum=5,                        maximum:MAXIMUM_BELOW_MINIMUM",
        "minimum=7;maximum=11;increment=6,           maximum:NO_SUCH_QUANTITY",
        "break.0.quantity=12,                        break.0.price:PRICE_OR_PERCENTAGE",
        "break.0.quantity=12;break.0.price=1;break.0.percent=1, break.0.price:PRICE_OR_PERCENTAGE",
        "break.0.price=12,                           break.0.quantity:QUANTITY_MISSING",
        "break.0.quantity=12;break.0.percent=101,    break.0.percent:PERCENTAGE_OUT_OF_RANGE",
        "break.0.quantity=12;break.0.price=1;break.1.quantity=12;break.1.price=2, break.1.quantity:SAME_QUANTITY",
        "break.0.quantity=1;break.0.price=1,          break.0.quantity:FROM_ONE",
        "maximum=10;break.0.quantity=12;break.0.price=1, break.0.quantity:ABOVE_MAXIMUM"
    })
    void whatIsWrongWithASkuIsToldAtItsField(String typed, String problem) {
        Map<String, String> fields = new HashMap<>();
        for (String field : typed.strip().split(";")) {
            fields.put(field.split("=")[0], field.split("=")[1]);
        }
        TypedForm form = new TypedForm(fields);
        assertThat(SkuTerms.of(form)).isNull();
        assertThat(form.problems())
                .extracting(it -> it.field() + ":" + it.kind())
                .containsExactly(problem.strip());
    }

    @Test
    void whatCannotBeStoredIsRefusedWhoeverComesWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogDetails(" ", null, null, false, ValidDays.ALWAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogDetails("A", "#1", null, false, ValidDays.ALWAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogDetails("A", null, new BigDecimal("101"), false, ValidDays.ALWAYS));
        VolumeBreak one = VolumeBreak.price(5, BigDecimal.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkuTerms(false, null, QuantityRule.ANY, List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkuTerms(false, new BigDecimal("0.000001"), QuantityRule.ANY, List.of()));
    }

    @Property
    void aStampTellsTermsApartAndNotHowTheirNumbersAreWritten(
            @ForAll @BigRange(min = "0", max = "9999") @Scale(5) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(5) BigDecimal other,
            @ForAll @IntRange(min = 1, max = 99) int quantity) {
        SkuTerms terms = terms(price, quantity);
        assertThat(terms.stamp()).isEqualTo(terms(price.setScale(9), quantity).stamp());
        assertThat(terms.stamp().equals(terms(other, quantity).stamp())).isEqualTo(price.compareTo(other) == 0);
        assertThat(terms.stamp()).isNotEqualTo(terms(price, quantity + 1).stamp());
    }

    private static SkuTerms terms(BigDecimal price, int quantity) {
        return new SkuTerms(false, price, QuantityRule.ANY, List.of(VolumeBreak.price(quantity, BigDecimal.ONE)));
    }

    @Property
    void nothingThatIsTypedMakesTheFormFail(@ForAll String typed, @ForAll @IntRange(max = 3) int number) {
        Map<String, String> fields = new HashMap<>();
        for (String field : List.of("name", "percentOff", "validFrom", "price", "minimum", "maximum", "increment")) {
            fields.put(field, typed);
        }
        fields.put(VolumeBreaks.field(number, "quantity"), typed);
        fields.put(VolumeBreaks.field(number, "price"), typed);
        CatalogDetails.of(new TypedForm(fields));
        SkuTerms.of(new TypedForm(fields));
        SkuTerms.breaksOf(new TypedForm(fields));
    }
}
