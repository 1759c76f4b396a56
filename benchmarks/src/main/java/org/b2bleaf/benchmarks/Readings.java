package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Reads something again and again. */
final class Readings {

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

    /** In milliseconds. */
    double median(Reading reading) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            reading.read();
        }
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            times.add(reading.read());
        }
        return Figures.median(times) / 1e6;
    }
}
