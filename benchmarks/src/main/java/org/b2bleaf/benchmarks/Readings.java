package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads something again and again: so often, or so long that something slow does not hold up the rest. */
final class Readings {

    private static final long LONGEST_SECONDS = 10;
    private static final int FEWEST = 3;

    private final int warmUp;
    private final int measured;

    Readings(Run run) {
        warmUp = run.size(40, 1);
        measured = run.size(40, 2);
    }

    /** Something that tells how many nanoseconds it took. */
    @FunctionalInterface
    interface Reading {
        long read() throws Exception;
    }

    /**
     * The 10th percentile: of what takes longer with more data each reading does, and of what else the machine does only
     * some.
     *
     * @return in milliseconds
     */
    double quick(Reading reading) throws Exception {
        read(reading, warmUp);
        List<Long> times = read(reading, measured);
        Collections.sort(times);
        return times.get(times.size() / 10) / 1e6;
    }

    private static List<Long> read(Reading reading, int wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        List<Long> times = new ArrayList<>();
        while (times.size() < Math.min(FEWEST, wanted) || times.size() < wanted && System.nanoTime() < end) {
            times.add(reading.read());
        }
        return times;
    }
}
