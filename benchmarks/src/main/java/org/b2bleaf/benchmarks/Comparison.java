package org.b2bleaf.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What one work took without the modules and with them, at one number of connections. */
final class Comparison {

    private static final double MEDIAN = 50;
    private static final double P99 = 99;
    private static final double MICROS = 1_000_000;

    private final int connections;
    private final Histogram without = Load.histogram();
    private final Histogram with = Load.histogram();
    private final List<Double> roundRatios = new ArrayList<>();
    private Duration processorWithout = Duration.ZERO;
    private Duration processorWith = Duration.ZERO;

    Comparison(int connections) {
        this.connections = connections;
    }

    /** Adds one turn of each host. */
    void add(Turn turnWithout, Turn turnWith) {
        Histogram roundWithout = turnWithout.times();
        Histogram roundWith = turnWith.times();
        without.add(roundWithout);
        with.add(roundWith);
        processorWithout = processorWithout.plus(turnWithout.processorTime());
        processorWith = processorWith.plus(turnWith.processorTime());
        if (roundWithout.getTotalCount() > 0 && roundWith.getTotalCount() > 0) {
            roundRatios.add(roundWith.getValueAtPercentile(MEDIAN)
                    / (double) Math.max(1, roundWithout.getValueAtPercentile(MEDIAN)));
        }
    }

    /** Such as "12.3 ms (p99 20.1)". */
    String yardstick() {
        return text(without);
    }

    String ours() {
        return text(with);
    }

    private static String text(Histogram times) {
        return Figures.milliseconds(times.getValueAtPercentile(MEDIAN)) + " ms (p99 "
                + Figures.milliseconds(times.getValueAtPercentile(P99)) + ")";
    }

    /** Of the medians over all rounds. */
    double medians() {
        return with.getValueAtPercentile(MEDIAN) / (double) Math.max(1, without.getValueAtPercentile(MEDIAN));
    }

    /** How many of the work the connections get done that do nothing else. */
    double oursPerSecond() {
        return perSecond(with);
    }

    String perSecondOurs() {
        return String.format(Locale.ROOT, "%.0f", perSecond(with));
    }

    String perSecondYardstick() {
        return String.format(Locale.ROOT, "%.0f", perSecond(without));
    }

    private double perSecond(Histogram times) {
        return connections * MICROS / Math.max(1, times.getMean());
    }

    /** Of the medians over all rounds, and in brackets the lowest and highest of any one round. */
    String ratio() {
        return Figures.ratio(medians(), roundRatios);
    }

    /** How many of each were measured. */
    String counts() {
        return without.getTotalCount() + " / " + with.getTotalCount();
    }

    /** Processor time of the host for one errand, such as "8.3 ms". */
    String processorYardstick() {
        return Figures.milliseconds(Math.round(microsPerErrand(processorWithout, without))) + " ms";
    }

    String processorOurs() {
        return Figures.milliseconds(Math.round(microsPerErrand(processorWith, with))) + " ms";
    }

    String processorRatio() {
        return Figures.ratio(
                microsPerErrand(processorWith, with) / microsPerErrand(processorWithout, without), List.of());
    }

    private static double microsPerErrand(Duration used, Histogram times) {
        return used.toNanos() / 1_000.0 / Math.max(1, times.getTotalCount());
    }
}
