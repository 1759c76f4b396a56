package org.b2bleaf.exchange;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** How many records an import creates, changes and leaves as they are. */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Each has three columns in B2B_IMPORT. */
    public enum Kind {
        COMPANIES,
        LOCATIONS,
        CUSTOMERS,
        PERMISSIONS,
        /** SKUs of catalogs. */
        PRICES
    }

    /** What happens to a record. */
    public enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED;

        static Effect of(Object before, Object after) {
            if (before == null) {
                return CREATED;
            }
            return before.equals(after) ? UNCHANGED : CHANGED;
        }
    }

    private final Map<Kind, long[]> counts = new EnumMap<>(Kind.class);

    Tally() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new long[Effect.values().length]);
        }
    }

    void add(Kind kind, Effect effect) {
        set(kind, effect, count(kind, effect) + 1);
    }

    /** Counts a kind anew. */
    void forget(Kind kind) {
        counts.put(kind, new long[Effect.values().length]);
    }

    void set(Kind kind, Effect effect, long count) {
        counts.get(kind)[effect.ordinal()] = count;
    }

    public long count(Kind kind, Effect effect) {
        return counts.get(kind)[effect.ordinal()];
    }
}
