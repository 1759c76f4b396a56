package org.b2bleaf.profile;

import java.util.Map;
import org.b2bleaf.profile.rules.TypedName.Field;
import org.b2bleaf.profile.rules.TypedName.Problem;

/** The name cannot be stored; nothing was. */
public class NameRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<Field, Problem> problems;

    NameRefused(Map<Field, Problem> problems) {
        super("Refused: " + problems, null, false, false);
        this.problems = Map.copyOf(problems);
    }

    /** @return at least one */
    public Map<Field, Problem> problems() {
        return problems;
    }
}
