package org.b2bleaf.cart;

import java.util.List;

/** A cart has lines that cannot be ordered for the location: nothing was ordered. */
public class CartNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LineProblem> problems;

    public CartNotReady(List<LineProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<LineProblem> problems() {
        return problems;
    }
}
