package org.b2bleaf.benchmarks;

import java.util.List;

/** Moves the orders of one customer to a location and takes them back, beside plain JDBC on the same database. */
final class TransferBenchmark implements Benchmark {

    private static final double LONGEST = 30;

    @Override
    public void measure(Run run, Section section) throws Exception {
        int rounds = run.size(3, 1);
        Measures measures = run.host(Host.Kind.SHOP).measure("transfer", rounds, run.size(100_000, 1_000));
        tell(section, "Add 100,000 orders of a customer to a location", measures, "plain-move", "move");
        tell(section, "Undo it", measures, "plain-undo", "undo");
        section.say(
                "From the call to the last row, the job's own pause of up to a second included; medians of " + rounds
                        + " rounds in turns. The yardstick is one transaction of plain JDBC that writes the same rows.");
    }

    private static void tell(Section section, String work, Measures measures, String plain, String ours) {
        List<Double> yardsticks = measures.each(plain);
        double median = measures.median(ours);
        section.figure(
                work,
                Figures.seconds(measures.median(plain)),
                Figures.seconds(median),
                Figures.ratio(yardsticks, measures.each(ours)),
                Goal.atMost(LONGEST, " s", median / 1_000));
    }
}
