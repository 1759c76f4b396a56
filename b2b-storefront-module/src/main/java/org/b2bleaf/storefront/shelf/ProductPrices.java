package org.b2bleaf.storefront.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.b2bleaf.catalog.LocationOffer;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumePrices;
import org.b2bleaf.money.MoneyText;

/**
 * How a product is sold to the current location, as a template shows it.
 *
 * @param smallest the smallest quantity that may be bought
 * @param largest the largest one, null when there is none
 * @param step quantities are multiples of it
 * @param volumePrices rows of the table, by quantity; empty when every quantity costs the same
 */
public record ProductPrices(int smallest, Integer largest, int step, List<Row> volumePrices) {

    /** What nobody's catalog says anything about: any quantity, at one price. */
    public static final ProductPrices ANY_QUANTITY = new ProductPrices(1, null, 1, List.of());

    /**
     * A row of the table.
     *
     * @param from smallest quantity
     * @param to largest quantity, null in the last row
     * @param price of one unit, as text
     */
    public record Row(int from, Integer to, String price) {}

    public static ProductPrices of(LocationOffer offer, Locale locale) {
        QuantityRule rule = offer.quantityRule();
        Integer largest = rule.maximum() == null ? null : rule.nearestAllowed(rule.maximum());
        return new ProductPrices(rule.nearestAllowed(1), largest, rule.increment(), rows(offer, largest, locale));
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

    /** Whether some quantities cannot be bought. */
    public boolean isRestricted() {
        return smallest > 1 || largest != null || step > 1;
    }
}
