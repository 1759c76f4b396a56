package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.demo.launch.OrderListsUnderTest;

/**
 * Measures a location admin's list of orders in a shop with very many of them, on PostgreSQL: the list beside SQL written by
 * hand, with few orders and with many, and whole pages over HTTP. Arguments: orders (1,000,000), locations (10,000), orders of
 * the admin's location (100,000), seconds of pages (60). Prints tables.
 */
public final class OrderPagesBenchmark {

    private static final int CONNECTIONS = 4;

    private OrderPagesBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int[] sizes = {1_000_000, 10_000, 100_000, 60};
        for (int i = 0; i < arguments.length; i++) {
            sizes[i] = Integer.parseInt(arguments[i]);
        }
        Path folder = Files.createTempDirectory("b2bleaf-orders");
        System.out.println("Logs and data are in " + folder);
        List<String> options = List.of(
                "-Dbenchmark.orders=" + sizes[0],
                "-Dbenchmark.locations=" + sizes[1],
                "-Dbenchmark.ordersInOne=" + sizes[2]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Host host = Host.start(
                        true,
                        folder,
                        List.of(
                                "--demo.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--demo.db.user=postgres"),
                        options)) {
            host.awaitReady();
            System.out.print(lists(Files.readString(folder.resolve("output.txt"))));
            host.open();
            pages(host, sizes[3]);
        }
        System.exit(0);
    }

    private static String lists(String output) {
        StringBuilder table = new StringBuilder(
                """

                | list of 20 for a location admin | orders | by hand | ours | ratio of medians |
                | --- | --- | --- | --- | --- |
                """);
        Matcher line = Pattern.compile("(?m)^" + OrderListsUnderTest.MEASURED + "(\\S+) (\\d+) (\\d+) (\\d+)$")
                .matcher(output);
        while (line.find()) {
            long plain = Long.parseLong(line.group(3));
            long ours = Long.parseLong(line.group(4));
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d µs | %d µs | %.2f |%n",
                    line.group(1),
                    Long.parseLong(line.group(2)),
                    plain,
                    ours,
                    ours / (double) plain));
        }
        return table.toString();
    }

    /** A third of the time warms up. */
    private static void pages(Host host, int seconds) throws InterruptedException {
        List<Person> people = host.people(Person.Kind.BUYER).subList(0, CONNECTIONS);
        load(people, seconds / 3);
        Histogram times = load(people, seconds - seconds / 3);
        System.out.printf(
                Locale.ROOT,
                "%n| /account/orders over HTTP, %d connections | pages a second | median | p99 |%n| --- | --- | --- | --- |%n"
                        + "| | %.0f | %s | %s |%n",
                CONNECTIONS,
                times.getTotalCount() / (double) (seconds - seconds / 3),
                Figures.milliseconds(times.getValueAtPercentile(50)),
                Figures.milliseconds(times.getValueAtPercentile(99)));
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
            System.out.println(wrong.get() + " wrong answers");
        }
        return all;
    }
}
