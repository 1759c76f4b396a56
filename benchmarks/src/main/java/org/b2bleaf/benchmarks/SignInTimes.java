package org.b2bleaf.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** How long sign-ins of one kind take: each request on its own, and their sum. */
final class SignInTimes {

    private final String way;
    private final List<String> steps;
    private final List<Histogram> ofSteps;
    private final Histogram whole = Load.histogram();
    private int step;
    private long since;
    private long sum;

    SignInTimes(String way, List<String> steps) {
        this.way = way;
        this.steps = steps;
        this.ofSteps = Stream.generate(Load::histogram).limit(steps.size()).toList();
    }

    void begin() {
        step = 0;
        sum = 0;
        resume();
    }

    /** What passed since the last step belongs to none. */
    void resume() {
        since = System.nanoTime();
    }

    void stepDone() {
        long took = (System.nanoTime() - since) / 1_000;
        ofSteps.get(step++).recordValue(took);
        sum += took;
        resume();
    }

    void end() {
        whole.recordValue(sum);
    }

    /** @return microseconds */
    double whole(double percentile) {
        return whole.getValueAtPercentile(percentile);
    }

    /** Of both ways, with their requests one by one. */
    String table(SignInTimes other) {
        return "| work | median | 95th percentile |\n| --- | --- | --- |\n" + rows() + other.rows();
    }

    private String rows() {
        StringBuilder rows = new StringBuilder(row(way, whole));
        for (int i = 0; i < steps.size(); i++) {
            rows.append(row(way + ": " + steps.get(i), ofSteps.get(i)));
        }
        return rows.toString();
    }

    private static String row(String name, Histogram times) {
        return "| " + name + " | " + Figures.milliseconds(times.getValueAtPercentile(50)) + " ms | "
                + Figures.milliseconds(times.getValueAtPercentile(95)) + " ms |\n";
    }
}
