package org.b2bleaf.benchmarks.endurance;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found of an act after the shop was there again.
 *
 * @param found in a few words, the same for the same
 * @param broken what was promised and is not so
 */
record Outcome(String found, List<String> broken) {

    static Outcome of(String found) {
        return new Outcome(found, List.of());
    }

    /** @param promise in words, with what is so instead */
    Outcome expect(boolean kept, String promise) {
        if (kept) {
            return this;
        }
        List<String> more = new ArrayList<>(broken);
        more.add(promise);
        return new Outcome(found, more);
    }
}
