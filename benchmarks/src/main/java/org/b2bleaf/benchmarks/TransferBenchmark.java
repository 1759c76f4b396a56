package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.launch.TransferUnderTest;

/** Moves 100,000 orders of one customer and takes them back, beside plain JDBC on the same PostgreSQL. */
final class TransferBenchmark {

    private static final int ORDERS = 100_000;
    private static final String GOAL = "≤ 30 s";
    private static final String HEADING = "## Transfer of 100,000 orders";

    private TransferBenchmark() {}

    static void run(Settings settings) throws Exception {
        Path folder = Files.createTempDirectory("b2bleaf-transfer");
        System.out.println("Logs and data are in " + folder);
        Path output = folder.resolve("output.txt");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                JavaProcess process = JavaProcess.start(
                        output,
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                TransferUnderTest.class.getName(),
                                String.valueOf(settings.rounds()),
                                String.valueOf(ORDERS),
                                "--demo.data=" + folder,
                                "--demo.storefront.port=" + Host.freePort(),
                                "--demo.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--demo.db.user=postgres"))) {
            process.awaitEnd();
        }
        String measured = Files.readString(output);
        String section = HEADING + "\n\n"
                + "One customer on PostgreSQL, from the call to the last row, the job's own pause of up to a second"
                + " included; medians of " + settings.rounds() + " rounds in turns. The yardstick is one transaction of"
                + " plain JDBC that writes the same rows. What else ran on the machine: " + settings.note() + ".\n\n"
                + "| work | yardstick | ours | ratio | goal |\n| --- | --- | --- | --- | --- |\n"
                + row("Add 100,000 orders to a location", measured, "plain-move", "move")
                + row("Undo it", measured, "plain-undo", "undo");
        System.out.println(section);
        append(settings.results(), section);
    }

    private static String row(String work, String measured, String plainName, String name) {
        List<Long> plain = figures(measured, plainName);
        List<Long> ours = figures(measured, name);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / (double) plain.get(i));
        }
        return "| " + work + " | " + Figures.seconds(Duration.ofMillis(median(plain))) + " | "
                + Figures.seconds(Duration.ofMillis(median(ours))) + " | "
                + Figures.ratio(median(ours) / (double) median(plain), ratios) + " | " + GOAL + " |\n";
    }

    private static List<Long> figures(String measured, String name) {
        List<Long> figures = new ArrayList<>();
        Matcher lines = Pattern.compile("(?m)^" + TransferUnderTest.MEASURED + name + " (\\d+)$")
                .matcher(measured);
        while (lines.find()) {
            figures.add(Long.valueOf(lines.group(1)));
        }
        return figures;
    }

    private static long median(List<Long> figures) {
        List<Long> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** In place of an earlier one. */
    private static void append(Path results, String section) throws Exception {
        String page = Files.exists(results) ? Files.readString(results) : "";
        String without = page.replaceAll("(?s)\n" + Pattern.quote(HEADING) + ".*?(?=\n## |\\z)", "");
        Files.writeString(results, without.stripTrailing() + "\n\n" + section);
    }
}
