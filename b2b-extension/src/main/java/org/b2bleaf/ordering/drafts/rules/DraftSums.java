package org.b2bleaf.ordering.drafts.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/** Sums of a draft's lines. */
public final class DraftSums {

    private DraftSums() {}

    /** @return what the lines cost together, without discount, shipping and tax */
    public static BigDecimal products(Collection<LineChange> lines) {
        return lines.stream()
                .filter(line -> line.quantity() > 0 && line.price() != null)
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return what the lines cost together as the buyer agreed to them */
    public static BigDecimal agreedProducts(Collection<LineChange> lines) {
        return lines.stream()
                .filter(line -> line.agreedQuantity() > 0)
                .map(line -> line.agreedPrice().multiply(BigDecimal.valueOf(line.agreedQuantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The price of one unit of a line of which the total is known. Rounded down to the minor unit: a draft never gets
     * dearer by rounding.
     *
     * @param quantity at least 1
     */
    public static BigDecimal unitPrice(BigDecimal lineTotal, int quantity, Currency currency) {
        return lineTotal.divide(
                BigDecimal.valueOf(quantity), Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.DOWN);
    }
}
