package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.b2bleaf.demo.launch.PrivacyUnderTest;

/** Exports a person with 10,000 orders and erases the person, on PostgreSQL, with a small heap. */
public final class PrivacyExportBenchmark {

    private static final int ORDERS = 10_000;
    private static final int ROUNDS = 3;

    private PrivacyExportBenchmark() {}

    /** @param arguments the number of orders, if another one */
    public static void main(String[] arguments) throws Exception {
        int orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ORDERS;
        Path folder = Files.createTempDirectory("b2bleaf-privacy");
        System.out.println("Logs and data are in " + folder);
        Path output = folder.resolve("output.txt");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                JavaProcess process = JavaProcess.start(
                        output,
                        List.of(
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PrivacyUnderTest.class.getName(),
                                String.valueOf(ROUNDS),
                                String.valueOf(orders),
                                "--demo.data=" + folder,
                                "--demo.storefront.port=" + Host.freePort(),
                                "--demo.db.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--demo.db.user=postgres"))) {
            process.awaitEnd();
        }
        Files.readString(output)
                .lines()
                .filter(line -> line.startsWith(PrivacyUnderTest.MEASURED))
                .forEach(System.out::println);
    }
}
