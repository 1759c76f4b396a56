package org.b2bleaf.storefront.shelf;

import java.util.Locale;
import java.util.Optional;
import org.b2bleaf.catalog.LocationOffer;
import org.b2bleaf.catalog.rules.VolumePrices;
import org.b2bleaf.money.MoneyText;

/**
 * Which volume price a line of the cart has reached, and which one comes next.
 *
 * @param from the quantity from which on the line's price holds; null when it is the price of a single unit
 * @param more units that are missing to the next price; null when there is no next one
 * @param nextPrice of one unit then, as text; null like it
 */
public record LineVolume(Integer from, Integer more, String nextPrice) {

    /** @return empty when the product costs the same in every quantity */
    public static Optional<LineVolume> of(LocationOffer offer, int quantity, Locale locale) {
        VolumePrices prices = offer.volumePrices();
        if (!prices.isTable()) {
            return Optional.empty();
        }
        Integer from = prices.reached(quantity)
                .map(VolumePrices.Step::fromQuantity)
                .filter(reached -> reached > prices.steps().get(0).fromQuantity())
                .orElse(null);
        Optional<VolumePrices.Step> next = prices.next(quantity);
        return Optional.of(new LineVolume(
                from,
                next.map(step -> step.fromQuantity() - quantity).orElse(null),
                next.map(step -> MoneyText.of(step.unitPrice(), offer.currency(), locale))
                        .orElse(null)));
    }
}
