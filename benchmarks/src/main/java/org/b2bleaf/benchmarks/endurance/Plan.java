package org.b2bleaf.benchmarks.endurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What goes on in each round and when the shop is killed in it: chosen at random, and the same again for the same seed. */
final class Plan {

    /** At once, so that few rounds see many moments. */
    private static final int AT_ONCE = 3;

    private static final int EARLIEST_MILLIS = 20;

    private final Random random;
    private final List<Act.Kind> kinds;
    private final List<Act.Kind> waiting = new ArrayList<>();

    /** @param only labels of acts; empty for all */
    Plan(long seed, List<String> only) {
        random = new Random(seed);
        kinds = Arrays.stream(Act.Kind.values())
                .filter(kind -> only.isEmpty() || only.contains(kind.label()))
                .toList();
    }

    /** @param acts no two the same @param killedAfterMillis from when they begin */
    record Round(List<Act.Kind> acts, int killedAfterMillis) {}

    /** Whether there is anything to do. */
    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** Each kind comes up as often as the others, in another order and company each time. */
    Round next() {
        List<Act.Kind> acts = new ArrayList<>();
        while (acts.size() < Math.min(AT_ONCE, kinds.size())) {
            if (waiting.isEmpty()) {
                waiting.addAll(kinds);
                Collections.shuffle(waiting, random);
            }
            Act.Kind next = waiting.stream()
                    .filter(kind -> !acts.contains(kind))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                // All that wait are in already; the others come first next time.
                List<Act.Kind> more = new ArrayList<>(kinds);
                Collections.shuffle(more, random);
                waiting.addAll(more);
                continue;
            }
            waiting.remove(next);
            acts.add(next);
        }
        return new Round(List.copyOf(acts), moment(acts.get(0)));
    }

    /** Any one of the first act: the others are as far then as they are. */
    private int moment(Act.Kind first) {
        return EARLIEST_MILLIS + random.nextInt(first.usualMillis() - EARLIEST_MILLIS);
    }
}
