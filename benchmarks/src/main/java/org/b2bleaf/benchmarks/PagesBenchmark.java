package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What the modules cost: the same shop with them and without them, page by page and as a whole checkout. */
final class PagesBenchmark implements Benchmark {

    private static final int FEW = 1;
    private static final int MANY = 8;
    private static final String TABLE = "| work | without | with | ratio |\n| --- | --- | --- | --- |\n";

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String title() {
        return "What the modules cost a page";
    }

    @Override
    public void measure(Run run, Section section) throws Exception {
        Settings settings = run.settings();
        Host without = run.host(Host.Kind.BARE);
        Host with = run.host(Host.Kind.SHOP);
        Load load = new Load();
        load.warmUp(List.of(without, with), Work.all(), settings.warmUp());
        StringBuilder processor = new StringBuilder(TABLE);
        StringBuilder counts = new StringBuilder();
        for (int connections : new int[] {FEW, MANY}) {
            for (Work work : Work.all()) {
                Comparison comparison = compare(load, without, with, work, connections, settings);
                section.figure(
                        work.name() + ", " + connections + (connections == 1 ? " connection" : " connections"),
                        comparison.yardstick(),
                        comparison.ours(),
                        comparison.ratio(),
                        Goal.atMost(work.goal(), "", comparison.medians()));
                if (connections == MANY && work.goalPerSecond() > 0) {
                    section.figure(
                            work.name() + ", a second",
                            comparison.perSecondYardstick(),
                            comparison.perSecondOurs(),
                            Figure.NOTHING,
                            Goal.atLeast(work.goalPerSecond(), " a second", comparison.oursPerSecond()));
                }
                if (connections == FEW) {
                    processor.append(String.format(
                            "| %s | %s | %s | %s |%n",
                            work.name(),
                            comparison.processorYardstick(),
                            comparison.processorOurs(),
                            comparison.processorRatio()));
                }
                counts.append(counts.isEmpty() ? "" : ", ").append(comparison.counts());
            }
        }
        statements(run, section, without, with);
        if (!load.faults().isEmpty()) {
            throw new IllegalStateException(
                    load.faults().size() + " wrong answers, the first: " + load.faults().get(0));
        }
        long heapWithout = without.liveHeap();
        long heapWith = with.liveHeap();
        section.figure(
                "Storefront's live heap after that load",
                Figures.megabytes(heapWithout),
                Figures.megabytes(heapWith),
                Figures.ratio(heapWith / (double) heapWithout, List.of()),
                Goal.none());
        section.figure(
                "Storefront's first start",
                Figures.seconds(without.startTime()),
                Figures.seconds(with.startTime()),
                Figures.ratio(
                        with.startTime().toMillis()
                                / (double) without.startTime().toMillis(),
                        List.of()),
                Goal.none());
        section.say(
                        """
                        The demo's storefront twice at the same time, without the modules (the yardstick) and with them. Both get \
                        the same requests in turns from one harness that checks every answer. Theme, catalog, card gateway and \
                        order mails are the same; without the modules the mail goes out from a thread of its own and is not \
                        stored. Times are medians and, in brackets, 99th percentiles as a client sees them; the ratio is that of \
                        the medians, in brackets the lowest and the highest of a single round. “Add to cart” is its one request, a \
                        checkout six of them from the product page to the confirmation. "A second" is what so many connections \
                        get done that do nothing else.""")
                .say("Warm-up " + Figures.seconds(settings.warmUp()) + " of all works at both hosts at once, then "
                        + settings.rounds() + " rounds of " + Figures.seconds(settings.slice()) + " a host for each line. Errands"
                        + " measured without / with: " + counts + ".")
                .say("Processor time of the host for an answer, one connection, all threads of its process, the database not"
                        + " counted:")
                .say(processor.toString());
    }

    /** Whoever comes second finds the other one's data in the processor's caches: they change places. */
    private static Comparison compare(
            Load load, Host without, Host with, Work work, int connections, Settings settings)
            throws InterruptedException {
        Comparison comparison = new Comparison(connections);
        for (int round = 0; round < settings.rounds(); round++) {
            List<Turn> turns = new ArrayList<>();
            for (Host host : round % 2 == 0 ? List.of(without, with) : List.of(with, without)) {
                turns.add(load.turn(host, work, connections, settings.slice()));
            }
            comparison.add(turns.get(round % 2), turns.get(1 - round % 2));
        }
        return comparison;
    }

    private static void statements(Run run, Section section, Host without, Host with) throws Exception {
        Person customer = without.people(Person.Kind.CUSTOMER).get(0);
        Person buyer = with.people(Person.Kind.BUYER).get(0);
        int plain = run.statements().count(without.database(), customer::seesCategory);
        int ours = run.statements().count(with.database(), buyer::seesCategory);
        section.figure(
                "Statements of a category page, buyer for a location ÷ registered customer",
                String.valueOf(plain),
                String.valueOf(ours),
                "+" + (ours - plain),
                new Goal("at most 3 more", ours - plain <= 3));
    }
}
