package org.b2bleaf.ordering.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list of orders is sorted. Orders that are alike in it go by their ids, in the same direction. */
public enum OrderSort {
    NEWEST(false, Limits.LAST_MICROSECOND),
    OLDEST(true, Limits.LAST_MICROSECOND),
    /** What is due first comes first; what has no due date comes last. */
    DUE(true, Limits.LAST_DAY),
    /** The largest first. */
    TOTAL(false, Limits.LARGEST_TOTAL);

    private final boolean ascending;
    private final long largestKey;

    OrderSort(boolean ascending, long largestKey) {
        this.ascending = ascending;
        this.largestKey = largestKey;
    }

    /** Whether an order can have this place, or a database would refuse it. */
    boolean has(ListPlace place) {
        return place.key().signum() >= 0 && place.key().compareTo(BigDecimal.valueOf(largestKey)) <= 0;
    }

    public boolean isAscending() {
        return ascending;
    }

    /** The word in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word in any case; empty for what is none */
    public static Optional<OrderSort> of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The end of the year 9999, the last that all databases know. */
    private static final class Limits {
        private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
        private static final long LAST_MICROSECOND = LAST_DAY * 86_400_000_000L;
        private static final long LARGEST_TOTAL = 99_999_999_999_999L;
    }
}
