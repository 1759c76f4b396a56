package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/**
 * Signing in: the service alone, a whole code sign-in over HTTP beside the host's own sign-in by password, and how long a
 * request for a code takes for each kind of address.
 */
public final class SignInBenchmark implements Benchmark {

    /** So that the harness is not held up by what it does not measure. */
    public static final List<String> WIDE_LIMITS = List.of(
            "-Db2b.signIn.codesPerAddressPerHour=1000000",
            "-Db2b.signIn.codesPerAddressPerDay=1000000",
            "-Db2b.signIn.requestsPerIpPerHour=1000000",
            "-Db2b.signIn.resendSeconds=1");

    private static final double[] PERCENTILES = {5, 25, 50, 75, 95};
    private static final double PER_SECOND_GOAL = 300;
    private static final double RATIO_GOAL = 1.2;
    private static final double CODES = 1_000_000;

    private static final List<String> BY_PASSWORD = List.of("form", "form sent", "home page");
    private static final List<String> BY_CODE = List.of("form", "form sent", "code page", "code sent", "account");

    @Override
    public void measure(Run run, Section section) throws Exception {
        Host host = run.host(Host.Kind.SHOP, WIDE_LIMITS.toArray(String[]::new));
        try (Connection database = host.connect()) {
            int warmUp = run.size(400, 3);
            compareSignIns(host, database, warmUp);
            SignInTimes[] times = compareSignIns(host, database, run.size(200, 5));
            double ratio = times[1].whole(50) / times[0].whole(50);
            section.figure(
                    "Whole sign-in by code ÷ by password, over HTTP",
                    Figures.milliseconds((long) times[0].whole(50)) + " ms",
                    Figures.milliseconds((long) times[1].whole(50)) + " ms",
                    Figures.ratio(ratio, List.of()),
                    Goal.atMost(RATIO_GOAL, "", ratio));
            askForCodes(host, database, warmUp);
            Map<String, Histogram> kinds = askForCodes(host, database, run.size(300, 5));
            service(section, host.measure("sign-in", run.size(30, 3), run.size(1_000, 10), run.size(1_000, 20)));
            section.say("Up to the page that a sign-in leads to, without the wait for the mail, in turns on one host: "
                            + BY_PASSWORD.size() + " requests by password, " + BY_CODE.size() + " by code.")
                    .say(times[0].table(times[1]))
                    .say(
                            "How long the answer to a request for a code takes, by kind of address, in milliseconds; nobody"
                                    + " may tell them apart:")
                    .say(table(kinds))
                    .say(
                            """
                            The service alone is asked by 4 threads without HTTP. Guesses come from a browser at an address and                             in a network of its own for each thousand. That typing a code takes at most 3 statements on the                             table of codes and 8 in all is asserted in `SignInCodesTest`.""");
        }
    }

    private static void service(Section section, Measures measures) {
        double perSecond = measures.median("pairs-per-second");
        double guesses = measures.median("guesses");
        double expected = measures.median("guesses-compared") / CODES;
        section.figure(
                        "Codes requested and typed, service alone, a second",
                        String.format(Locale.ROOT, "%.0f", perSecond),
                        Goal.atLeast(PER_SECOND_GOAL, " a second", perSecond))
                .figure(
                        "Errors meanwhile",
                        String.format(Locale.ROOT, "%.0f", measures.median("pairs-errors")),
                        new Goal("none", measures.median("pairs-errors") == 0))
                .figure(
                        String.format(Locale.ROOT, "Right ones of %,.0f guesses ÷ expected", guesses),
                        String.format(Locale.ROOT, "%.4f", expected),
                        String.format(
                                Locale.ROOT,
                                "%.0f (%,.0f compared, %.0f s)",
                                measures.median("guesses-successes"),
                                measures.median("guesses-compared"),
                                measures.median("guesses-seconds")),
                        Figure.NOTHING,
                        Goal.atMost(1, " of them", measures.median("guesses-successes")));
    }

    /** @return by password and by code */
    private static SignInTimes[] compareSignIns(Host host, Connection database, int count) throws Exception {
        SignInTimes[] times = {new SignInTimes("by password", BY_PASSWORD), new SignInTimes("by code", BY_CODE)};
        for (int i = 0; i < count; i++) {
            signInByPassword(host.browser(), times[0]);
            signInByCode(host.browser(), times[1]);
            forgetCodes(database);
        }
        return times;
    }

    private static void signInByPassword(Browser browser, SignInTimes times)
            throws IOException, InterruptedException, WrongAnswer {
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

    private static void signInByCode(Browser browser, SignInTimes times)
            throws IOException, InterruptedException, WrongAnswer {
        String email = "dana@shopper.example";
        browser.get("/");
        String before = MailedCode.mails(browser, email);
        times.begin();
        String token = browser.get("/sign-in").token();
        times.stepDone();
        browser.post("/sign-in", Map.of("email", email, "csrfToken", token)).expectRedirect("/sign-in/code");
        times.stepDone();
        token = browser.get("/sign-in/code").token();
        times.stepDone();
        String code = MailedCode.await(browser, email, before);
        times.resume();
        browser.post("/sign-in/code", Map.of("code", code, "csrfToken", token)).expectRedirect("/account");
        times.stepDone();
        browser.get("/account").expect(email);
        times.stepDone();
        times.end();
    }

    /** In turns, in another order each time, with a new browser each; what an address was asked for before is forgotten. */
    private static Map<String, Histogram> askForCodes(Host host, Connection database, int count) throws Exception {
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
                Browser browser = host.browser();
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

    private static String table(Map<String, Histogram> times) {
        StringBuilder table = new StringBuilder(
                "| address | 5 % | 25 % | median | 75 % | 95 % |\n| --- | --- | --- | --- | --- | --- |\n");
        times.forEach((kind, histogram) -> {
            table.append("| ").append(kind).append(" |");
            for (double percentile : PERCENTILES) {
                table.append(' ')
                        .append(Figures.milliseconds(histogram.getValueAtPercentile(percentile)))
                        .append(" |");
            }
            table.append('\n');
        });
        return table.toString();
    }

    private static void forgetCodes(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("delete from B2B_SIGN_IN_CODE");
        }
    }
}
