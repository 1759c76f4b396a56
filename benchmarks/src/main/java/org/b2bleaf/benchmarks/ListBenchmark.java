package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/**
 * Lists of 48 products in a shop with very many of them: a buyer for a location with the modules beside a registered customer
 * of the same shop without them.
 */
final class ListBenchmark implements Benchmark {

    private static final int PRODUCTS = 50_000;
    private static final int CATALOGS = 1_000;
    private static final int PRICES_OF_EACH = 2_000;
    private static final int ROUNDS = 8;
    private static final double MEDIAN = 50;
    private static final double P99 = 99;
    private static final double MEDIAN_GOAL = 1.05;
    private static final double P99_GOAL = 1.15;

    /** What is a line of the table, by its name. Only the first has a goal. */
    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Category page of 48", "/coffee");
        pages.put("The same, sorted by price", "/coffee?sort=price+asc");
        pages.put("The same, price range", "/coffee?price=range%5B10%3A25%5D");
        pages.put("Search", "/search?q=espresso");
        return pages;
    }

    @Override
    public void measure(Run run, Section section) throws Exception {
        String[] options = {
            "-Dweb.defaultPageSize=48",
            "-Dbenchmark.products=" + PRODUCTS,
            "-Dbenchmark.catalogs=" + CATALOGS,
            "-Dbenchmark.prices=" + PRICES_OF_EACH
        };
        Host without = run.host(Host.Kind.BARE, options);
        Host with = run.host(Host.Kind.SHOP, options);
        Person customer = without.people(Person.Kind.CUSTOMER).get(0);
        Person buyer = with.people(Person.Kind.BUYER).get(0);
        warmUp(customer, buyer, run.size(120, 2));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            compare(section, page.getKey(), page.getValue(), customer, buyer, run.size(400, 16));
        }
        String first = PAGES.values().iterator().next();
        int plain = run.statements().count(without, () -> customer.sees(first));
        int ours = run.statements().count(with, () -> buyer.sees(first));
        section.figure(
                "Statements of the category page",
                String.valueOf(plain),
                String.valueOf(ours),
                "+" + (ours - plain),
                new Goal("at most 3 more", ours - plain <= 3));
        section.say(String.format(
                java.util.Locale.ROOT,
                "48 products a page of a shop of %,d products with %,d catalogs and %,d prices: a buyer for a location with the"
                        + " modules beside a registered customer of the same shop without them, one connection, the same"
                        + " pages in turns.",
                PRODUCTS,
                CATALOGS,
                CATALOGS * PRICES_OF_EACH));
    }

    private static void warmUp(Person customer, Person buyer, int seconds)
            throws IOException, InterruptedException, WrongAnswer {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (String page : PAGES.values()) {
                customer.sees(page);
                buyer.sees(page);
            }
        }
    }

    /** In turns, so that a busy machine is busy for both. */
    private static void compare(Section section, String name, String page, Person customer, Person buyer, int pages)
            throws IOException, InterruptedException, WrongAnswer {
        Histogram without = Load.histogram();
        Histogram with = Load.histogram();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < pages / ROUNDS; i++) {
                without.recordValue(customer.sees(page) / 1_000);
            }
            for (int i = 0; i < pages / ROUNDS; i++) {
                with.recordValue(buyer.sees(page) / 1_000);
            }
        }
        boolean hasGoal = section.figures().isEmpty();
        tell(section, name + ", median", without, with, MEDIAN, hasGoal ? MEDIAN_GOAL : 0);
        tell(section, name + ", 99th percentile", without, with, P99, hasGoal ? P99_GOAL : 0);
    }

    private static void tell(
            Section section, String work, Histogram without, Histogram with, double percentile, double goal) {
        long plain = without.getValueAtPercentile(percentile);
        long ours = with.getValueAtPercentile(percentile);
        double ratio = ours / (double) plain;
        section.figure(
                work,
                Figures.milliseconds(plain) + " ms",
                Figures.milliseconds(ours) + " ms",
                Figures.ratio(ratio, List.of()),
                goal == 0 ? Goal.none() : Goal.atMost(goal, "", ratio));
    }
}
