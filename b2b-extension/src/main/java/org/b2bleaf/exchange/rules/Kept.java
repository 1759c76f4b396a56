package org.b2bleaf.exchange.rules;

/** What a cell leaves as it is. */
final class Kept {
    private Kept() {}

    /** A file shows no surrounding space and no difference between nothing and an empty text, so neither is a change. */
    static String unlessChanged(String stored, String cell) {
        String shown = stored == null || stored.isBlank() ? null : stored.strip();
        boolean same = shown == null ? cell == null : shown.equals(cell);
        return same ? stored : cell;
    }

    static <T> T unlessGiven(T stored, T cell) {
        return cell == null ? stored : cell;
    }
}
