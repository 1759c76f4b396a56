package org.b2bleaf.benchmarks;

/**
 * A line of the table; what there is not, is "–".
 *
 * @param yardstick what the same takes in another way, measured in turns with ours
 */
record Figure(String work, String yardstick, String ours, String ratio, Goal goal) {

    static final String NOTHING = "–";

    /** @param counts whether the figure can be held against its goal: not that of a short run */
    String row(String group, boolean counts) {
        String met = goal.isMet() == null || !counts ? NOTHING : goal.isMet() ? "yes" : "**no**";
        return "| " + String.join(" | ", group, work, yardstick, ours, ratio, goal.text(), met) + " |";
    }
}
