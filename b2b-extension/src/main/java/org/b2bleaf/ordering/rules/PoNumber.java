package org.b2bleaf.ordering.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The buyer's purchase order number: what is stored of the typed text and what a location accepts. */
public final class PoNumber {
    public static final int MAX_LENGTH = 255;

    /** Far above what any sane pattern reads of 255 characters, and still only a moment. */
    private static final int MATCH_BUDGET = 200_000;

    private PoNumber() {}

    /** Why a PO number is refused. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        /** A line break or another control character. */
        NOT_PRINTABLE,
        DOES_NOT_MATCH
    }

    /**
     * @param typed null when the form had no such field
     * @return the text without surrounding space, or null when nothing is left
     */
    public static String normalise(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * @param pattern a Java regular expression for {@link PoRule#PATTERN}, otherwise ignored; a pattern that cannot be
     *     used (see {@link #isUsablePattern}) matches nothing
     * @param typed what the buyer typed, null for nothing
     * @return empty when the location accepts it
     */
    public static Optional<Problem> check(PoRule rule, String pattern, String typed) {
        String value = normalise(typed);
        if (value == null) {
            return rule == PoRule.OPTIONAL ? Optional.empty() : Optional.of(Problem.MISSING);
        }
        if (value.length() > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Problem.NOT_PRINTABLE);
        }
        if (rule == PoRule.PATTERN && !matches(pattern, value)) {
            return Optional.of(Problem.DOES_NOT_MATCH);
        }
        return Optional.empty();
    }

    /** Whether the merchant's pattern can be stored: it compiles and fits the column. */
    public static boolean isUsablePattern(String pattern) {
        if (pattern == null || pattern.isBlank() || pattern.length() > MAX_LENGTH) {
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean matches(String pattern, String value) {
        if (!isUsablePattern(pattern)) {
            return false;
        }
        try {
            return Pattern.compile(pattern).matcher(new Budgeted(value)).matches();
        } catch (BudgetSpent | StackOverflowError e) {
            return false;
        }
    }

    /**
     * Text that may be read only so often. A pattern such as {@code (a+)+b} backtracks for ages even over 255
     * characters, and {@link java.util.regex.Matcher} can be stopped only from within the text that it reads.
     */
    private static final class Budgeted implements CharSequence {
        private final String text;
        private int reads;

        Budgeted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > MATCH_BUDGET) {
                throw new BudgetSpent();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class BudgetSpent extends RuntimeException {
        BudgetSpent() {
            super("The pattern backtracks too much", null, false, false);
        }
    }
}
