package org.b2bleaf.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the modules cost: the same shop with them and without them, page by page and as a whole checkout. */
final class PagesBenchmark implements Benchmark {

    private static final int FEW = 1;
    private static final int MANY = 8;
    private static final int PROFILED = 3;
    private static final double GATE_GOAL = 3;
    private static final Work BUYERS_CATEGORY =
            new Work("Category page", Person::seesCategory, Person.Kind.CUSTOMER, Person.Kind.BUYER, 0, 0);
    private static final String HOW =
            """
            The demo's storefront twice at the same time, without the modules (the yardstick) and with them. Both get the same \
            requests in turns from one harness that checks every answer. Theme, catalog, card gateway and order mails are the \
            same; without the modules the mail goes out from a thread of its own and is not stored. Times are medians and, in \
            brackets, 99th percentiles as a client sees them; the ratio is that of the medians, in brackets the lowest and the \
            highest of a single round. “Add to cart” is its one request, a checkout six of them from the product page to the \
            confirmation. “A second” is what so many connections get done that do nothing else.""";

    @Override
    public void measure(Run run, Section section) throws Exception {
        Settings settings = run.settings();
        Host without = run.host(Host.Kind.BARE);
        Host with = run.host(Host.Kind.SHOP);
        Load load = new Load();
        load.warmUp(List.of(without, with), Work.all(), settings.warmUp());
        Map<Work, Comparison> few = compareAll(load, without, with, FEW, settings);
        few.forEach((work, comparison) -> tell(section, work, comparison, FEW));
        Map<Work, Comparison> many = compareAll(load, without, with, MANY, settings);
        many.forEach((work, comparison) -> tell(section, work, comparison, MANY));
        many.forEach((work, comparison) -> tellThroughput(section, work, comparison));
        statements(run, section, without, with);
        memoryAndStart(section, without, with);
        section.say(HOW)
                .say("Warm-up " + Figures.seconds(settings.warmUp()) + " of all works at both hosts at once, then "
                        + settings.rounds() + " rounds of " + Figures.seconds(settings.slice())
                        + " a host for each line. Errands measured without / with: " + counts(few) + "; "
                        + counts(many) + ".");
        processorTime(section, few);
        section.say(
                        "What each takes of a host, without and with the modules: statements, heap, and the processor time of the"
                                + " threads that answer, without the database and without what else runs in the process. Every"
                                + " fifth “Add to cart” begins a new cart before, which counts here:")
                .say(new PageCosts(run, without, with, run.size(100, 5)).table());
        profiles(section, load, with, few, Duration.ofSeconds(run.size(30, 2)));
        if (!load.faults().isEmpty()) {
            throw new IllegalStateException(load.faults().size() + " wrong answers, the first: "
                    + load.faults().get(0));
        }
    }

    private static Map<Work, Comparison> compareAll(
            Load load, Host without, Host with, int connections, Settings settings) throws InterruptedException {
        Map<Work, Comparison> all = new LinkedHashMap<>();
        for (Work work : Work.all()) {
            all.put(work, compare(load, without, with, work, connections, settings));
        }
        return all;
    }

    private static void tell(Section section, Work work, Comparison comparison, int connections) {
        section.figure(
                work.name() + ", " + connections + (connections == 1 ? " connection" : " connections"),
                comparison.yardstick(),
                comparison.ours(),
                comparison.ratio(),
                Goal.atMost(work.goal(), "", comparison.medians()));
    }

    private static void tellThroughput(Section section, Work work, Comparison comparison) {
        if (work.goalPerSecond() > 0) {
            section.figure(
                    work.name() + ", a second",
                    comparison.perSecondYardstick(),
                    comparison.perSecondOurs(),
                    Figure.NOTHING,
                    Goal.atLeast(work.goalPerSecond(), " a second", comparison.oursPerSecond()));
        }
    }

    private static String counts(Map<Work, Comparison> compared) {
        return compared.values().stream().map(Comparison::counts).collect(Collectors.joining(", "));
    }

    private static void memoryAndStart(Section section, Host without, Host with) throws Exception {
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
    }

    private static void processorTime(Section section, Map<Work, Comparison> compared) {
        StringBuilder table = new StringBuilder("| work | without | with | ratio |\n| --- | --- | --- | --- |\n");
        compared.forEach((work, comparison) -> table.append("| ")
                .append(String.join(
                        " | ",
                        work.name(),
                        comparison.processorYardstick(),
                        comparison.processorOurs(),
                        comparison.processorRatio()))
                .append(" |\n"));
        section.say(
                        "Processor time of the host for an answer, one connection, all threads of its process, the database not"
                                + " counted:")
                .say(table.toString());
    }

    private static void profiles(Section section, Load load, Host with, Map<Work, Comparison> compared, Duration length)
            throws Exception {
        StringBuilder list = new StringBuilder();
        List<Work> highest = compared.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().medians()))
                .limit(PROFILED)
                .map(Map.Entry::getKey)
                .toList();
        for (Work work : highest) {
            Profile profile = with.profile(() -> load.turn(with, work, FEW, length));
            list.append("- ")
                    .append(work.name())
                    .append(": ")
                    .append(profile.summary())
                    .append('\n');
        }
        Profile page = with.profile(() -> load.turn(with, BUYERS_CATEGORY, FEW, length.multipliedBy(2)));
        double gate = page.percentThrough("store");
        section.figure(
                "Gate and current location, share of the processor time of a buyer's category page",
                String.format(Locale.ROOT, "%.1f %%", gate),
                Goal.atMost(GATE_GOAL, " %", gate));
        section.say(
                        "Where the processor time of the three highest ratios goes, with the modules, one connection. A sample is of"
                                + " the innermost frame that is not the JDK's:")
                .say(list.toString());
    }

    /** Whoever comes second finds the other one's data in the processor's caches: they change places. */
    private static Comparison compare(Load load, Host without, Host with, Work work, int connections, Settings settings)
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
        int plain = run.statements().count(without, customer::seesCategory);
        int ours = run.statements().count(with, buyer::seesCategory);
        section.figure(
                "Statements of a category page, buyer for a location ÷ registered customer",
                String.valueOf(plain),
                String.valueOf(ours),
                "+" + (ours - plain),
                new Goal("at most 3 more", ours - plain <= 3));
    }
}
