package org.b2bleaf.membership;

import java.util.List;

/** What was asked for cannot be done; nothing was stored. */
public class MembershipRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MembershipProblem> problems;

    public MembershipRefused(List<MembershipProblem> problems) {
        super("Refused: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** @return all problems, at least one, in the order of the form */
    public List<MembershipProblem> problems() {
        return problems;
    }
}
