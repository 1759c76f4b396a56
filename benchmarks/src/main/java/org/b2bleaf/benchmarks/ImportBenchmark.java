package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the import of companies, locations and members on PostgreSQL: the whole storefront in a process with 512 MB of
 * heap, whose job does it, beside {@link PlainImport}. Arguments: the number of companies (10,000) and of rounds (3).
 * Prints a table.
 */
public final class ImportBenchmark {

    private static final String KIND = "COMPANIES";
    /** Above all ids that generators give. */
    private static final long PLAIN_IDS = 1_000_000_000L;

    private final Path folder;
    private final EmbeddedPostgres postgres;

    private ImportBenchmark(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        int companies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("b2bleaf-import");
        System.out.println("Logs and data are in " + folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            new ImportBenchmark(folder, postgres).run(companies, rounds);
        }
        System.exit(0);
    }

    private void run(int companies, int rounds) throws Exception {
        try (ImportHost host = ImportHost.start(folder, postgres)) {
            host.measure(KIND, ImportFiles.write(folder, "W", Math.max(1, companies / 10)), false);
            List<Duration> ours = new ArrayList<>();
            List<Duration> dry = new ArrayList<>();
            List<Duration> plain = new ArrayList<>();
            long heap = 0;
            for (int round = 0; round < rounds; round++) {
                Path upload = ImportFiles.write(folder, "R" + round, companies);
                long mark = host.mark();
                dry.add(host.measure(KIND, upload, true));
                ours.add(host.measure(KIND, upload, false));
                heap = Math.max(heap, host.highestHeap(mark));
                plain.add(plain(host, ImportFiles.write(folder, "P" + round, companies), round));
                System.out.printf(
                        "Round %d: dry run %s, import %s, plain JDBC %s%n",
                        round + 1,
                        Figures.seconds(dry.get(round)),
                        Figures.seconds(ours.get(round)),
                        Figures.seconds(plain.get(round)));
            }
            long mark = host.mark();
            Duration thrice = host.measure(KIND, ImportFiles.write(folder, "T", 3 * companies), false);
            long heapOfThrice = host.highestHeap(mark);
            System.out.printf(
                    """

                    %d companies, %d locations, %d members; PostgreSQL; -Xmx512m; medians of %d rounds

                    | work | plain JDBC | ours | ratio |
                    | --- | --- | --- | --- |
                    | import | %s | %s | %.2f |
                    | dry run | - | %s | - |
                    | import of three times as much | - | %s | - |
                    | highest heap after a collection, import | - | %d MB | - |
                    | highest heap after a collection, three times as much | - | %d MB | - |
                    """,
                    companies,
                    3 * companies,
                    5 * companies,
                    rounds,
                    Figures.seconds(median(plain)),
                    Figures.seconds(median(ours)),
                    median(ours).toMillis() / (double) median(plain).toMillis(),
                    Figures.seconds(median(dry)),
                    Figures.seconds(thrice),
                    heap,
                    heapOfThrice);
        }
    }

    private static Duration plain(ImportHost host, Path upload, int round) throws Exception {
        try (Connection connection = host.connect()) {
            long begun = System.nanoTime();
            new PlainImport(connection, PLAIN_IDS * (round + 1)).run(upload);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    static Duration median(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(durations.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
