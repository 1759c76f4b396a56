package org.b2bleaf.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.b2bleaf.apiclient.rules.ApiToken;
import org.b2bleaf.apiclient.rules.Scope;

/**
 * Measures the REST API over HTTP on PostgreSQL: a page of 20 of 1,000 companies, one company, one that has not changed, and
 * a token that is nobody's. Arguments: seconds for each (20), callers at once (4). Prints a table.
 */
public final class RestBenchmark {

    private static final String ADDRESS = "/admin/api/b2b/v1";
    private static final int COMPANIES = 1000;
    private static final long FIRST_ID = 5_000_000;
    private static final int WARM_UP = 10;

    private final URI admin;
    private final int callers;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RestBenchmark(URI admin, int callers) {
        this.admin = admin;
        this.callers = callers;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int callers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        Path folder = Files.createTempDirectory("b2bleaf-rest");
        System.out.println("Logs and data are in " + folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            int port = Host.freePort();
            try (JavaProcess demo = JavaProcess.start(folder.resolve("demo.txt"), demo(folder, port, url));
                    Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
                demo.awaitOutput("Demo ready");
                String token = client(database);
                companies(database);
                new RestBenchmark(URI.create("http://localhost:" + port), callers).measure(token, seconds);
            }
        }
        System.exit(0);
    }

    private static List<String> demo(Path folder, int port, String url) throws Exception {
        return new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.b2bleaf.demo.Start",
                "--demo.data=" + folder,
                "--demo.storefront.port=" + Host.freePort(),
                "--demo.admin.port=" + port,
                "--demo.db.url=" + url,
                "--demo.db.user=postgres",
                "--demo.db.password=postgres"));
    }

    private static String client(Connection database) throws SQLException {
        String token = ApiToken.generate(new SecureRandom());
        try (PreparedStatement insert = database.prepareStatement(
                """
                INSERT INTO B2B_API_CLIENT (CLIENT_ID, NAME, SCOPES, TOKEN_HASH, TOKEN_HINT, TOKEN_AT, REQUESTS_PER_MINUTE,
                    CREATED_AT, CREATED_BY, RATE_MINUTE, RATE_TAKEN, VERSION)
                VALUES (1, 'benchmark', ?, ?, ?, ?, 1000000, ?, 'system', 0, 0, 0)""")) {
            Timestamp now = Timestamp.from(Instant.EPOCH);
            insert.setString(1, Scope.join(EnumSet.allOf(Scope.class)));
            insert.setString(2, ApiToken.hash(token));
            insert.setString(3, ApiToken.hint(token));
            insert.setTimestamp(4, now);
            insert.setTimestamp(5, now);
            insert.executeUpdate();
        }
        return token;
    }

    private static void companies(Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "INSERT INTO B2B_COMPANY (COMPANY_ID, NAME, EXTERNAL_ID, STATUS, CREATED_AT, VERSION)"
                        + " VALUES (?, ?, ?, 'ACTIVE', ?, 0)")) {
            for (int i = 0; i < COMPANIES; i++) {
                insert.setLong(1, FIRST_ID + i);
                insert.setString(2, "Company " + i);
                insert.setString(3, "BENCH-" + i);
                insert.setTimestamp(4, Timestamp.from(Instant.EPOCH));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void measure(String token, int seconds) throws Exception {
        String list = "/companies?limit=20";
        String one = "/companies/" + FIRST_ID;
        String tag = http.send(request(one, token, null), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        run(list, token, null, 200, WARM_UP);
        System.out.printf(
                Locale.ROOT,
                "%n| request, %d callers | a second | median | 95 %% | 99 %% |%n| --- | --- | --- | --- | --- |%n",
                callers);
        print("20 of " + COMPANIES + " companies", run(list, token, null, 200, seconds), seconds);
        print("one company", run(one, token, null, 200, seconds), seconds);
        print("one company that has not changed (304)", run(one, token, tag, 304, seconds), seconds);
        print(
                "a token that is nobody's (401)",
                run(one, ApiToken.generate(new SecureRandom()), null, 401, seconds),
                seconds);
    }

    private static void print(String what, Histogram times, int seconds) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f ms | %.1f ms | %.1f ms |%n",
                what,
                (double) times.getTotalCount() / seconds,
                times.getValueAtPercentile(50) / 1e6,
                times.getValueAtPercentile(95) / 1e6,
                times.getValueAtPercentile(99) / 1e6);
    }

    private Histogram run(String path, String token, String tag, int expected, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        HttpRequest request = request(path, token, tag);
        List<Future<Histogram>> parts = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            parts.add(pool.submit(() -> {
                Histogram times = Load.histogram();
                while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                    times.recordValue(System.nanoTime() - begun);
                    if (answer.statusCode() != expected) {
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    }
                }
                return times;
            }));
        }
        Histogram all = Load.histogram();
        for (Future<Histogram> part : parts) {
            all.add(part.get());
        }
        pool.shutdown();
        return all;
    }

    private HttpRequest request(String path, String token, String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(admin.resolve(ADDRESS + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
        return tag == null
                ? request.build()
                : request.header("If-None-Match", tag).build();
    }
}
