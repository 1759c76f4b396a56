package org.b2bleaf.gatetest.rules;

import java.util.Locale;
import org.b2bleaf.store.rules.GateVerdict;

/** What the self-test makes of one answer, the worst first. */
public enum Outcome {
    /** A closed address answered with something. */
    LEAK,
    /** A closed address refuses, but lets a shared cache keep the answer. */
    CACHEABLE,
    /** An open page names addresses of the catalog that are closed to this visitor. */
    MENTIONS,
    /** The shop failed (5xx). */
    FAILED,
    /** No answer came in time. */
    NO_ANSWER,
    /** Leads elsewhere; where to is tested by itself. */
    REDIRECT,
    /** Answers, and may. */
    OPEN,
    /** Refuses, as it should. */
    CLOSED,
    /** Open, and nothing is there. */
    NOTHING;

    /** Whether somebody should look at it. */
    public boolean isProblem() {
        return compareTo(NO_ANSWER) <= 0;
    }

    /** Whether the address answers with something, so that it belongs into the report. */
    public boolean isListed() {
        return compareTo(OPEN) <= 0;
    }

    /**
     * @param expected of the gate for this visitor
     * @param answer null when there was none
     * @param closedLinks how many addresses of the catalog the page names that are closed to this visitor
     */
    public static Outcome of(GateVerdict expected, Answer answer, int closedLinks) {
        if (answer == null) {
            return NO_ANSWER;
        }
        if (answer.status() >= 500) {
            return answer.status() == 501 ? NOTHING : FAILED;
        }
        if (!expected.isOpen()) {
            return ofClosed(answer);
        }
        if (answer.status() >= 400) {
            return NOTHING;
        }
        if (answer.isRedirect()) {
            return REDIRECT;
        }
        return closedLinks > 0 ? MENTIONS : OPEN;
    }

    private static Outcome ofClosed(Answer answer) {
        if (answer.isRedirect()) {
            return answer.leadsTo("/sign-in") ? cached(answer) : REDIRECT;
        }
        return answer.status() >= 400 ? cached(answer) : LEAK;
    }

    /** What a container refuses before any filter (400, 404, 405) is nobody's content; our own refusals are private. */
    private static Outcome cached(Answer answer) {
        boolean byGate = answer.isRedirect() || answer.status() == 401 || answer.status() == 403;
        String control = answer.cacheControl().toLowerCase(Locale.ROOT);
        return byGate && !control.contains("no-store") ? CACHEABLE : CLOSED;
    }
}
