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

    void print() {
        print(way, whole);
        for (int i = 0; i < steps.size(); i++) {
            print(way + ": " + steps.get(i), ofSteps.get(i));
        }
    }

    private static void print(String name, Histogram times) {
        System.out.println("| " + name + " | " + Figures.milliseconds(times.getValueAtPercentile(50)) + " ms | "
                + Figures.milliseconds(times.getValueAtPercentile(95)) + " ms |");
    }
}
