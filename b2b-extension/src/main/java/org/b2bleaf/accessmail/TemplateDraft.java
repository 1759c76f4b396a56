package org.b2bleaf.accessmail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;
import org.b2bleaf.accessmail.rules.TemplateText;

/**
 * The two texts of a template, saved or just typed.
 *
 * @param subject one line with placeholders
 * @param body Markdown with placeholders
 */
public record TemplateDraft(String subject, String body) {

    public TemplateDraft {
        subject = TemplateText.of(Field.SUBJECT, subject).text().strip();
        body = TemplateText.of(Field.BODY, body).text().stripTrailing();
    }

    /** From top to bottom, the subject's first. Empty when it can be mailed. */
    public List<TemplateProblem> problems() {
        List<TemplateProblem> problems = new ArrayList<>(subjectText().problems());
        TemplateText text = bodyText();
        problems.addAll(text.problems());
        if (problems.stream().noneMatch(problem -> problem.kind() == TemplateProblem.Kind.CHARACTER)) {
            problems.addAll(new MarkdownBody(text).problems());
        }
        problems.sort(Comparator.comparing(TemplateProblem::field)
                .thenComparing(TemplateProblem::line)
                .thenComparing(TemplateProblem::column));
        return problems;
    }

    TemplateText subjectText() {
        return TemplateText.of(Field.SUBJECT, subject);
    }

    TemplateText bodyText() {
        return TemplateText.of(Field.BODY, body);
    }
}
