package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The prices of one SKU as a table that a buyer reads: from which quantity on one unit costs what. The first step is what
 * the smallest quantity costs that may be bought; each further one is cheaper than the one before, and can be bought.
 *
 * @param steps by quantity; at least one
 */
public record VolumePrices(List<Step> steps) {

    /** One row: from {@code fromQuantity} units on, each costs {@code unitPrice}. */
    public record Step(int fromQuantity, BigDecimal unitPrice) {}

    public VolumePrices {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("There is a price for the smallest quantity at least");
        }
    }

    /** @param normalPrice the shop's price for everybody */
    public static VolumePrices of(BigDecimal normalPrice, CatalogEntry entry, Currency currency) {
        QuantityRule rule = entry.quantityRule();
        List<Step> steps = new ArrayList<>();
        int smallest = rule.nearestAllowed(1);
        steps.add(new Step(smallest, UnitPrice.at(smallest, normalPrice, entry, currency)));
        for (VolumeBreak volume : entry.breaks()) {
            int from = rule.nearestAllowed(volume.fromQuantity());
            boolean canBeBought = from >= volume.fromQuantity();
            BigDecimal price = UnitPrice.at(from, normalPrice, entry, currency);
            if (canBeBought && price.compareTo(steps.get(steps.size() - 1).unitPrice()) < 0) {
                steps.add(new Step(from, price));
            }
        }
        return new VolumePrices(steps);
    }

    /** All but the first step: the volume prices that buyers get. */
    public List<Step> cheaper() {
        return steps.subList(1, steps.size());
    }

    /** Whether a larger quantity is cheaper at all. */
    public boolean isTable() {
        return steps.size() > 1;
    }

    /** @return the step that a quantity has reached; empty below the smallest quantity that may be bought */
    public Optional<Step> reached(int quantity) {
        return steps.stream().filter(step -> step.fromQuantity() <= quantity).reduce((lower, higher) -> higher);
    }

    /** @return the next cheaper step; empty when there is none */
    public Optional<Step> next(int quantity) {
        return steps.stream().filter(step -> step.fromQuantity() > quantity).findFirst();
    }
}
