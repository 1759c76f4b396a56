package org.b2bleaf.benchmarks;

import java.util.Locale;

/**
 * What a figure should be.
 *
 * @param text such as "≤ 30 s"
 * @param isMet null where there is no goal
 */
public record Goal(String text, Boolean isMet) {

    public static Goal none() {
        return new Goal("–", null);
    }

    /** @param unit what is written behind the number, with its space; empty for a ratio */
    public static Goal atMost(double limit, String unit, double actual) {
        return new Goal("≤ " + number(limit, unit), actual <= limit);
    }

    static Goal atLeast(double limit, String unit, double actual) {
        return new Goal("≥ " + number(limit, unit), actual >= limit);
    }

    private static String number(double limit, String unit) {
        return (unit.isEmpty()
                        ? String.format(Locale.ROOT, "%.2f", limit)
                        : String.format(Locale.ROOT, limit == Math.rint(limit) ? "%.0f" : "%.1f", limit))
                + unit;
    }
}
