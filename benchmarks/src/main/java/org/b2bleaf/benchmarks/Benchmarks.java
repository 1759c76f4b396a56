package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs everything and writes the table; see {@link Settings} for what can be set. Ends with 1 when an answer was wrong. */
public final class Benchmarks {

    private static final int[] CONNECTIONS = {1, 8};
    private static final String PAGE_GOAL = "≤ 1.10";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings;
        try {
            settings = Settings.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        if (settings.transfer()) {
            TransferBenchmark.run(settings);
            return;
        }
        if (!settings.hostsOnly() && !Files.isRegularFile(settings.demo())) {
            System.err.println("There is no " + settings.demo()
                    + ". Build first, and run this from the project's folder: " + ResultsPage.REPEAT);
            System.exit(1);
        }
        System.exit(run(settings) ? 0 : 1);
    }

    private static boolean run(Settings settings) throws Exception {
        double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createTempDirectory("b2bleaf-benchmarks");
        say("Logs and data are in " + folder);
        Optional<DemoFigures> demo = settings.hostsOnly()
                ? Optional.empty()
                : Optional.of(DemoFigures.measure(settings.demo(), Files.createDirectories(folder.resolve("demo"))));
        demo.ifPresent(it -> say("Demo ready after " + Figures.seconds(it.firstStart()) + ", live heap "
                + Figures.megabytes(it.liveHeap())));
        Load load = new Load();
        try (HostPair hosts = HostPair.start(settings.postgres(), folder)) {
            say("Both hosts run; warming up for " + Figures.seconds(settings.warmUp()));
            load.warmUp(List.of(hosts.without(), hosts.with()), Work.all(), settings.warmUp());
            List<Comparison> comparisons = compare(hosts, load, settings);
            if (!load.faults().isEmpty()) {
                System.err.println(load.faults().size() + " wrong answers, so there are no results. The first ones:");
                load.faults().stream().limit(10).forEach(System.err::println);
                return false;
            }
            String page = page(settings, loadBefore, demo, hosts, comparisons);
            Files.writeString(settings.results(), page);
            say(page);
        }
        delete(folder);
        return true;
    }

    private static List<Comparison> compare(HostPair hosts, Load load, Settings settings) throws InterruptedException {
        List<Comparison> comparisons = new ArrayList<>();
        for (int connections : CONNECTIONS) {
            for (Work work : Work.all()) {
                Comparison comparison = new Comparison(work.name(), connections);
                for (int round = 0; round < settings.rounds(); round++) {
                    // Whoever comes second finds the other one's data in the processor's caches: they change places.
                    if (round % 2 == 0) {
                        Turn without = load.turn(hosts.without(), work, connections, settings.slice());
                        comparison.add(without, load.turn(hosts.with(), work, connections, settings.slice()));
                    } else {
                        Turn with = load.turn(hosts.with(), work, connections, settings.slice());
                        comparison.add(load.turn(hosts.without(), work, connections, settings.slice()), with);
                    }
                }
                comparisons.add(comparison);
                say(connections + " connections, " + work.name() + ": " + comparison.yardstick() + " -> "
                        + comparison.ours() + ", ratio " + comparison.ratio() + ", processor "
                        + comparison.processorYardstick()
                        + " -> " + comparison.processorOurs());
            }
        }
        return comparisons;
    }

    private static String page(
            Settings settings,
            double loadBefore,
            Optional<DemoFigures> demo,
            HostPair hosts,
            List<Comparison> comparisons)
            throws IOException, InterruptedException {
        ResultsPage page = new ResultsPage(settings.isSmoke());
        page.fact(
                        "date",
                        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").format(ZonedDateTime.now(ZoneOffset.UTC)))
                .fact("commit", commit())
                .fact(
                        "machine",
                        Runtime.getRuntime().availableProcessors()
                                + " cores, shared by the harness, both hosts and the database; "
                                + System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .fact(
                        "JVM",
                        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", -Xmx1g")
                .fact(
                        "database",
                        settings.postgres() ? "PostgreSQL, one database each" : "HSQLDB in each host's process")
                .fact("what else ran on the machine", settings.note())
                .fact("load average before the run", String.format(Locale.ROOT, "%.1f", loadBefore))
                .fact(
                        "warm-up",
                        Figures.seconds(settings.warmUp()) + " of all works at both hosts at once; then "
                                + settings.rounds() + " rounds of " + Figures.seconds(settings.slice())
                                + " a host for each line");
        page.heading("Time of an answer")
                .text(
                        "Median and 99th percentile as a client sees them. The ratio is that of the medians over all rounds; in"
                                + " brackets the lowest and the highest of a single round, which tells how much the machine"
                                + " wavered. “Add to cart” is its one request; a checkout is six requests from the product page to"
                                + " the confirmation of a new order.");
        for (int connections : CONNECTIONS) {
            page.heading(connections == 1 ? "1 connection" : connections + " connections")
                    .tableHead();
            Predicate<Comparison> here = comparison -> comparison.connections() == connections;
            comparisons.stream()
                    .filter(here)
                    .forEach(it -> page.row(
                            it.work() + " (" + it.counts() + ")", it.yardstick(), it.ours(), it.ratio(), PAGE_GOAL));
        }
        page.heading("Processor time of the host for an answer")
                .text(
                        "At one connection, all threads of the host's process together; the database's processes are not in"
                                + " it. It wavers less than the time of an answer. What is left of an answer's time is waiting for"
                                + " the database and for the network.")
                .tableHead();
        comparisons.stream()
                .filter(comparison -> comparison.connections() == 1)
                .forEach(it ->
                        page.row(it.work(), it.processorYardstick(), it.processorOurs(), it.processorRatio(), "–"));
        long heapWithout = hosts.without().liveHeap();
        long heapWith = hosts.with().liveHeap();
        page.heading("Start and memory")
                .text(
                        "Live heap is what is left after two full collections. The demo is storefront and admin in one process"
                                + " on its embedded database; the other lines are the two storefronts of the run above, the heap"
                                + " after all of its load.")
                .tableHead();
        demo.ifPresent(it -> page.row(
                        "Demo, first start to “Demo ready” (empty folder)",
                        "–",
                        Figures.seconds(it.firstStart()),
                        "–",
                        "≤ 45 s")
                .row("Demo, next start on the same folder", "–", Figures.seconds(it.secondStart()), "–", "≤ 45 s")
                .row("Demo, live heap after the start", "–", Figures.megabytes(it.liveHeap()), "–", "≤ 256 MB"));
        page.row(
                        "Storefront alone, first start",
                        Figures.seconds(hosts.startWithout()),
                        Figures.seconds(hosts.startWith()),
                        ratio(hosts.startWithout(), hosts.startWith()),
                        "–")
                .row(
                        "Storefront alone, live heap after the load",
                        Figures.megabytes(heapWithout),
                        Figures.megabytes(heapWith),
                        Figures.ratio(heapWith / (double) heapWithout, List.of()),
                        "–");
        return page.toString();
    }

    private static String ratio(Duration without, Duration with) {
        return Figures.ratio(with.toMillis() / (double) without.toMillis(), List.of());
    }

    private static String commit() throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
