package org.b2bleaf.storefront.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.b2bleaf.catalog.LocationOffer;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumePrices;
import org.b2bleaf.money.MoneyText;

/**
 * How a product is sold to the current location, as a template shows it. Volume prices are worked out when a page asks for
 * them, once: a list of products has no room for them, and texts of prices take time.
 */
public final class ProductPrices {

    /** What nobody's catalog says anything about: any quantity, at one price. */
    public static final ProductPrices ANY_QUANTITY = new ProductPrices(QuantityRule.ANY, largest -> List.of());

    private final QuantityRule rule;
    private final Function<Integer, List<Row>> rows;
    private List<Row> known;

    private ProductPrices(QuantityRule rule, Function<Integer, List<Row>> rows) {
        this.rule = rule;
        this.rows = rows;
    }

    /**
     * A row of the table.
     *
     * @param from smallest quantity
     * @param to largest quantity, null in the last row
     * @param price of one unit, as text
     */
    public record Row(int from, Integer to, String price) {}

    public static ProductPrices of(LocationOffer offer, Locale locale) {
        return new ProductPrices(offer.quantityRule(), largest -> rows(offer, largest, locale));
    }

    private static List<Row> rows(LocationOffer offer, Integer largest, Locale locale) {
        VolumePrices prices = offer.volumePrices();
        if (!prices.isTable()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < prices.steps().size(); i++) {
            VolumePrices.Step step = prices.steps().get(i);
            boolean isLast = i + 1 == prices.steps().size();
            Integer to =
                    isLast ? largest : Integer.valueOf(prices.steps().get(i + 1).fromQuantity() - 1);
            rows.add(new Row(step.fromQuantity(), to, MoneyText.of(step.unitPrice(), offer.currency(), locale)));
        }
        return rows;
    }

    /** The smallest quantity that may be bought. */
    public int smallest() {
        return rule.nearestAllowed(1);
    }

    /** The largest one, null when there is none. */
    public Integer largest() {
        return rule.maximum() == null ? null : rule.nearestAllowed(rule.maximum());
    }

    /** Quantities are multiples of it. */
    public int step() {
        return rule.increment();
    }

    /** Rows of the table, by quantity; empty when every quantity costs the same. */
    public List<Row> volumePrices() {
        if (known == null) {
            known = rows.apply(largest());
        }
        return known;
    }

    /** Whether some quantities cannot be bought. */
    public boolean isRestricted() {
        return smallest() > 1 || rule.maximum() != null || step() > 1;
    }
}
