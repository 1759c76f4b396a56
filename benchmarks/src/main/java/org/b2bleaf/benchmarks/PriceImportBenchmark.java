package org.b2bleaf.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The import of prices in a process with 512 MB of heap, in a shop of {@link WholesaleShop}, beside plain JDBC. */
final class PriceImportBenchmark implements Benchmark {

    private static final String KIND = "PRICES";
    private static final double LONGEST = 20;

    @Override
    public void measure(Run run, Section section) throws Exception {
        int rows = run.size(100_000, 400);
        int rounds = run.size(3, 1);
        Path folder = run.folder();
        WholesaleShop shop = new WholesaleShop(run.size(50_000, 500), run.size(1_000, 20), run.size(2_000_000, 2_000));
        Host host = run.host(Host.Kind.SHOP, ImportBenchmark.SMALL_HEAP);
        try (Connection connection = host.connect()) {
            shop.fill(connection);
        }
        ImportJobs jobs = new ImportJobs(host);
        jobs.measure(KIND, write(folder, shop, "W", rows / 10, 5), false);
        List<Long> dry = new ArrayList<>();
        List<Long> created = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        List<Long> same = new ArrayList<>();
        List<Long> plain = new ArrayList<>();
        long mark = host.collectionsSoFar();
        for (int round = 0; round < rounds; round++) {
            addCatalogs(host, round);
            Path first = write(folder, shop, "R" + round, rows, 10);
            dry.add(jobs.measure(KIND, first, true).toMillis());
            created.add(jobs.measure(KIND, first, false).toMillis());
            same.add(jobs.measure(KIND, first, false).toMillis());
            changed.add(jobs.measure(KIND, write(folder, shop, "R" + round, rows, 20), false)
                    .toMillis());
            plain.add(plain(host, shop, rows, round).toMillis());
        }
        long heap = host.highestHeap(mark);
        section.figure(
                "Import of new prices",
                Figures.seconds(Figures.median(plain)),
                Figures.seconds(Figures.median(created)),
                Figures.ratio(plain, created),
                goal(created));
        section.figure("Import of changed prices", Figures.seconds(Figures.median(changed)), goal(changed));
        section.figure("Import of the same again", Figures.seconds(Figures.median(same)), goal(same));
        section.figure("Dry run", Figures.seconds(Figures.median(dry)), Goal.none());
        section.figure(
                "Highest heap after a collection", heap + " MB", Goal.atMost(ImportBenchmark.HEAP_GOAL, " MB", heap));
        section.say(
                "100,000 rows: two volume prices for each of 50,000 products in ten catalogs, in a shop of 50,000 products,"
                        + " 1,000 catalogs and 2,000,000 prices, the trail of 50,000 changes included; medians of "
                        + rounds
                        + " rounds in turns, `" + ImportBenchmark.SMALL_HEAP
                        + "`. The yardstick writes the same prices in plain JDBC"
                        + " batches, checks nothing and keeps no trail.");
    }

    private static Goal goal(List<Long> times) {
        return Goal.atMost(LONGEST, " s", Figures.median(times) / 1_000);
    }

    /** In milliseconds. @param round which no import had before */
    static double importNew(Run run, Host host, ImportJobs jobs, WholesaleShop shop, int rows, int round)
            throws Exception {
        addCatalogs(host, round);
        return jobs.measure(KIND, write(run.folder(), shop, "R" + round, rows, 10), false)
                .toMillis();
    }

    /** Catalogs that have nothing yet: R0-0 to R0-9 and so on, and W-0 to W-9 to warm up. */
    private static void addCatalogs(Host host, int round) throws Exception {
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
    private static Duration plain(Host host, WholesaleShop shop, int rows, int round) throws Exception {
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
