package org.b2bleaf.apiclient;

import java.util.EnumSet;
import java.util.Set;

/** An API client cannot be made or changed so; nothing was stored. */
public class ApiClientRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Set<Problem> problems;

    public ApiClientRefused(Set<Problem> problems) {
        super("Refused: " + problems);
        this.problems = EnumSet.copyOf(problems);
    }

    /** @return at least one, in the order of the form */
    public Set<Problem> problems() {
        return problems;
    }

    /** What can be wrong; the name ends the key of the message. */
    public enum Problem {
        NAME_MISSING,
        NAME_TOO_LONG,
        /** Line breaks and other control characters. */
        NAME_NOT_PRINTABLE,
        NAME_TAKEN,
        NO_SCOPE,
        EXPIRED_ALREADY,
        RATE_OUT_OF_RANGE,
        /** Somebody else was faster, or it is revoked by now. */
        CHANGED_MEANWHILE
    }
}
