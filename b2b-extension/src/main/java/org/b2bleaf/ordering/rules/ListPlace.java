package org.b2bleaf.ordering.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of an order in a sorted list. A list goes on from such a place, so that orders that come in meanwhile neither
 * repeat nor hide a row, and a late page costs no more than the first. As text it is part of an address.
 *
 * @param key what the list is sorted by: a moment in microseconds since 1970, a day in days since then, or an amount
 * @param id of the order
 */
public record ListPlace(BigDecimal key, long id) {

    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,20}(?:\\.[0-9]{1,5})?)_([0-9]{1,18})");

    /** @return empty for what is no place */
    public static Optional<ListPlace> parse(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new ListPlace(new BigDecimal(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** Read back by {@link #parse}. */
    @Override
    public String toString() {
        return key.toPlainString() + "_" + id;
    }
}
