package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes figures with as many digits as they are worth. */
final class Figures {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final double HUNDRED = 100;
    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

    private Figures() {}

    /** @return milliseconds with one decimal below a hundred and none above, such as {@code 12.3} or {@code 248} */
    static String milliseconds(long microseconds) {
        double value = microseconds / MICROS_PER_MILLI;
        return String.format(Locale.ROOT, value < HUNDRED ? "%.1f" : "%.0f", value);
    }

    /** @return such as {@code 1.05 (0.98 to 1.12)}; without brackets when there were no rounds */
    static String ratio(double ratio, List<Double> rounds) {
        String text = String.format(Locale.ROOT, "%.2f", ratio);
        return rounds.isEmpty()
                ? text
                : text
                        + String.format(
                                Locale.ROOT, " (%.2f to %.2f)", Collections.min(rounds), Collections.max(rounds));
    }

    /** The middle one, the upper of two. */
    static double median(List<? extends Number> figures) {
        return figures.stream()
                .mapToDouble(Number::doubleValue)
                .sorted()
                .skip(figures.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Of the medians, and in brackets the lowest and highest of a pair. */
    static String ratio(List<? extends Number> yardsticks, List<? extends Number> ours) {
        List<Double> pairs = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            pairs.add(ours.get(i).doubleValue() / Math.max(1, yardsticks.get(i).doubleValue()));
        }
        return ratio(median(ours) / Math.max(1, median(yardsticks)), pairs.size() > 1 ? pairs : List.of());
    }

    /** @return whole megabytes, such as {@code 165 MB} */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / BYTES_PER_MEGABYTE);
    }

    /** @return seconds with one decimal, such as {@code 27.4 s} */
    static String seconds(double milliseconds) {
        return seconds(java.time.Duration.ofMillis(Math.round(milliseconds)));
    }

    /** The same. */
    static String seconds(java.time.Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MICROS_PER_MILLI);
    }
}
