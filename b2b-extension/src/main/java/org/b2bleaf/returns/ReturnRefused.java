package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.util.List;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnWish;

/** Something cannot be done with a return. Nothing was changed. */
public class ReturnRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param field of the form; null for the form as a whole
     * @param limit a quantity ({@code Integer}) or an amount ({@code BigDecimal}); null when that says nothing
     */
    public record Problem(String field, ReturnProblem problem, Number limit) {}

    public ReturnRefused(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    static ReturnRefused because(ReturnProblem problem) {
        return at(null, problem, null);
    }

    static ReturnRefused at(String field, ReturnProblem problem, BigDecimal limit) {
        return new ReturnRefused(List.of(new Problem(field, problem, limit)));
    }

    static ReturnRefused of(List<ReturnWish.Problem> problems) {
        return new ReturnRefused(problems.stream()
                .map(it -> new Problem(it.field(), it.problem(), it.limit()))
                .toList());
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }

    public boolean is(ReturnProblem problem) {
        return problems.stream().anyMatch(it -> it.problem() == problem);
    }
}
