package org.b2bleaf.benchmarks;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a list or a job takes as its data grows.
 *
 * @param panel of the picture
 * @param work such as "orders, first page"
 * @param sizes how many records there were
 * @param millis what it took with so many
 * @param isJob does something to each record, or writes a file of them, so that it may grow as they do; a list shows a page
 */
record Growth(String panel, String work, int[] sizes, double[] millis, boolean isJob) {

    private static final double FLAT = 0.15;
    private static final double LIST_LIMIT = 0.35;
    private static final double JOB_LIMIT = 1.1;

    /**
     * The power of the size with which the time grows: 0 for not at all, 1 for as the size does. Up to the last step, from that
     * one of the others from which it grows most: a slow first step must not hide what comes behind it.
     */
    double power() {
        int last = sizes.length - 1;
        return IntStream.range(0, last)
                .mapToDouble(
                        from -> Math.log(millis[last] / millis[from]) / Math.log(sizes[last] / (double) sizes[from]))
                .max()
                .orElseThrow();
    }

    boolean isTooFast() {
        return power() > (isJob ? JOB_LIMIT : LIST_LIMIT);
    }

    /** In words. */
    String says() {
        double power = power();
        String how;
        if (power < FLAT) {
            how = "does not grow";
        } else if (power <= LIST_LIMIT) {
            how = "grows little";
        } else if (power < 0.9) {
            how = "grows slower than the data";
        } else if (power <= JOB_LIMIT) {
            how = "grows as the data does";
        } else {
            how = "grows faster than the data";
        }
        return String.format(Locale.ROOT, "%s (n^%.2f)", isTooFast() ? "**" + how + "**" : how, power);
    }
}
