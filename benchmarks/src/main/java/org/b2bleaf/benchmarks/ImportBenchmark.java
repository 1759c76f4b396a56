package org.b2bleaf.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The import of companies, locations and members in a process with 512 MB of heap, beside {@link PlainImport}. */
final class ImportBenchmark implements Benchmark {

    static final String SMALL_HEAP = "-Xmx512m";
    static final double HEAP_GOAL = 512;

    private static final double LONGEST = 60;

    /** So much more is what the collector and other threads make of it. */
    private static final double FLAT = 1.1;

    private static final String KIND = "COMPANIES";

    /** Above all ids that generators give. */
    private static final long PLAIN_IDS = 1_000_000_000L;

    @Override
    public void measure(Run run, Section section) throws Exception {
        int companies = run.size(10_000, 50);
        int rounds = run.size(3, 1);
        Path folder = run.folder();
        Host host = run.host(Host.Kind.SHOP, SMALL_HEAP);
        ImportJobs jobs = new ImportJobs(host);
        jobs.measure(KIND, ImportFiles.write(folder, "W", Math.max(1, companies / 10)), false);
        List<Long> ours = new ArrayList<>();
        List<Long> dry = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        long mark = host.collectionsSoFar();
        for (int round = 0; round < rounds; round++) {
            Path upload = ImportFiles.write(folder, "R" + round, companies);
            dry.add(jobs.measure(KIND, upload, true).toMillis());
            ours.add(jobs.measure(KIND, upload, false).toMillis());
            plain.add(plain(host, ImportFiles.write(folder, "P" + round, companies), round)
                    .toMillis());
        }
        long heap = host.highestHeap(mark);
        long[] once = watched(host, jobs, ImportFiles.write(folder, "O", companies));
        long[] thrice = watched(host, jobs, ImportFiles.write(folder, "T", 3 * companies));
        double median = Figures.median(ours);
        section.figure(
                        "Import",
                        Figures.seconds(Figures.median(plain)),
                        Figures.seconds(median),
                        Figures.ratio(plain, ours),
                        Goal.atMost(LONGEST, " s", median / 1_000))
                .figure(
                        "Dry run ÷ import",
                        Figures.seconds(median),
                        Figures.seconds(Figures.median(dry)),
                        Figures.ratio(ours, dry),
                        new Goal("no slower", Figures.median(dry) <= median))
                .figure("Highest heap after a collection", heap + " MB", Goal.atMost(HEAP_GOAL, " MB", heap))
                .figure(
                        "Most in use of the heap, three times as much ÷ once",
                        once[1] + " MB",
                        thrice[1] + " MB",
                        Figures.ratio(thrice[1] / (double) Math.max(1, once[1]), List.of()),
                        new Goal("flat", thrice[1] <= once[1] * FLAT))
                .figure(
                        "Import of three times as much ÷ once",
                        Figures.seconds(once[0]),
                        Figures.seconds(thrice[0]),
                        Figures.ratio(thrice[0] / (double) once[0], List.of()),
                        Goal.none());
        section.say("Ours is the whole storefront with `" + SMALL_HEAP
                + "` whose job does it, from the moment when the upload"
                + " is stored to the one when it is done; medians of " + rounds
                + " rounds in turns. The yardstick is what"
                + " somebody would write who trusts the files: plain JDBC batches in one transaction with the same rows at the"
                + " end, the audit trail included, but nothing is checked or looked up, and every key is held in memory."
                + " For what is in use of the heap, one import of each size is repeated with a whole collection every"
                + " two seconds, which makes both slower.");
    }

    /** How many milliseconds an import takes, and how many MB are in use meanwhile at most. */
    private static long[] watched(Host host, ImportJobs jobs, Path upload) throws Exception {
        long[] figures = new long[2];
        figures[1] = host.highestLiveHeap(
                () -> figures[0] = jobs.measure(KIND, upload, false).toMillis());
        return figures;
    }

    private static Duration plain(Host host, Path upload, int round) throws Exception {
        try (Connection connection = host.connect()) {
            long begun = System.nanoTime();
            new PlainImport(connection, PLAIN_IDS * (round + 1)).run(upload);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
