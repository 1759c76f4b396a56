package org.b2bleaf.demo.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.fuzz.Changes.Change;
import org.b2bleaf.demo.testing.ApiDescription;
import org.b2bleaf.demo.testing.RawRequest.Response;

/** Says what is wrong with an answer. */
final class Judge {

    /** What only developers should read. Hidden fields of Broadleaf's admin name entities, which is how it works. */
    private static final Pattern INTERNALS = Pattern.compile("\\bat [\\w.$]+\\([\\w]+\\.java:\\d+\\)"
            + "|\\b(?:java|javax|org|com|net)\\.[a-z][\\w.$]*(?:Exception|Error)\\b"
            + "|nested exception|could not execute statement|could not extract ResultSet"
            + "|ERROR: [a-z].*(?:column|relation|syntax|constraint)"
            + "|(?i:\\bselect\\b[^<]{1,300}\\bfrom b(?:2b|lc)_|\\binsert into b(?:2b|lc)_|\\bupdate b(?:2b|lc)_)");

    /** How a page says that it shows a form again because of what was typed. */
    private static final Pattern SHOWN_AGAIN =
            Pattern.compile("aria-invalid=\"true\"|<span class=\"error\">[^<]+</span>");

    private static final String PROBLEM = "application/problem+json";
    private static final String API = "/admin/api/b2b/v1";

    /** The container refuses these addresses before anybody of ours is asked. */
    private static final Pattern BEFORE_US = Pattern.compile("(?i).*(%2f|%5c|%00|%(?![0-9a-f]{2})|;).*");

    private static final ApiDescription DESCRIPTION = ApiDescription.read();

    private Judge() {}

    /** Whether the visitor was told that the request was bad. */
    static boolean isRefused(Attempt attempt, Response answer) {
        return answer.status() >= 400
                || !attempt.method().equals("GET")
                        && answer.status() == 200
                        && SHOWN_AGAIN.matcher(answer.body()).find();
    }

    /** @return nothing when all is well */
    static List<String> faultsOf(Attempt attempt, Response answer) {
        List<String> faults = new ArrayList<>();
        if (answer.status() >= 500 || answer.status() == 0) {
            faults.add("answered " + answer.status());
        }
        Matcher internals = INTERNALS.matcher(answer.body());
        if (internals.find()) {
            faults.add("shows internals: " + internals.group());
        }
        if (answer.body().contains(OddValues.EVALUATED)) {
            faults.add("evaluates expressions");
        }
        if (isHtml(answer) && answer.body().contains(OddValues.MARKUP)) {
            faults.add("shows markup as it was typed");
        }
        if (attempt.path().startsWith(API)
                && !BEFORE_US.matcher(attempt.target()).matches()) {
            undescribed(attempt, answer).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> undescribed(Attempt attempt, Response answer) {
        if (answer.status() >= 400 && !answer.header("Content-Type").orElse("").startsWith(PROBLEM)) {
            return Optional.of(answer.status() + " without problem details");
        }
        try {
            DESCRIPTION.check(
                    attempt.method(),
                    attempt.path().substring(API.length()),
                    null,
                    new ApiDescription.Got(
                            answer.status(), name -> answer.header(name).orElse(null), body(answer)));
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(
                    "not as described: " + String.valueOf(e.getMessage()).replaceFirst("(?s)(.{300}).*", "$1"));
        }
    }

    /** Answers of unknown length come in pieces, each behind its length. */
    private static String body(Response answer) {
        if (!answer.header("Transfer-Encoding").orElse("").equals("chunked")) {
            return answer.body();
        }
        return answer.body().replaceAll("(?s)^[0-9a-f]+\r\n|\r\n0\r\n\r\n$", "").replaceAll("\r\n[0-9a-f]+\r\n", "");
    }

    private static boolean isHtml(Response answer) {
        return answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** Of the changes during a refused request, those that it has to answer for by itself. */
    static List<Change> unexcused(List<Change> changes, Set<String> excused) {
        return changes.stream().filter(it -> !excused.contains(it.table())).toList();
    }
}
