package org.b2bleaf.exchange;

import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;

/** Somebody else changed, in the meantime, what an import without problems was about to store; nothing was stored. */
final class LateRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    LateRefusal(String file, long line, Reason reason, String value) {
        super(reason + " " + value);
        problem = new Problem(file, line, null, reason, value, 0);
    }

    Problem problem() {
        return problem;
    }
}
