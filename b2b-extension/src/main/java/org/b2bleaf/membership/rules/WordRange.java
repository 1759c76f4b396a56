package org.b2bleaf.membership.rules;

/**
 * The words that begin so, as a range that every database finds by an index, unlike LIKE. Words are compared by the
 * numbers of their characters: the column has a binary collation.
 *
 * @param from the first of them
 * @param until the first word behind them
 */
public record WordRange(String from, String until) {

    /** @throws IllegalArgumentException when the beginning is empty, as every word begins so */
    public static WordRange startingWith(String beginning) {
        if (beginning.isEmpty()) {
            throw new IllegalArgumentException("Every word begins with nothing");
        }
        int last = beginning.codePointBefore(beginning.length());
        String rest = beginning.substring(0, beginning.length() - Character.charCount(last));
        return new WordRange(beginning, rest + Character.toString(next(last)));
    }

    /** The next character that text can hold: surrogates are none, and behind the last one nothing comes. */
    private static int next(int codePoint) {
        if (codePoint == Character.MIN_SURROGATE - 1) {
            return Character.MAX_SURROGATE + 1;
        }
        return Math.min(codePoint + 1, Character.MAX_CODE_POINT);
    }
}
