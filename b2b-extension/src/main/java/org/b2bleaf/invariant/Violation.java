package org.b2bleaf.invariant;

import java.util.List;

/**
 * Records that break an invariant.
 *
 * @param count of all of them, at least 1
 * @param examples the first ones, each as {@code id (what was found of it)}
 */
public record Violation(Invariant invariant, long count, List<String> examples) {

    /** One line for whoever looks after the shop. */
    @Override
    public String toString() {
        return invariant.name() + ": " + count + " times not so: " + invariant.statement() + " For example "
                + String.join(", ", examples);
    }
}
