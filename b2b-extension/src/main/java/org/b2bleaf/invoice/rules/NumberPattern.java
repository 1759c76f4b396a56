package org.b2bleaf.invoice.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of invoices look, such as {@code INV-{year}-{number:5}}: letters, digits and signs as they are, {@code
 * {year}} for the year of issue and once {@code {number}} for the number in the sequence, with zeros in front up to a
 * length. The sequence does not start again with the year, so that no change of the pattern makes a number twice.
 */
public record NumberPattern(String text) {

    /** The column's width less the longest number. */
    private static final int MAX_LENGTH = 40;

    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]|1[0-2]))?}");
    private static final String YEAR = "{year}";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ./_-]*");

    /** Why a pattern cannot be used. */
    public enum Problem {
        /** It lacks {@code {number}}, or has it twice. */
        NUMBER_ONCE,
        /** A sign that does not fit the name of a file or the reference of a bank transfer, or an unknown placeholder. */
        SIGNS,
        TOO_LONG
    }

    /** @return why it cannot be used; empty when it can */
    public static Optional<Problem> problemOf(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (NUMBER.matcher(text).results().count() != 1) {
            return Optional.of(Problem.NUMBER_ONCE);
        }
        String rest = NUMBER.matcher(text).replaceAll("").replace(YEAR, "");
        return PLAIN.matcher(rest).matches() ? Optional.empty() : Optional.of(Problem.SIGNS);
    }

    /** @throws IllegalArgumentException when it cannot be used */
    public NumberPattern {
        problemOf(text).ifPresent(problem -> {
            throw new IllegalArgumentException("Not a pattern of numbers (" + problem + "): " + text);
        });
    }

    /**
     * Takes a pattern as it is stored.
     *
     * @param standard taken when the pattern cannot be used: a typing error must not keep orders from being placed
     */
    public static NumberPattern stored(String text, String standard) {
        return new NumberPattern(problemOf(text.strip()).isEmpty() ? text.strip() : standard);
    }

    /** @param number in the sequence, from 1 */
    public String format(long number, LocalDate issuedOn) {
        Matcher matcher = NUMBER.matcher(text.replace(YEAR, String.valueOf(issuedOn.getYear())));
        return matcher.replaceAll(found ->
                found.group(1) == null ? String.valueOf(number) : String.format("%0" + found.group(1) + "d", number));
    }
}
