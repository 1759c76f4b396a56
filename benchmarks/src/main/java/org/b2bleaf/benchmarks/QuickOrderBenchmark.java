package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.demo.launch.HostUnderTest;

/**
 * Measures a quick order over HTTP on PostgreSQL: one request that puts 200 products into an empty cart, and one that adds
 * the same 200 to what is in it. Arguments: lines (200), rounds (10), rounds before anything is measured (5). Prints a page.
 */
public final class QuickOrderBenchmark {

    /** A buyer of a shop with many more products than the demo has. */
    private static final int PRODUCTS = 1_000;

    private static final long FIRST_PRODUCT = 2_000_000;
    private static final Pattern ADDED = Pattern.compile("data-b2b-added=");

    private QuickOrderBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int lines = number(arguments, 0, 200);
        int rounds = number(arguments, 1, 10);
        int warmUp = number(arguments, 2, 5);
        Path folder = Files.createTempDirectory("b2bleaf-quick-order");
        System.out.println("Logs and data are in " + folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            int port = Host.freePort();
            List<String> host = List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    HostUnderTest.class.getName(),
                    HostUnderTest.WITH,
                    "--demo.data=" + folder,
                    "--demo.storefront.port=" + port,
                    "--demo.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--demo.db.user=postgres");
            try (JavaProcess process = JavaProcess.start(folder.resolve("output.txt"), host)) {
                process.awaitOutput(HostUnderTest.READY);
                addProducts(postgres.getJdbcUrl("postgres", "postgres"));
                measure(URI.create("http://localhost:" + port), lines, rounds, warmUp);
            }
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    /** Copies of the demo's first product, each with a code of its own. */
    private static void addProducts(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
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

    private static void measure(URI shop, int lines, int rounds, int warmUp) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Browser browser = new Browser(client, shop);
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
        System.out.printf(
                Locale.ROOT,
                """

                ## Quick order of %d lines, over HTTP, one buyer

                From the request to the redirect, %d rounds after %d to warm up. Goal: at most 2 s.

                | into | median | slowest |
                | --- | --- | --- |
                | an empty cart | %s ms | %s ms |
                | a cart with these %d products | %s ms | %s ms |
                """,
                lines,
                rounds,
                warmUp,
                Figures.milliseconds(empty.getValueAtPercentile(50)),
                Figures.milliseconds(empty.getMaxValue()),
                lines,
                Figures.milliseconds(full.getValueAtPercentile(50)),
                Figures.milliseconds(full.getMaxValue()));
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
