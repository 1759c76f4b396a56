package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** One request that puts 200 products into an empty cart, and one that adds the same 200 to what is in it, over HTTP. */
final class QuickOrderBenchmark implements Benchmark {

    /** A buyer of a shop with many more products than the demo has. */
    private static final int PRODUCTS = 1_000;

    private static final long FIRST_PRODUCT = 2_000_000;
    private static final Pattern ADDED = Pattern.compile("data-b2b-added=");
    private static final double LONGEST = 2;
    private static final double MICROS = 1_000_000;

    @Override
    public void measure(Run run, Section section) throws Exception {
        Host host = run.host(Host.Kind.SHOP);
        try (Connection connection = host.connect()) {
            addProducts(connection);
        }
        int lines = run.size(200, 20);
        int rounds = run.size(10, 2);
        int warmUp = run.size(5, 1);
        Browser browser = host.browser();
        new Person(browser, Person.Kind.BUYER, 0).arrive();
        Histogram empty = Load.histogram();
        Histogram full = Load.histogram();
        for (int round = -warmUp; round < rounds; round++) {
            String typed = typed(lines, round + warmUp);
            long first = send(browser, typed, lines);
            long again = send(browser, typed, lines);
            order(browser);
            if (round >= 0) {
                empty.recordValue(first / 1_000);
                full.recordValue(again / 1_000);
            }
        }
        tell(section, "Into an empty cart", empty);
        tell(section, "Into a cart with these products", full);
        section.say(
                "From the request to the redirect, one buyer, " + rounds + " rounds after " + warmUp + " to warm up.");
    }

    private static void tell(Section section, String work, Histogram times) {
        section.figure(
                work,
                Figures.milliseconds(times.getValueAtPercentile(50)) + " ms (slowest "
                        + Figures.milliseconds(times.getMaxValue()) + ")",
                Goal.atMost(LONGEST, " s", times.getValueAtPercentile(50) / MICROS));
    }

    /** Copies of the demo's first product, each with a code of its own. */
    private static void addProducts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$
                    declare product blc_product%%rowtype; sku blc_sku%%rowtype; attribute blc_sku_attribute%%rowtype; id bigint;
                    begin
                      select * into product from blc_product where product_id = 1001;
                      select * into sku from blc_sku where sku_id = 1001;
                      select * into attribute from blc_sku_attribute where sku_id = 1001 and name = 'sku';
                      for i in 0..%d loop
                        id := %d + i;
                        product.product_id := id; product.default_sku_id := null; product.url := '/bench-' || i;
                        insert into blc_product select product.*;
                        sku.sku_id := id; sku.default_product_id := id; sku.name := 'Bench product ' || i;
                        insert into blc_sku select sku.*;
                        update blc_product set default_sku_id = id where product_id = id;
                        attribute.sku_attr_id := id; attribute.sku_id := id; attribute.value := 'BENCH-' || i;
                        insert into blc_sku_attribute select attribute.*;
                      end loop;
                    end $$"""
                            .formatted(PRODUCTS - 1, FIRST_PRODUCT));
        }
    }

    /** Other products each round, as one process would remember them. */
    private static String typed(int lines, int round) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "BENCH-" + (i + round * 37) % PRODUCTS + "," + (1 + i % 9))
                .collect(Collectors.joining("\n"));
    }

    private static long send(Browser browser, String lines, int count)
            throws IOException, InterruptedException, WrongAnswer {
        String token = browser.get("/quick-order").token();
        long begun = System.nanoTime();
        Browser.Answer answer = browser.post("/quick-order", Map.of("lines", lines, "csrfToken", token));
        long time = System.nanoTime() - begun;
        answer.expectRedirect("/quick-order");
        Matcher added = ADDED.matcher(browser.get("/quick-order").body());
        long found = added.results().count();
        if (found != count) {
            throw new WrongAnswer(found + " of " + count + " lines were added");
        }
        return time;
    }

    /** Ordering empties a cart at once; taking 200 lines out one by one takes minutes. */
    private static void order(Browser browser) throws IOException, InterruptedException, WrongAnswer {
        String token = browser.get("/checkout").token();
        browser.post("/checkout/submit", Map.of("csrfToken", token)).expectRedirect("/checkout/confirmation/");
    }
}
