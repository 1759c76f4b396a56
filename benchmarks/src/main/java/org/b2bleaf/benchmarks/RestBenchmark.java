package org.b2bleaf.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.sql.Connection;
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

/** The REST API over HTTP: a page of 20 of 1,000 companies, one company, one that has not changed, and a token that is nobody's. */
final class RestBenchmark implements Benchmark {

    private static final String ADDRESS = "/admin/api/b2b/v1";
    private static final String LIST = "/companies?limit=20";
    private static final int COMPANIES = 1000;
    private static final long FIRST_ID = 5_000_000;
    private static final String ONE = "/companies/" + FIRST_ID;
    private static final int CALLERS = 4;
    private static final double PER_SECOND_GOAL = 300;
    private static final double STATEMENTS_GOAL = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void measure(Run run, Section section) throws Exception {
        Host demo = run.host(Host.Kind.DEMO);
        String token;
        try (Connection database = demo.connect()) {
            token = client(database);
            companies(database);
        }
        URI api = api(demo);
        String tag = http.send(request(api, ONE, token, null), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        int seconds = run.size(20, 2);
        load(request(api, LIST, token, null), 200, run.size(30, 3));
        Histogram list = load(request(api, LIST, token, null), 200, seconds);
        double perSecond = perSecond(list, seconds);
        section.figure(
                "20 of " + COMPANIES + " companies, a second",
                text(list, seconds),
                Goal.atLeast(PER_SECOND_GOAL, " a second", perSecond));
        int statements =
                run.statements().count(demo, () -> http.send(request(api, LIST, token, null), BodyHandlers.ofString()));
        section.figure(
                "20 of " + COMPANIES + " companies, statements of the whole request",
                String.valueOf(statements),
                Goal.atMost(STATEMENTS_GOAL, " statements", statements));
        tell(section, "One company, a second", request(api, ONE, token, null), 200, seconds);
        tell(section, "One company that has not changed (304), a second", request(api, ONE, token, tag), 304, seconds);
        String nobody = ApiToken.generate(new SecureRandom());
        tell(section, "A token that is nobody's (401), a second", request(api, ONE, nobody, null), 401, seconds);
        section.say("Over HTTP, " + CALLERS + " callers at once for " + seconds
                + " s each. About twenty times a minute a request"
                + " takes three statements more, for the client's rate (`RequestRatesTest.aMinuteCostsFewStatements`), and"
                + " once a minute one that notes the client's use.");
    }

    static URI api(Host demo) {
        return URI.create(demo.admin() + ADDRESS);
    }

    private void tell(Section section, String work, HttpRequest request, int expected, int seconds) throws Exception {
        section.figure(work, text(load(request, expected, seconds), seconds), Goal.none());
    }

    private static double perSecond(Histogram times, int seconds) {
        return (double) times.getTotalCount() / seconds;
    }

    private static String text(Histogram times, int seconds) {
        return String.format(
                Locale.ROOT,
                "%.0f (median %s ms, p99 %s)",
                perSecond(times, seconds),
                Figures.milliseconds(times.getValueAtPercentile(50)),
                Figures.milliseconds(times.getValueAtPercentile(99)));
    }

    /** A program that may do everything as often as it likes. @return its token */
    static String client(Connection database) throws SQLException {
        String token = ApiToken.generate(new SecureRandom());
        try (PreparedStatement insert = database.prepareStatement(
                """
                INSERT INTO B2B_API_CLIENT (CLIENT_ID, NAME, SCOPES, TOKEN_HASH, TOKEN_HINT, TOKEN_AT, REQUESTS_PER_MINUTE,
                    CREATED_AT, CREATED_BY, RATE_MINUTE, RATE_TAKEN, VERSION)
                SELECT coalesce(max(CLIENT_ID), 0) + 1, 'benchmark ' || count(*), ?, ?, ?, ?, 1000000, ?, 'system', 0, 0, 0 FROM B2B_API_CLIENT""")) {
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

    private Histogram load(HttpRequest request, int expected, int seconds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Histogram>> parts = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            parts.add(pool.submit(() -> {
                Histogram times = Load.histogram();
                while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                    times.recordValue((System.nanoTime() - begun) / 1_000);
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

    static HttpRequest request(URI api, String path, String token, String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
        return tag == null
                ? request.build()
                : request.header("If-None-Match", tag).build();
    }
}
