package org.b2bleaf.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What works take of a host, in figures that say the same on a busy machine: statements, bytes of heap, and the processor time
 * of the threads that answer.
 */
final class PageCosts {

    private static final String THREADS = "request-threads";
    private static final String HEAP = "allocated";
    private static final String PROCESSOR = "processor";

    private final Run run;
    private final Host without;
    private final Host with;
    private final int times;

    /** @param times how often each work is done at each host */
    PageCosts(Run run, Host without, Host with, int times) {
        this.run = run;
        this.without = without;
        this.with = with;
        this.times = times;
    }

    /** A row for each work. */
    String table() throws Exception {
        StringBuilder table =
                new StringBuilder("| work | statements | heap, KB | processor time, ms |\n| --- | --- | --- | --- |\n");
        for (Work work : Work.all()) {
            Cost plain = cost(without, work);
            Cost ours = cost(with, work);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d, %d | %.0f, %.0f (%.2f) | %.2f, %.2f (%.2f) |%n",
                    work.name(),
                    plain.statements,
                    ours.statements,
                    plain.heap,
                    ours.heap,
                    ours.heap / plain.heap,
                    plain.processor,
                    ours.processor,
                    ours.processor / plain.processor));
        }
        return table.toString();
    }

    private Cost cost(Host host, Work work) throws Exception {
        Person person = host.people(host.kindFor(work)).get(0);
        int statements = run.statements().count(host, () -> work.errand().run(person));
        Map<String, Double> before = threads(host);
        for (int i = 0; i < times; i++) {
            work.errand().run(person);
        }
        Map<String, Double> after = threads(host);
        return new Cost(
                statements,
                (after.get(HEAP) - before.get(HEAP)) / 1024 / times,
                (after.get(PROCESSOR) - before.get(PROCESSOR)) / 1_000_000 / times);
    }

    private static Map<String, Double> threads(Host host) throws Exception {
        Measures told = host.measure(THREADS);
        Map<String, Double> figures = new TreeMap<>();
        for (String name : new String[] {HEAP, PROCESSOR}) {
            figures.put(name, told.each(name).get(0));
        }
        return figures;
    }

    /**
     * Of one errand.
     *
     * @param statements of the cheapest of several
     * @param heap in KB
     * @param processor in milliseconds
     */
    private record Cost(int statements, double heap, double processor) {}
}
