package org.b2bleaf.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What can be set on the command line.
 *
 * @param postgres {@code --postgres}: a PostgreSQL of the harness's own instead of each host's embedded HSQLDB
 * @param transfer {@code --transfer}: measures the transfer of 100,000 orders instead of pages
 * @param warmUp {@code --warm-up=SECONDS}: both hosts at once are used so long before anything is measured
 * @param rounds {@code --rounds=N}: how often the hosts take turns at each measure
 * @param slice {@code --slice=SECONDS}: length of one turn of one host
 * @param hostsOnly {@code --hosts-only}: leaves the demo's start time and heap out
 * @param demo {@code --demo=FILE}: the demo's jar, for its start time and heap
 * @param results {@code --results=FILE}: where the table goes
 * @param note {@code --note=TEXT}: what else ran on the machine, for the table
 */
record Settings(
        boolean postgres,
        boolean transfer,
        Duration warmUp,
        int rounds,
        Duration slice,
        boolean hostsOnly,
        Path demo,
        Path results,
        String note) {

    /** Below this the JVM still compiles: pages get twice as fast in these minutes. */
    private static final Duration SHORTEST_WARM_UP = Duration.ofMinutes(5);

    private static final Set<String> NAMES =
            Set.of("postgres", "transfer", "warm-up", "rounds", "slice", "hosts-only", "demo", "results", "note");

    /** @throws IllegalArgumentException with a line for the person at the terminal */
    static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            if (!argument.startsWith("--") || !NAMES.contains(parts[0])) {
                throw new IllegalArgumentException(
                        "Unknown argument " + argument + ". Known are --" + String.join(", --", NAMES) + ".");
            }
            given.put(parts[0], parts.length == 2 ? parts[1] : "true");
        }
        return new Settings(
                Boolean.parseBoolean(given.getOrDefault("postgres", "false")),
                Boolean.parseBoolean(given.getOrDefault("transfer", "false")),
                Duration.ofSeconds(number(given, "warm-up", 300)),
                number(given, "rounds", 6),
                Duration.ofSeconds(number(given, "slice", 2)),
                Boolean.parseBoolean(given.getOrDefault("hosts-only", "false")),
                Path.of(given.getOrDefault("demo", "demo-site/target/b2bleaf-demo.jar")),
                Path.of(given.getOrDefault("results", "benchmarks/RESULTS.md")),
                given.getOrDefault("note", "not noted"));
    }

    private static int number(Map<String, String> given, String name, int usual) {
        String value = given.getOrDefault(name, String.valueOf(usual));
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(
                    "--" + name + " is \"" + value + "\", but must be a number from 1 to 99999.");
        }
        return Integer.parseInt(value);
    }

    /** Whether this run only shows that the harness works. */
    boolean isSmoke() {
        return warmUp.compareTo(SHORTEST_WARM_UP) < 0;
    }
}
