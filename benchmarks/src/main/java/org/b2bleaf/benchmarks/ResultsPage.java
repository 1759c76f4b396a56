package org.b2bleaf.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Writes {@code RESULTS.md}. */
final class ResultsPage {

    static final String REPEAT =
            "mvn -B -q -Pbenchmarks -DskipTests package && java -jar benchmarks/target/b2bleaf-benchmarks.jar --postgres";

    private final List<String> lines = new ArrayList<>();

    ResultsPage(boolean isSmoke) {
        lines.add("# What the modules cost");
        lines.add("");
        if (isSmoke) {
            lines.add(
                    "**A smoke run: the warm-up was too short for the figures to mean anything. It shows that the harness"
                            + " works, no more.**");
            lines.add("");
        }
        lines.add(
                "The demo's storefront runs twice at the same time, each in a process of its own with the same flags and on"
                        + " a database of its own: once without the modules (the yardstick), once with them (ours). Both get the"
                        + " same requests in turns, in one run, from one harness that also checks every answer. Theme, catalog,"
                        + " card gateway and order mails are the same on both sides; without the modules the mail goes out"
                        + " from a thread of its own and is not stored. Repeat it with:");
        lines.add("");
        lines.add("```sh");
        lines.add(REPEAT);
        lines.add("```");
        lines.add("");
    }

    /** One fact about the run, such as when or on what. */
    ResultsPage fact(String name, String value) {
        lines.add("- " + name + ": " + value);
        return this;
    }

    ResultsPage heading(String text) {
        if (!lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        lines.add("## " + text);
        lines.add("");
        return this;
    }

    ResultsPage text(String text) {
        lines.add(text);
        return this;
    }

    ResultsPage tableHead() {
        if (!lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        lines.add("| work | yardstick | ours | ratio | goal |");
        lines.add("| --- | --- | --- | --- | --- |");
        return this;
    }

    ResultsPage row(String work, String yardstick, String ours, String ratio, String goal) {
        lines.add("| " + String.join(" | ", work, yardstick, ours, ratio, goal) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
