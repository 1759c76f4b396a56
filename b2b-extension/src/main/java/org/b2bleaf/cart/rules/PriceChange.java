package org.b2bleaf.cart.rules;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A line of a cart whose unit price is another one than before.
 *
 * @param currency ISO 4217
 */
public record PriceChange(long lineId, String name, int quantity, BigDecimal before, BigDecimal now, String currency)
        implements Serializable {

    /**
     * A line at a moment.
     *
     * @param unitPrice null when the product has no price
     */
    public record Line(long lineId, String name, int quantity, BigDecimal unitPrice, String currency) {}

    /** @return the lines of both moments that cost something else now, in the order of {@code now} */
    public static List<PriceChange> between(List<Line> before, List<Line> now) {
        Map<Long, Line> old = before.stream().collect(Collectors.toMap(Line::lineId, Function.identity()));
        return now.stream()
                .filter(line -> old.containsKey(line.lineId()) && isOther(old.get(line.lineId()), line))
                .map(line -> new PriceChange(
                        line.lineId(),
                        line.name(),
                        line.quantity(),
                        old.get(line.lineId()).unitPrice(),
                        line.unitPrice(),
                        line.currency()))
                .toList();
    }

    private static boolean isOther(Line before, Line now) {
        return before.unitPrice() != null
                && now.unitPrice() != null
                && before.unitPrice().compareTo(now.unitPrice()) != 0;
    }
}
