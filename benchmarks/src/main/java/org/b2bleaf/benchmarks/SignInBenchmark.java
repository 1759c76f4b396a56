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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;
import org.b2bleaf.demo.launch.HostUnderTest;
import org.b2bleaf.demo.launch.SignInUnderTest;

/**
 * Measures signing in on PostgreSQL: the service alone, a whole code sign-in over HTTP beside the host's own sign-in by
 * password, and how long a request for a code takes for each kind of address. Arguments: seconds of the service's load (30),
 * browsers that guess (1,000), guesses of each (1,000), sign-ins of each kind (200), requests of each kind of address (300).
 * Prints a page.
 */
public final class SignInBenchmark {

    /** So that the harness is not held up by what it does not measure. */
    private static final List<String> WIDE_LIMITS = List.of(
            "-Db2b.signIn.codesPerAddressPerHour=1000000",
            "-Db2b.signIn.codesPerAddressPerDay=1000000",
            "-Db2b.signIn.requestsPerIpPerHour=1000000",
            "-Db2b.signIn.resendSeconds=1");

    private static final Pattern CODE = Pattern.compile("\"text\":\"[^\"]*?(?<!\\d)(\\d{6})(?!\\d)");
    private static final double[] PERCENTILES = {5, 25, 50, 75, 95};
    /** Sign-ins of each kind, and requests for each kind of address; none of them is measured. */
    private static final int WARM_UP = 400;

    private static final List<String> BY_PASSWORD = List.of("form", "form sent", "home page");
    private static final List<String> BY_CODE = List.of("form", "form sent", "code page", "code sent", "account");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SignInBenchmark(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        int[] sizes = {30, 1_000, 1_000, 200, 300};
        for (int i = 0; i < arguments.length; i++) {
            sizes[i] = Integer.parseInt(arguments[i]);
        }
        Path folder = Files.createTempDirectory("b2bleaf-sign-in");
        System.out.println("Logs and data are in " + folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            SignInBenchmark benchmark = new SignInBenchmark(folder, postgres);
            benchmark.overHttp(sizes[3], sizes[4]);
            benchmark.service(sizes[0], sizes[1], sizes[2]);
        }
        System.exit(0);
    }

