package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What each list and each job takes at once, ten times and a hundred times as many records. */
final class GrowthBenchmark implements Benchmark {

    @Override
    public void measure(Run run, Section section) throws Exception {
        int[] steps = run.isShort() ? new int[] {1, 2, 3} : new int[] {1, 10, 100};
        List<Growth> all = new ArrayList<>();
        GrowingLists lists = new GrowingLists(run, steps);
        all.addAll(lists.measure());
        run.endGroup();
        all.addAll(new GrowingShop(run, steps).measure());
        run.endGroup();
        GrowingJobs jobs = new GrowingJobs(run, steps);
        all.addAll(jobs.measure());
        Set<String> failed = new TreeSet<>(lists.failed());
        failed.addAll(jobs.failed());
        Path picture = run.settings().results().resolveSibling(run.isShort() ? "SHORT.png" : "growth.png");
        if (!failed.isEmpty()) {
            section.figure(
                    "Lists, files and jobs that could not be measured",
                    Figure.NOTHING,
                    String.valueOf(failed.size()),
                    Figure.NOTHING,
                    new Goal("0", false));
            section.say("Could not be measured: " + String.join(", ", failed) + ".");
        }
        tell(section, all, picture);
    }

    private static void tell(Section section, List<Growth> all, Path picture) throws IOException {
        GrowthPlot.write(picture, all);
        long tooFast = all.stream().filter(Growth::isTooFast).count();
        section.figure(
                "Lists, files and jobs that grow faster than they should",
                String.valueOf(all.size()) + " looked at",
                String.valueOf(tooFast),
                Figure.NOTHING,
                new Goal("0", tooFast == 0));
        section.say("![What each list and job takes with more and more records](" + picture.getFileName() + ")")
                .say(
                        "10th percentiles over HTTP, one reader, for lists and files; the whole job for jobs. A list shows one page, so"
                                + " it should not grow (up to n^0.35 is let pass); a job does something to each record and a file"
                                + " holds each, so they should grow as those do (up to n^1.1). Told is the steepest growth of any"
                                + " step to the last one.")
                .say(table(all));
    }

    private static String table(List<Growth> all) {
        StringBuilder table =
                new StringBuilder("| kind | work | records | time | |\n| --- | --- | --- | --- | --- |\n");
        for (Growth growth : all) {
            List<String> sizes = new ArrayList<>();
            List<String> times = new ArrayList<>();
            for (int i = 0; i < growth.sizes().length; i++) {
                sizes.add(String.format(Locale.ROOT, "%,d", growth.sizes()[i]));
                times.add(Figures.milliseconds(Math.round(growth.millis()[i] * 1_000)));
            }
            table.append("| ")
                    .append(String.join(
                            " | ",
                            growth.panel(),
                            growth.work(),
                            String.join(" · ", sizes),
                            String.join(" · ", times) + " ms",
                            growth.says()))
                    .append(" |\n");
        }
        return table.toString();
    }
}
