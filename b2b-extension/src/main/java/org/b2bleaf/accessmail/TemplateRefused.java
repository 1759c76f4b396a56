package org.b2bleaf.accessmail;

import java.util.List;
import org.b2bleaf.accessmail.rules.TemplateProblem;

/** What was typed cannot be mailed; nothing was saved. */
public class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    public TemplateRefused(List<TemplateProblem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** @return at least one, from top to bottom */
    public List<TemplateProblem> problems() {
        return problems;
    }
}
