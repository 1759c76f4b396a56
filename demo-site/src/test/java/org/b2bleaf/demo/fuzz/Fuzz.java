package org.b2bleaf.demo.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.b2bleaf.demo.fuzz.Changes.Change;
import org.b2bleaf.demo.testing.RawRequest.Response;

/** Sends bad requests one after another, looks at each answer and at the database, and keeps what is wrong. */
final class Fuzz {

    private static final int SHRINKS = 15;

    private final long seed;
    private final int tries;
    private final Changes changes;
    private final Supplier<String> log;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<Endpoint, Map<Integer, Integer>> statuses = new LinkedHashMap<>();

    /**
     * Something wrong, once for each endpoint.
     *
     * @param request the smallest one that showed it
     * @param logged what the shop's log says of it
     */
    record Finding(Endpoint endpoint, String fault, String request, String logged) {
        @Override
        public String toString() {
            return endpoint + "\n    " + fault + "\n    " + request + "\n" + logged;
        }
    }

    /**
     * @param seed the same one sends the same requests, as long as the pages offer the same
     * @param tries for each endpoint
     * @param log what the shop has logged since it was asked for the last time
     */
    Fuzz(long seed, int tries, Changes changes, Supplier<String> log) {
        this.seed = seed;
        this.tries = tries;
        this.changes = changes;
        this.log = log;
    }

    /** @return whether a session may have ended by it */
    boolean run(Endpoint endpoint, Arbitrary<Attempt> attempts) {
        JqwikSession.run(() -> {
            RandomGenerator<Attempt> generator = attempts.generator(1000, false);
            Random random = new Random(seed ^ endpoint.toString().hashCode());
            for (int i = 0; i < tries; i++) {
                look(endpoint, generator.next(random));
                JqwikSession.finishTry();
            }
        });
        return statuses.get(endpoint).keySet().stream().anyMatch(it -> it == 302 || it == 401 || it == 403);
    }

    private void look(Endpoint endpoint, Shrinkable<Attempt> generated) {
        Attempt attempt = generated.value();
        changes.sinceLastAsked();
        log.get();
        Response answer = attempt.send();
        statuses.computeIfAbsent(endpoint, it -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        for (String fault : faults(attempt, answer)) {
            String key = endpoint + fault.replaceFirst("(?s)[:{].*", "");
            if (!findings.containsKey(key)) {
                String logged = log.get();
                String request = smallest(generated, fault).toString();
                findings.put(key, new Finding(endpoint, fault, request, logged));
            }
        }
    }

    private List<String> faults(Attempt attempt, Response answer) {
        List<String> faults = new ArrayList<>(Judge.faultsOf(attempt, answer));
        if (Judge.isRefused(attempt, answer)) {
            List<Change> changed = Judge.unexcused(changes.sinceLastAsked(), Excused.ALWAYS.keySet());
            if (!changed.isEmpty() && (!maybeByChance(changed) || again(attempt, changed))) {
                faults.add("changed rows although it answered " + answer.status() + ": " + changed);
            }
        }
        return faults;
    }

    private static boolean maybeByChance(List<Change> changed) {
        return Excused.BY_CHANCE.keySet().containsAll(tables(changed));
    }

    /** Twice by chance is too much of a chance. */
    private boolean again(Attempt attempt, List<Change> changed) {
        for (int i = 0; i < 2; i++) {
            changes.sinceLastAsked();
            attempt.send();
            if (!tables(changes.sinceLastAsked()).containsAll(tables(changed))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> tables(List<Change> changed) {
        return Set.copyOf(changed.stream().map(Change::table).toList());
    }

    /** What changes rows may do it only once, so only what an answer shows is looked for again. */
    private static Attempt smallest(Shrinkable<Attempt> generated, String fault) {
        Shrinkable<Attempt> smallest = generated;
        if (fault.startsWith("changed")) {
            return smallest.value();
        }
        int sent = 0;
        boolean smaller = true;
        while (smaller && sent < SHRINKS) {
            smaller = false;
            for (Shrinkable<Attempt> next :
                    smallest.shrink().limit(SHRINKS - sent).toList()) {
                sent++;
                Attempt attempt = next.value();
                if (Judge.faultsOf(attempt, attempt.send()).contains(fault)) {
                    smallest = next;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest.value();
    }

    Collection<Finding> findings() {
        return findings.values();
    }

    /** How often each endpoint gave each status. */
    Map<Endpoint, Map<Integer, Integer>> statuses() {
        return statuses;
    }

    int sent() {
        return statuses.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