    private void service(int seconds, int browsers, int guesses) throws Exception {
        Path output = folder.resolve("service.txt");
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                SignInUnderTest.class.getName(),
                String.valueOf(seconds),
                String.valueOf(browsers),
                String.valueOf(guesses)));
        arguments.addAll(demoArguments("service", Host.freePort()));
        try (JavaProcess process = JavaProcess.start(output, arguments)) {
            process.awaitEnd();
        }
        String measured = Files.readString(output);
        double compared = figure(measured, "guesses-compared");
        System.out.printf(
                Locale.ROOT,
                """

                ## The service alone, 4 threads

                | what | measured | goal |
                | --- | --- | --- |
                | codes requested and typed, a second | %.0f | at least 300 |
                | errors meanwhile | %.0f | 0 |
                | guesses, each browser at an address of its own | %,.0f in %.0f s | |
                | of them compared | %,.0f | 5 a code |
                | right ones expected | %.6f | |
                | right ones | %.0f | |
                """,
                figure(measured, "pairs-per-second"),
                figure(measured, "pairs-errors"),
                figure(measured, "guesses"),
                figure(measured, "guesses-seconds"),
                compared,
                compared / 1_000_000,
                figure(measured, "guesses-successes"));
    }

    private static double figure(String measured, String name) {
        Matcher line = Pattern.compile("(?m)^" + SignInUnderTest.MEASURED + name + " ([\\d.]+)$")
                .matcher(measured);
        if (!line.find()) {
            throw new IllegalStateException("No figure " + name + " in:\n" + measured);
        }
        return Double.parseDouble(line.group(1));
    }

    private void overHttp(int signIns, int requests) throws Exception {
        int port = Host.freePort();
        List<String> arguments = new ArrayList<>(WIDE_LIMITS);
        arguments.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), HostUnderTest.class.getName(), HostUnderTest.WITH));
        arguments.addAll(demoArguments("http", port));
        try (JavaProcess host = JavaProcess.start(folder.resolve("http.txt"), arguments);
                Connection database = DriverManager.getConnection(url("http"), "postgres", "")) {
            host.awaitOutput(HostUnderTest.READY);
            URI shop = URI.create("http://localhost:" + port);
            compareSignIns(shop, database, WARM_UP);
            SignInTimes[] times = compareSignIns(shop, database, signIns);
            double ratio = times[1].whole(50) / times[0].whole(50);
            System.out.print(
                    """

                    ## A whole sign-in over HTTP, up to the page that it leads to

                    Without the wait for the mail, in turns, on one host; the first line is the sum of all requests of one
                    sign-in.

                    | work | median | 95th percentile |
                    | --- | --- | --- |
                    """);
            for (SignInTimes way : times) {
                way.print();
            }
            System.out.printf(Locale.ROOT, "| ratio | %.2f (goal: at most 1.20) | |%n", ratio);
            askForCodes(shop, database, WARM_UP);
            print(askForCodes(shop, database, requests));
        }
    }

    /** @return by password and by code */
    private SignInTimes[] compareSignIns(URI shop, Connection database, int count) throws Exception {
        SignInTimes[] times = {new SignInTimes("by password", BY_PASSWORD), new SignInTimes("by code", BY_CODE)};
        for (int i = 0; i < count; i++) {
            signInByPassword(shop, times[0]);
            signInByCode(shop, times[1]);
            forgetCodes(database);
        }
        return times;
    }

    private void signInByPassword(URI shop, SignInTimes times) throws IOException, InterruptedException, WrongAnswer {
        Browser browser = new Browser(client, shop);
        browser.get("/");
        times.begin();
        String token = browser.get("/login").token();
        times.stepDone();
        browser.post(
                        "/login_post.htm",
                        Map.of("j_username", "dana@shopper.example", "j_password", "demo", "csrfToken", token))
                .expectRedirect("/");
        times.stepDone();
        browser.get("/").expect("href=\"/account\"");
        times.stepDone();
        times.end();
    }

    private void signInByCode(URI shop, SignInTimes times) throws IOException, InterruptedException, WrongAnswer {
        String email = "dana@shopper.example";
        Browser browser = new Browser(client, shop);
        browser.get("/");
        String before = mails(browser, email);
        times.begin();
        String token = browser.get("/sign-in").token();
        times.stepDone();
        browser.post("/sign-in", Map.of("email", email, "csrfToken", token)).expectRedirect("/sign-in/code");
        times.stepDone();
        token = browser.get("/sign-in/code").token();
        times.stepDone();
        String code = newCode(browser, email, before);
        times.resume();
        browser.post("/sign-in/code", Map.of("code", code, "csrfToken", token)).expectRedirect("/account");
        times.stepDone();
        browser.get("/account").expect(email);
        times.stepDone();
        times.end();
    }

    private static String mails(Browser browser, String email) throws IOException, InterruptedException {
        return browser.get("/demo/mailbox.json?to=" + email).body();
    }

    private static String newCode(Browser browser, String email, String before)
            throws IOException, InterruptedException, WrongAnswer {
        for (int i = 0; i < 200; i++) {
            String now = mails(browser, email);
            Matcher code = CODE.matcher(now);
            if (now.length() > before.length() && code.find()) {
                return code.group(1);
            }
            Thread.sleep(50);
        }
        throw new WrongAnswer("No code was mailed to " + email);
    }

    /** In turns, in another order each time, with a new browser each; what an address was asked for before is forgotten. */
    private Map<String, Histogram> askForCodes(URI shop, Connection database, int count) throws Exception {
        Map<String, Histogram> times = new LinkedHashMap<>();
        List<String> kinds = new ArrayList<>(List.of("unknown", "archived company", "D2C", "B2B"));
        kinds.forEach(kind -> times.put(kind, Load.histogram()));
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            Collections.shuffle(kinds, random);
            for (String kind : kinds) {
                String email =
                        switch (kind) {
                            case "unknown" -> "nobody" + i + "@nowhere.example";
                            case "archived company" -> "anna@oldmill.example";
                            case "D2C" -> "dana@shopper.example";
                            default -> "lars@northwind.example";
                        };
                Browser browser = new Browser(client, shop);
                String token = browser.get("/sign-in").token();
                long begun = System.nanoTime();
                Browser.Answer answer = browser.post("/sign-in", Map.of("email", email, "csrfToken", token));
                times.get(kind).recordValue((System.nanoTime() - begun) / 1_000);
                answer.expectRedirect("/sign-in/code");
            }
            forgetCodes(database);
        }
        return times;
    }

    private static void print(Map<String, Histogram> times) {
        System.out.println(
                "\n## How long the answer to a request for a code takes, by kind of address, in milliseconds\n");
        System.out.println("| address | 5 % | 25 % | median | 75 % | 95 % |\n| --- | --- | --- | --- | --- | --- |");
        times.forEach((kind, histogram) -> {
            StringBuilder row = new StringBuilder("| " + kind + " |");
            for (double percentile : PERCENTILES) {
                row.append(' ')
                        .append(Figures.milliseconds(histogram.getValueAtPercentile(percentile)))
                        .append(" |");
            }
            System.out.println(row);
        });
    }

    private static void forgetCodes(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("delete from B2B_SIGN_IN_CODE");
        }
    }

    private List<String> demoArguments(String name, int port) throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
        }
        return List.of(
                "--demo.data=" + Files.createDirectories(folder.resolve(name)),
                "--demo.storefront.port=" + port,
                "--demo.db.url=" + url(name),
                "--demo.db.user=postgres");
    }

    private String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }
}
