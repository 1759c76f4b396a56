package org.b2bleaf.company;

import java.util.List;

/** What was typed for a company or a location cannot be stored; nothing was. */
public class DetailsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DetailProblem> problems;

    public DetailsRefused(List<DetailProblem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** @return at least one, in the order of the form */
    public List<DetailProblem> problems() {
        return problems;
    }
}
