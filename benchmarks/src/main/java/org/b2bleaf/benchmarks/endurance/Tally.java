package org.b2bleaf.benchmarks.endurance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What many rounds have found, for the page. */
final class Tally {

    private static final String HEAD =
            "| %s | times | what was found, and how often | broken |\n| --- | ---: | --- | ---: |\n";

    private final String title;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** @param title of the first column */
    Tally(String title) {
        this.title = title;
    }

    private static final class Line {
        private int times;
        private int broken;
        private final Map<String, Integer> found = new TreeMap<>();
    }

    /** @param what such as an act @param when to tell a violation by, such as the number of a round */
    void add(String what, String when, Outcome outcome) {
        Line line = lines.computeIfAbsent(what, name -> new Line());
        line.times++;
        line.broken += outcome.broken().size();
        line.found.merge(outcome.found().isEmpty() ? "as it should be" : outcome.found(), 1, Integer::sum);
        outcome.broken().forEach(promise -> broken.add(what + ", " + when + ": " + promise));
    }

    /** Something that belongs to no single act; it is told once, though it is found each time from then on. */
    void violation(String when, String text) {
        if (known.add(text)) {
            broken.add(when + ": " + text);
        }
    }

    /** What was promised and is not so, in the order in which it was found. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    String table() {
        return String.format(HEAD, title)
                + lines.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(line -> "| " + line.getKey() + " | " + line.getValue().times + " | "
                                + line.getValue().found.entrySet().stream()
                                        .map(found -> found.getKey() + ": " + found.getValue())
                                        .collect(Collectors.joining("; "))
                                + " | " + line.getValue().broken + " |")
                        .collect(Collectors.joining("\n"));
    }

    /** The first of them, as a list; a sentence when there are none. */
    String violations() {
        return broken.isEmpty()
                ? "Nothing was broken."
                : broken.stream()
                        .limit(20)
                        .map(text -> "- " + text.replace('\n', ' '))
                        .collect(Collectors.joining("\n"));
    }
}
