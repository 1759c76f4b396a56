package org.b2bleaf.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What can be set on the command line.
 *
 * @param isShort {@code --short}: everything with small sizes in about five minutes, which shows that it works and no more
 * @param only {@code --only=GROUP,GROUP}: leaves the other groups as the page has them; empty for all that measure times.
 *     {@code --growth} is the same as {@code --only=growth}, {@code --faults} as {@code --only=faults,surroundings},
 *     {@code --soak} as {@code --only=soak}.
 * @param warmUp {@code --warm-up=SECONDS}: so long both hosts are used before pages are measured
 * @param rounds {@code --rounds=N}: how often the two sides take turns at each measure, or the shop is killed
 * @param slice {@code --slice=SECONDS}: length of one turn of one host
 * @param demo {@code --demo=FILE}: the demo's jar, for its start time and heap
 * @param results {@code --results=FILE}: where the page goes
 * @param seed {@code --seed=N}: what is done when in fault rounds
 * @param acts {@code --only-acts=NAME,NAME}: these acts and faults alone; empty for all
 * @param minutes {@code --minutes=N}: how long the soak takes, or rounds in which the shop is killed at most
 * @param note {@code --note=TEXT}: what else ran on the machine, for the page
 */
public record Settings(
        boolean isShort,
        List<String> only,
        Duration warmUp,
        int rounds,
        Duration slice,
        Path demo,
        Path results,
        int seed,
        List<String> acts,
        int minutes,
        String note) {

    private static final TreeSet<String> NAMES = new TreeSet<>(List.of(
            "short",
            "only",
            "growth",
            "faults",
            "soak",
            "warm-up",
            "rounds",
            "slice",
            "demo",
            "results",
            "seed",
            "only-acts",
            "minutes",
            "note"));

    private static final int FAULT_ROUNDS = 200;
    private static final int MOST_MINUTES = 99_999;

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
        boolean isShort = given.containsKey("short");
        return new Settings(
                isShort,
                only(given),
                Duration.ofSeconds(number(given, "warm-up", isShort ? 10 : 300)),
                number(given, "rounds", usualRounds(given)),
                Duration.ofSeconds(number(given, "slice", isShort ? 1 : 2)),
                Path.of(given.getOrDefault("demo", "demo-site/target/b2bleaf-demo.jar")),
                Path.of(given.getOrDefault(
                        "results", isShort ? "benchmarks/target/SHORT.md" : "benchmarks/RESULTS.md")),
                number(given, "seed", 1),
                names(given.getOrDefault("only-acts", "")),
                number(given, "minutes", usualMinutes(given)),
                given.getOrDefault("note", "not noted"));
    }

    private static int usualMinutes(Map<String, String> given) {
        if (only(given).contains(Benchmarks.SOAK)) {
            return given.containsKey("short") ? 2 : 60;
        }
        return MOST_MINUTES;
    }

    private static int usualRounds(Map<String, String> given) {
        boolean isShort = given.containsKey("short");
        if (only(given).contains(Benchmarks.FAULTS)) {
            return isShort ? 6 : FAULT_ROUNDS;
        }
        return isShort ? 1 : 6;
    }

    private static List<String> only(Map<String, String> given) {
        if (given.containsKey("growth")) {
            return List.of(Benchmarks.GROWTH);
        }
        if (given.containsKey("faults")) {
            return List.of(Benchmarks.FAULTS, Benchmarks.SURROUNDINGS);
        }
        return given.containsKey("soak") ? List.of(Benchmarks.SOAK) : names(given.getOrDefault("only", ""));
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).filter(name -> !name.isBlank()).toList();
    }

    private static int number(Map<String, String> given, String name, int usual) {
        String value = given.getOrDefault(name, String.valueOf(usual));
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException(
                    "--" + name + " is \"" + value + "\", but must be a number from 1 to 99999.");
        }
        return Integer.parseInt(value);
    }
}
