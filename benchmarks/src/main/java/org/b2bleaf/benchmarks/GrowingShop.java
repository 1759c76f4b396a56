package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of a shop with more and more products, each of them with prices of its own in four catalogs. */
final class GrowingShop {

    private static final int PRODUCTS = 500;
    private static final int CATALOGS = 4;
    private static final String PANEL = "Shop";

    /** By the name of the line. */
    private static final Map<String, String> PAGES = Map.of(
            "category page", "/coffee",
            "category by price", "/coffee?sort=price+asc",
            "category, price range", "/coffee?price=range%5B10%3A25%5D",
            "search", "/search?q=espresso");

    private final Run run;
    private final int[] steps;

    GrowingShop(Run run, int... steps) {
        this.run = run;
        this.steps = steps;
    }

    List<Growth> measure() throws Exception {
        Map<String, double[]> times = new LinkedHashMap<>();
        int[] sizes = new int[steps.length];
        for (int i = 0; i < steps.length; i++) {
            sizes[i] = PRODUCTS * steps[i];
            Host host = run.ownHost(
                    Host.Kind.SHOP,
                    "-Dbenchmark.products=" + sizes[i],
                    "-Dbenchmark.catalogs=" + CATALOGS,
                    "-Dbenchmark.prices=" + sizes[i]);
            Person buyer = host.people(Person.Kind.BUYER).get(0);
            int step = i;
            Readings readings = new Readings(run);
            for (String name : PAGES.keySet().stream().sorted().toList()) {
                double[] line = times.computeIfAbsent(name, page -> new double[steps.length]);
                line[step] = readings.quick(() -> buyer.sees(PAGES.get(name)));
            }
            times.computeIfAbsent("product page", page -> new double[steps.length])[step] =
                    readings.quick(buyer::seesProduct);
            times.computeIfAbsent("add to cart", page -> new double[steps.length])[step] =
                    readings.quick(buyer::addsToCart);
            run.endGroup();
        }
        List<Growth> lines = new ArrayList<>();
        times.forEach((name, millis) -> lines.add(new Growth(PANEL, name, sizes, millis, false)));
        return lines;
    }
}
