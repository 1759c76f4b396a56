package org.b2bleaf.admin.mail;

import java.util.List;
import org.b2bleaf.accessmail.TemplateDraft;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;

/** A problem of a template with the line that it is in, cut around what is wrong. */
public record TemplateProblemLine(TemplateProblem problem, String before, String wrong, String after) {

    /** So much of the line is shown on either side. */
    private static final int CONTEXT = 40;

    /** @return from top to bottom */
    public static List<TemplateProblemLine> of(TemplateDraft text, List<TemplateProblem> problems) {
        return problems.stream().map(problem -> of(text, problem)).toList();
    }

    private static TemplateProblemLine of(TemplateDraft text, TemplateProblem problem) {
        String[] lines = (problem.field() == Field.SUBJECT ? text.subject() : text.body()).split("\n", -1);
        String line = problem.line() <= lines.length ? lines[problem.line() - 1] : "";
        int start = line.offsetByCodePoints(0, Math.min(problem.column() - 1, line.codePointCount(0, line.length())));
        boolean quoted = !problem.word().isEmpty() && line.startsWith(problem.word(), start);
        int end = quoted ? start + problem.word().length() : start;
        int first = Math.max(0, start - CONTEXT);
        int last = Math.min(line.length(), end + CONTEXT);
        return new TemplateProblemLine(
                problem,
                (first > 0 ? "…" : "") + line.substring(first, start),
                line.substring(start, end),
                line.substring(end, last) + (last < line.length() ? "…" : ""));
    }

    /** The key of the message that says what is wrong. */
    public String key() {
        return "B2bMailTemplate_problem_" + problem.kind();
    }
}
