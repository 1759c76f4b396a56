package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/**
 * Measures lists of 48 products in a shop with very many of them, on PostgreSQL: a buyer for a location with the modules
 * beside a registered customer of the same shop without them. Arguments: products (50,000), catalogs (1,000), prices of each
 * catalog (2,000), seconds of warm-up (120), pages of each kind (400). Prints a table.
 */
public final class ListBenchmark {

    private static final String PAGE_SIZE = "-Dweb.defaultPageSize=48";

    /** By the name of the line. */
    private static final Map<String, String> PAGES = pages();

    private static final int ROUNDS = 8;

    private ListBenchmark() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Category page", "/coffee");
        pages.put("Category page, sorted by price", "/coffee?sort=price+asc");
        pages.put("Category page, price range", "/coffee?price=range%5B10%3A25%5D");
        pages.put("Search", "/search?q=espresso");
        return pages;
    }

    public static void main(String[] arguments) throws Exception {
        int[] sizes = {50_000, 1_000, 2_000, 120, 400};
        for (int i = 0; i < arguments.length; i++) {
            sizes[i] = Integer.parseInt(arguments[i]);
        }
        Path folder = Files.createTempDirectory("b2bleaf-lists");
        System.out.println("Logs and data are in " + folder);
        List<String> options = List.of(
                PAGE_SIZE,
                "-Dbenchmark.products=" + sizes[0],
                "-Dbenchmark.catalogs=" + sizes[1],
                "-Dbenchmark.prices=" + sizes[2]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Host without = Host.start(false, folder.resolve("without"), database(postgres, "without"), options);
                Host with = Host.start(true, folder.resolve("with"), database(postgres, "with_modules"), options)) {
            without.awaitReady();
            with.awaitReady();
            without.open();
            with.open();
            Person customer = without.people(Person.Kind.CUSTOMER).get(0);
            Person buyer = with.people(Person.Kind.BUYER).get(0);
            warmUp(customer, buyer, sizes[3]);
            System.out.printf(
                    """
                    %n| page of 48 of %,d products, %,d prices | without modules | for a location | ratio of medians | of p99 |
                    | --- | --- | --- | --- | --- |
                    """,
                    sizes[0],
                    sizes[1] * (long) sizes[2]);
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                compare(page.getKey(), page.getValue(), customer, buyer, sizes[4]);
            }
        }
        System.exit(0);
    }

    private static List<String> database(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
        }
        return List.of("--demo.db.url=" + postgres.getJdbcUrl("postgres", name), "--demo.db.user=postgres");
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
    private static void compare(String name, String page, Person customer, Person buyer, int pages)
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
        System.out.printf(
                Locale.ROOT,
                "| %s | %s (p99 %s) | %s (p99 %s) | %.2f | %.2f |%n",
                name,
                Figures.milliseconds(without.getValueAtPercentile(50)),
                Figures.milliseconds(without.getValueAtPercentile(99)),
                Figures.milliseconds(with.getValueAtPercentile(50)),
                Figures.milliseconds(with.getValueAtPercentile(99)),
                with.getValueAtPercentile(50) / (double) without.getValueAtPercentile(50),
                with.getValueAtPercentile(99) / (double) without.getValueAtPercentile(99));
    }
}
