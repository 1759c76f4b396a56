package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the import of prices on PostgreSQL: the whole storefront in a process with 512 MB of heap, whose job does it, in
 * a shop of {@link WholesaleShop}. Arguments: the number of rows (100,000) and of rounds (3), and whether the shop has all
 * 2,000,000 prices before ({@code full}, by default) or next to none ({@code empty}). Prints a table.
 */
public final class PriceImportBenchmark {

    private static final String KIND = "PRICES";

    private PriceImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        boolean full = arguments.length < 3 || arguments[2].equals("full");
        Path folder = Files.createTempDirectory("b2bleaf-prices");
        System.out.println("Logs and data are in " + folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ImportHost host = ImportHost.start(folder, postgres)) {
            WholesaleShop shop = new WholesaleShop(50_000, 1_000, full ? 2_000_000 : 1_000);
            try (Connection connection = host.connect()) {
                shop.fill(connection);
            }
            run(host, shop, folder, rows, rounds);
        }
        System.exit(0);
    }

    private static void run(ImportHost host, WholesaleShop shop, Path folder, int rows, int rounds) throws Exception {
        host.measure(KIND, write(folder, shop, "W", rows / 10, 5), false);
        List<Duration> dry = new ArrayList<>();
        List<Duration> created = new ArrayList<>();
        List<Duration> changed = new ArrayList<>();
        List<Duration> same = new ArrayList<>();
        List<Duration> plain = new ArrayList<>();
        long mark = host.mark();
        for (int round = 0; round < rounds; round++) {
            addCatalogs(host, round);
            Path first = write(folder, shop, "R" + round, rows, 10);
            dry.add(host.measure(KIND, first, true));
            created.add(host.measure(KIND, first, false));
            same.add(host.measure(KIND, first, false));
            changed.add(host.measure(KIND, write(folder, shop, "R" + round, rows, 20), false));
            plain.add(plain(host, shop, rows, round));
            System.out.printf(
                    "Round %d: dry run %s, new prices %s, the same again %s, changed prices %s, plain JDBC %s%n",
                    round + 1,
                    Figures.seconds(dry.get(round)),
                    Figures.seconds(created.get(round)),
                    Figures.seconds(same.get(round)),
                    Figures.seconds(changed.get(round)),
                    Figures.seconds(plain.get(round)));
        }
        System.out.printf(
                """

                %d rows, a shop of 50,000 products and 1,000 catalogs; PostgreSQL; -Xmx512m; medians of %d rounds

                | work | time | goal |
                | --- | --- | --- |
                | dry run | %s | - |
                | import of new prices | %s | ≤ 20 s |
                | import of the same again | %s | ≤ 20 s |
                | import of changed prices | %s | ≤ 20 s |
                | plain JDBC batches of new prices, nothing checked, no trail | %s | - |
                | highest heap after a collection | %d MB | - |
                """,
                rows,
                rounds,
                Figures.seconds(ImportBenchmark.median(dry)),
                Figures.seconds(ImportBenchmark.median(created)),
                Figures.seconds(ImportBenchmark.median(same)),
                Figures.seconds(ImportBenchmark.median(changed)),
                Figures.seconds(ImportBenchmark.median(plain)),
                host.highestHeap(mark));
    }

    /** Catalogs that have nothing yet: R0-0 to R0-9 and so on, and W-0 to W-9 to warm up. */
    private static void addCatalogs(ImportHost host, int round) throws Exception {
        try (Connection connection = host.connect()) {
            connection
                    .createStatement()
                    .executeUpdate(
                            """
                            insert into B2B_CATALOG (CATALOG_ID, NAME, EXTERNAL_ID, ALL_PRODUCTS, STATUS, VERSION)
                            select 90000000 + %1$d * 10 + n, 'Round %1$d', 'R%1$d-' || n, false, 'ACTIVE', 0
                            from generate_series(0, 9) n"""
                                    .formatted(round));
        }
    }

    /** Two rows a product, in ten catalogs. @param euros what a product costs at least */
    private static Path write(Path folder, WholesaleShop shop, String prefix, int rows, int euros) throws IOException {
        Path file = folder.resolve(prefix + "-" + euros + ".csv");
        String catalogs = prefix.equals("W") ? "CAT-" : prefix + "-";
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write("catalog,sku,price,min,max,increment,break_quantity,break_price\r\n");
            for (int i = 0; i < rows / 2; i++) {
                int catalog = i * 10 / Math.max(1, rows / 2);
                String begin = catalogs + catalog + "," + shop.code(i % shop.products()) + "," + (euros + i % 90)
                        + ".50,6,600,6,";
                text.write(begin + "24," + (euros - 1 + i % 90) + ".25\r\n");
                text.write(begin + "96," + (euros - 2 + i % 90) + ".00\r\n");
            }
        }
        return file;
    }

    /** What somebody would write who trusts the file and needs no trail. */
    private static Duration plain(ImportHost host, WholesaleShop shop, int rows, int round) throws Exception {
        try (Connection connection = host.connect()) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            long catalog = 95_000_000L + round;
            connection
                    .createStatement()
                    .executeUpdate("insert into B2B_CATALOG (CATALOG_ID, NAME, ALL_PRODUCTS, STATUS, VERSION) values ("
                            + catalog + ", 'Plain', false, 'ACTIVE', 0)");
            try (PreparedStatement price = connection.prepareStatement(
                            "insert into B2B_CATALOG_SKU (CATALOG_SKU_ID, CATALOG_ID, SKU_ID, FIXED_PRICE) values (?, ?, ?, ?)");
                    PreparedStatement volume = connection.prepareStatement(
                            "insert into B2B_CATALOG_BREAK (CATALOG_BREAK_ID, CATALOG_ID, SKU_ID, BREAK_QUANTITY, PRICE)"
                                    + " values (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < rows / 2; i++) {
                    long id = 1_000_000_000L * (round + 2) + 2L * i;
                    long sku = shop.skuId(i % shop.products());
                    price.setLong(1, id);
                    price.setLong(2, catalog);
                    price.setLong(3, sku);
                    price.setInt(4, 10 + i % 90);
                    price.addBatch();
                    for (int part = 0; part < 2; part++) {
                        volume.setLong(1, id + part);
                        volume.setLong(2, catalog);
                        volume.setLong(3, sku);
                        volume.setInt(4, part == 0 ? 24 : 96);
                        volume.setInt(5, 9 + i % 90);
                        volume.addBatch();
                    }
                    if (i % 500 == 499) {
                        price.executeBatch();
                        volume.executeBatch();
                    }
                }
                price.executeBatch();
                volume.executeBatch();
            }
            connection.commit();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
