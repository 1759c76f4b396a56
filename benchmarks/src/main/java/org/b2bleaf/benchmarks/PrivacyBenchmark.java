package org.b2bleaf.benchmarks;

/** Exports a person with very many orders, and erases the person, with a small heap. */
final class PrivacyBenchmark implements Benchmark {

    private static final double LONGEST = 10;

    @Override
    public void measure(Run run, Section section) throws Exception {
        int rounds = run.size(3, 1);
        Host host = run.host(Host.Kind.SHOP, "-Xmx512m");
        long before = host.collectionsSoFar();
        Measures measures = host.measure("privacy", rounds, run.size(10_000, 100), 0);
        section.figure(
                        "Export",
                        Figures.seconds(measures.median("export")),
                        Goal.atMost(LONGEST, " s", measures.median("export") / 1_000))
                .figure("Download of the file", Figures.seconds(measures.median("download")), Goal.none())
                .figure("Erasure", Figures.seconds(measures.median("erasure")), Goal.none())
                .figure(
                        "Highest heap after a collection",
                        host.highestHeap(before) + " MB",
                        Goal.atMost(512, " MB", host.highestHeap(before)));
        section.say(String.format(
                java.util.Locale.ROOT,
                "Five lines an order; from the call to the end of the job, its own pause of up to a second included; medians of"
                        + " %d rounds, one erasure; -Xmx512m. The file is %.1f MB.",
                rounds,
                measures.median("bytes") / 1024 / 1024));
    }
}
