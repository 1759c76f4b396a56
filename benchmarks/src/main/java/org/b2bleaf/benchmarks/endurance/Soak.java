package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.b2bleaf.benchmarks.Benchmark;
import org.b2bleaf.benchmarks.Goal;
import org.b2bleaf.benchmarks.Run;
import org.b2bleaf.benchmarks.Section;

/**
 * Buyers, private customers and staff use one shop for an hour at half of what it can bear, and it is read every ten minutes
 * whether anything grows that should not.
 */
public final class Soak implements Benchmark {

    /** Beside what a collection leaves to chance. */
    private static final long HEAP_PLAY = 16L << 20;

    private static final double GROWTH = 1.25;
    private static final Duration BETWEEN_READINGS = Duration.ofMinutes(10);

    @Override
    public void measure(Run run, Section section) throws Exception {
        boolean isShort = run.settings().minutes() < 10;
        try (World world = World.open(run.folder().resolve("soak"), List.of(), Map.of())) {
            Crowd crowd = new Crowd(world);
            crowd.arrive();
            double peak = crowd.peak(Duration.ofSeconds(isShort ? 5 : 60));
            // All that starts late has started, and what the peak left behind is done.
            crowd.keepBusy(peak / 2, Duration.ofSeconds(isShort ? 5 : 120));
            List<Reading> readings = new ArrayList<>();
            readings.add(Reading.of(world, crowd));
            Duration left = Duration.ofMinutes(run.settings().minutes());
            Duration slice = isShort ? left.dividedBy(2) : BETWEEN_READINGS;
            while (!left.isZero()) {
                Duration now = left.compareTo(slice) < 0 ? left : slice;
                crowd.keepBusy(peak / 2, now);
                left = left.minus(now);
                readings.add(Reading.of(world, crowd));
                System.out.println(readings.get(readings.size() - 1).row());
            }
            tell(run, section, crowd, peak, readings, world.broken());
        }
    }

    private static void tell(
            Run run, Section section, Crowd crowd, double peak, List<Reading> readings, List<String> broken) {
        Reading first = readings.get(0);
        Reading last = readings.get(readings.size() - 1);
        section.figure(
                        "Errors in " + run.settings().minutes() + " minutes",
                        String.valueOf(last.errors() - first.errors()),
                        new Goal("0", last.errors() == first.errors()))
                .figure(
                        "Heap after a full collection, at the start and at the end",
                        first.heapMegabytes() + " MB, " + last.heapMegabytes() + " MB",
                        new Goal("no growth", last.heap() <= first.heap() * GROWTH + HEAP_PLAY))
                .figure(
                        "Database connections, threads, open files at the end ÷ at the start",
                        ratio(last.connections(), first.connections()) + ", " + ratio(last.threads(), first.threads())
                                + ", " + ratio(last.files(), first.files()),
                        new Goal(
                                "no growth",
                                last.connections() <= first.connections() * GROWTH + 2
                                        && last.threads() <= first.threads() * GROWTH + 2
                                        && last.files() <= first.files() * GROWTH + 2))
                .figure("Mails that wait at the end", String.valueOf(last.mails()), new Goal("≤ 5", last.mails() <= 5))
                .figure("Invariants that are broken", String.valueOf(broken.size()), new Goal("0", broken.isEmpty()));
        section.say(String.format(
                        Locale.ROOT,
                        "%s at once: %s. The peak of a short ramp was %.1f errands a second; half of that was asked for"
                                + " during the soak.",
                        Crowd.SIZE,
                        Crowd.DESCRIBED,
                        peak))
                .say(Reading.HEAD
                        + String.join("\n", readings.stream().map(Reading::row).toList()))
                .say(crowd.table());
        List<String> errors = crowd.errors();
        if (!errors.isEmpty() || !broken.isEmpty()) {
            errors.stream().limit(10).forEach(error -> section.say("- " + error));
            broken.forEach(violation -> section.say("- " + violation));
        }
    }

    private static String ratio(long last, long first) {
        return String.format(Locale.ROOT, "%.2f", last / (double) Math.max(1, first));
    }
}
