package org.b2bleaf.privacy;

/** An erasure cannot be started as it was asked for; nothing was stored. */
public class ErasureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Problem {
        /** What was typed is not the address. */
        NOT_CONFIRMED,
        /** Who was chosen to take over does not belong to the company, or is the person. */
        NO_MEMBER
    }

    private final Problem problem;

    public ErasureRefused(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
