package org.b2bleaf.ordering.drafts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.ordering.drafts.rules.Difference.Kind;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private static final Recheck.Place FINE = new Recheck.Place(true, true, true, "Net 15 days", "Net 15 days");

    /** A line that is as it was, until a test says otherwise. */
    private static final class Line {
        private int quantity = 10;
        private BigDecimal price = new BigDecimal("21.60");
        private PriceSource source = PriceSource.AGREED;
        private BigDecimal today = new BigDecimal("21.60");
        private boolean sold = true;
        private boolean inCatalog = true;
        private Integer stock = 10;
        private QuantityRule rule = QuantityRule.ANY;

        Recheck.Line build() {
            return new Recheck.Line("Espresso", quantity, price, source, today, sold, inCatalog, stock, rule);
        }
    }

    private static List<Difference> found(Recheck.Place place, Line... lines) {
        return Recheck.of(place, List.of(lines).stream().map(Line::build).toList(), BigDecimal.ZERO);
    }

    @Test
    void nothingDiffersWhenEverythingIsAsItWas() {
        assertThat(found(FINE, new Line())).isEmpty();
    }

    @Test
    void anotherPriceIsShownWithBothAmounts() {
        Line line = new Line();
        line.today = new BigDecimal("22.00");
        assertThat(found(FINE, line)).containsExactly(new Difference(Kind.PRICE, "Espresso", "21.60", "22.00"));
    }

    @Test
    void aPriceThatTheMerchantSetOrThatIsTodaysIsComparedWithNothing() {
        for (PriceSource source : List.of(PriceSource.SET, PriceSource.TODAY)) {
            Line line = new Line();
            line.source = source;
            line.today = new BigDecimal("22.00");
            assertThat(found(FINE, line)).isEmpty();
        }
    }

    @Test
    void stockThatIsTooLowBlocks() {
        Line line = new Line();
        line.stock = 9;
        assertThat(found(FINE, line)).containsExactly(new Difference(Kind.NOT_IN_STOCK, "Espresso", "10", "9"));
        line.stock = -1;
        assertThat(found(FINE, line).get(0).now()).isEqualTo("0");
        line.stock = null;
        assertThat(found(FINE, line)).as("nobody counts").isEmpty();
    }

    @Test
    void whatIsNotSoldAnyMoreBlocksAndNothingElseOfItMatters() {
        Line line = new Line();
        line.sold = false;
        line.stock = 0;
        line.today = null;
        assertThat(found(FINE, line)).extracting(Difference::kind).containsExactly(Kind.NOT_SOLD);
    }

    @Test
    void aLineWithoutAPriceBlocks() {
        Line line = new Line();
        line.price = null;
        line.today = null;
        assertThat(found(FINE, line)).extracting(Difference::kind).containsExactly(Kind.NO_PRICE);
    }

    @Test
    void theMerchantIsToldOfCatalogAndQuantityRule() {
        Line line = new Line();
        line.inCatalog = false;
        line.rule = new QuantityRule(6, null, 6);
        assertThat(found(FINE, line))
                .containsExactly(
                        new Difference(Kind.NOT_IN_CATALOG, "Espresso", null, null),
                        new Difference(Kind.QUANTITY_RULE, "Espresso", "10", "12"));
    }

    @Test
    void aLineThatWasTakenOutIsNotLookedAt() {
        Line out = new Line();
        out.quantity = 0;
        out.sold = false;
        assertThat(found(FINE, new Line(), out)).isEmpty();
        assertThat(found(FINE, out)).extracting(Difference::kind).containsExactly(Kind.NO_LINES);
    }

    @Test
    void thePlaceIsLookedAtToo() {
        assertThat(found(new Recheck.Place(false, false, true, "Net 15 days", "Net 15 days"), new Line()))
                .as("whoever buys for an archived location has no permission either")
                .extracting(Difference::kind)
                .containsExactly(Kind.LOCATION_ARCHIVED);
        assertThat(found(new Recheck.Place(true, false, false, "Net 15 days", "Pay now"), new Line()))
                .containsExactly(
                        new Difference(Kind.NO_ADDRESS, null, null, null),
                        new Difference(Kind.PERMISSION_LOST, null, null, null),
                        new Difference(Kind.TERMS, null, "Net 15 days", "Pay now"));
        assertThat(found(new Recheck.Place(true, true, true, null, "Pay now"), new Line()))
                .as("terms that nobody wrote down")
                .isEmpty();
    }

    @Test
    void aDiscountOfMoreThanTheProductsBlocks() {
        List<Recheck.Line> lines = List.of(new Line().build());
        assertThat(Recheck.of(FINE, lines, new BigDecimal("216.00"))).isEmpty();
        assertThat(Recheck.of(FINE, lines, new BigDecimal("216.01")))
                .containsExactly(new Difference(Kind.DISCOUNT, null, "216.01", "216.00"));
    }

    @Test
    void whatBlocksComesFirst() {
        boolean blocks = true;
        for (Kind kind : Kind.values()) {
            assertThat(kind.blocks() && !blocks)
                    .as("%s after one that does not block", kind)
                    .isFalse();
            blocks = kind.blocks();
        }
    }
}
