package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/**
 * A location admin's list of orders in a shop with very many of them: the list beside SQL written by hand, with few orders and
 * with many, and whole pages over HTTP; then the lists and reports of the merchant's.
 */
final class OrderPagesBenchmark implements Benchmark {

    private static final int CONNECTIONS = 4;
    private static final double LIST_GOAL = 1.5;
    private static final double GROWTH_GOAL = 1.2;
    private static final double PAGES_GOAL = 115;
    private static final double AGING_GOAL = 2_000;

    @Override
    public void measure(Run run, Section section) throws Exception {
        int orders = run.size(1_000_000, 10_000);
        Host host = run.host(Host.Kind.SHOP);
        Measures measures = host.measure("orders", orders, run.size(10_000, 100), run.size(100_000, 1_000));
        for (double[] first : measures.lines("first-page")) {
            list(section, "First page, of " + count(first), first, first[0] == orders ? LIST_GOAL : 0);
        }
        double few = measures.lines("first-page").get(0)[2];
        double many = measures.lines("first-page").get(1)[2];
        section.figure(
                "First page, of " + count(measures.lines("first-page").get(1)) + " ÷ of "
                        + count(measures.lines("first-page").get(0)),
                micros(few),
                micros(many),
                Figures.ratio(many / few, List.of()),
                Goal.atMost(GROWTH_GOAL, "", many / few));
        for (String page : new String[] {"page-1000-by-link", "page-1000-by-number"}) {
            if (!run.isShort()) {
                list(section, "1,000th page, " + page.substring(10).replace('-', ' '), last(measures, page), LIST_GOAL);
            }
        }
        double[] po = last(measures, "po-number");
        list(section, "By PO number, of " + count(po), po, 0);
        double[] aging = last(measures, "aging");
        section.figure(
                "Aging report over all companies",
                micros(aging[1]),
                micros(aging[2]),
                Figures.ratio(aging[2] / aging[1], List.of()),
                Goal.atMost(AGING_GOAL, " ms", aging[2] / 1_000));
        alone(section, "Merchant's list, newest first", last(measures, "merchant-newest"));
        alone(section, "Merchant's list of a company with a tenth of them", last(measures, "merchant-of-company"));
        alone(section, "Merchant's list by total", last(measures, "merchant-by-total"));
        pages(run, section, host, run.size(60, 6));
        section.say(
                """
                A location admin's list of 20 as the account reads it, in turns with SQL that somebody would write by hand for the                 same rows on a bare connection; 10,000 locations, a tenth of the orders for this one. The page a thousand by its                 link is what “next” leads to, by its number what an address with `page=1000` does. The merchant's lists count the                 orders of each heap in the same call. That the lists take at most 3 statements and use their indexes is asserted                 in `OrderListTest` and `MerchantOrdersTest` on PostgreSQL.""");
    }

    private static double[] last(Measures measures, String name) {
        List<double[]> lines = measures.lines(name);
        return lines.get(lines.size() - 1);
    }

    private static String count(double[] line) {
        return String.format(Locale.ROOT, "%,.0f", line[0]);
    }

    private static void list(Section section, String work, double[] line, double goal) {
        double ratio = line[2] / line[1];
        section.figure(
                work,
                micros(line[1]),
                micros(line[2]),
                Figures.ratio(ratio, List.of()),
                goal == 0 ? Goal.none() : Goal.atMost(goal, "", ratio));
    }

    private static void alone(Section section, String work, double[] line) {
        section.figure(work, micros(line[2]), Goal.none());
    }

    private static String micros(double time) {
        return time < 1_000 ? String.format(Locale.ROOT, "%.0f µs", time) : Figures.milliseconds((long) time) + " ms";
    }

    /** A third of the time warms up. */
    private static void pages(Run run, Section section, Host host, int seconds) throws Exception {
        List<Person> people = host.people(Person.Kind.BUYER).subList(0, CONNECTIONS);
        load(people, seconds / 3);
        Histogram times = load(people, seconds - seconds / 3);
        double perSecond = times.getTotalCount() / (double) (seconds - seconds / 3);
        section.figure(
                "`/account/orders` over HTTP, " + CONNECTIONS + " connections, a second",
                String.format(
                        Locale.ROOT,
                        "%.0f (median %s ms, p99 %s)",
                        perSecond,
                        Figures.milliseconds(times.getValueAtPercentile(50)),
                        Figures.milliseconds(times.getValueAtPercentile(99))),
                Goal.atLeast(PAGES_GOAL, " a second", perSecond));
        int statements = run.statements().count(host, () -> people.get(0).reads("/account/orders", "data-b2b-order="));
        section.figure("`/account/orders`, statements of the whole request", String.valueOf(statements), Goal.none());
    }

    private static Histogram load(List<Person> people, int seconds) throws InterruptedException {
        Histogram all = Load.histogram();
        AtomicLong wrong = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = people.stream()
                .map(person -> new Thread(() -> {
                    Histogram own = Load.histogram();
                    while (System.nanoTime() < end) {
                        try {
                            own.recordValue(person.reads("/account/orders", "data-b2b-order=") / 1_000);
                        } catch (IOException | InterruptedException | WrongAnswer e) {
                            wrong.incrementAndGet();
                        }
                    }
                    synchronized (all) {
                        all.add(own);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (wrong.get() > 0) {
            throw new IllegalStateException(wrong.get() + " wrong answers");
        }
        return all;
    }
}
