package org.b2bleaf.ordering.drafts.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.b2bleaf.catalog.rules.QuantityRule;

/** Compares a draft with the shop of this moment: what must be put right, and what the merchant should know. */
public final class Recheck {

    private Recheck() {}

    /**
     * A line against the shop of this moment.
     *
     * @param name of the product, as the merchant calls it
     * @param quantity 0 when it was taken out
     * @param price of one unit; null when there is none
     * @param source where the price comes from: one that the merchant set is compared with nothing
     * @param priceToday what the location pays today for one of this quantity; null when it has none
     * @param sold whether the product is sold at all
     * @param inCatalog whether it exists for the location
     * @param stock how many there are; null when nobody counts
     * @param rule of the catalog that applies today
     */
    public record Line(
            String name,
            int quantity,
            BigDecimal price,
            PriceSource source,
            BigDecimal priceToday,
            boolean sold,
            boolean inCatalog,
            Integer stock,
            QuantityRule rule) {}

    /**
     * The buyer's side of it.
     *
     * @param active whether company and location are
     * @param mayBuy whether the buyer may still buy for the location
     * @param hasAddress whether the location has a complete shipping address
     * @param termsThen in words; null when they were not written down
     * @param termsNow in words
     */
    public record Place(boolean active, boolean mayBuy, boolean hasAddress, String termsThen, String termsNow) {}

    /**
     * @param discount taken off the products; zero for none
     * @return what blocks an approval first; empty when everything is as it was
     */
    public static List<Difference> of(Place place, List<Line> lines, BigDecimal discount) {
        List<Difference> found = new ArrayList<>();
        if (lines.stream().noneMatch(line -> line.quantity() > 0)) {
            found.add(new Difference(Difference.Kind.NO_LINES, null, null, null));
        }
        check(place, found);
        lines.stream().filter(line -> line.quantity() > 0).forEach(line -> check(line, found));
        BigDecimal products = products(lines);
        if (discount.compareTo(products) > 0) {
            found.add(
                    new Difference(Difference.Kind.DISCOUNT, null, discount.toPlainString(), products.toPlainString()));
        }
        found.sort((a, b) -> a.kind().compareTo(b.kind()));
        return found;
    }

    private static BigDecimal products(List<Line> lines) {
        return DraftSums.products(lines.stream()
                .map(line -> new LineChange(0, null, line.quantity(), line.price()))
                .toList());
    }

    private static void check(Place place, List<Difference> found) {
        if (!place.active()) {
            found.add(new Difference(Difference.Kind.LOCATION_ARCHIVED, null, null, null));
        } else if (!place.mayBuy()) {
            found.add(new Difference(Difference.Kind.PERMISSION_LOST, null, null, null));
        }
        if (!place.hasAddress()) {
            found.add(new Difference(Difference.Kind.NO_ADDRESS, null, null, null));
        }
        if (place.termsThen() != null && !place.termsThen().equals(place.termsNow())) {
            found.add(new Difference(Difference.Kind.TERMS, null, place.termsThen(), place.termsNow()));
        }
    }

    private static void check(Line line, List<Difference> found) {
        String quantity = Integer.toString(line.quantity());
        if (!line.sold()) {
            found.add(new Difference(Difference.Kind.NOT_SOLD, line.name(), null, null));
            return;
        }
        if (line.price() == null) {
            found.add(new Difference(Difference.Kind.NO_PRICE, line.name(), null, null));
        }
        if (line.stock() != null && line.stock() < line.quantity()) {
            found.add(new Difference(
                    Difference.Kind.NOT_IN_STOCK, line.name(), quantity, Integer.toString(Math.max(0, line.stock()))));
        }
        if (!line.inCatalog()) {
            found.add(new Difference(Difference.Kind.NOT_IN_CATALOG, line.name(), null, null));
        }
        if (line.source() == PriceSource.AGREED
                && line.priceToday() != null
                && line.price() != null
                && line.priceToday().compareTo(line.price()) != 0) {
            found.add(new Difference(
                    Difference.Kind.PRICE,
                    line.name(),
                    line.price().toPlainString(),
                    line.priceToday().toPlainString()));
        }
        if (line.rule().check(line.quantity()).isPresent()) {
            found.add(new Difference(
                    Difference.Kind.QUANTITY_RULE,
                    line.name(),
                    quantity,
                    Integer.toString(line.rule().nearestAllowed(line.quantity()))));
        }
    }
}
