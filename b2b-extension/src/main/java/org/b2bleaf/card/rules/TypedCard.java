package org.b2bleaf.card.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A card as somebody typed it to have it saved.
 *
 * @param number may have blanks and dashes; null for nothing, as everywhere here
 * @param label by which people know it, such as "Office"
 */
public record TypedCard(String number, String expiry, String cvc, String label) {

    /** Longest label that is stored, in characters. */
    public static final int MAX_LABEL = 60;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{12,19}");
    private static final Pattern CVC = Pattern.compile("[0-9]{3,4}");

    /** So many digits in a label are a card number, whatever stands between them. */
    private static final int DIGITS_OF_A_NUMBER = 12;

    /** Fields of the form. */
    public enum Field {
        NUMBER,
        EXPIRY,
        CVC,
        LABEL
    }

    /** What can be wrong with one of them. */
    public enum Problem {
        MISSING,
        NOT_A_NUMBER,
        NOT_A_MONTH,
        OVER,
        NOT_A_CVC,
        TOO_LONG,
        /** It looks like the number of a card, which is never stored. */
        NUMBER_IN_LABEL,
        NOT_PRINTABLE
    }

    /** The digits of the number alone. */
    public String digits() {
        return number == null ? "" : number.replaceAll("[\\s-]", "");
    }

    /** @return null for none */
    public String tidyLabel() {
        return label == null || label.isBlank() ? null : label.strip();
    }

    /** @param today where the card is used */
    public Map<Field, Problem> problems(LocalDate today) {
        Map<Field, Problem> problems = new EnumMap<>(Field.class);
        if (digits().isEmpty()) {
            problems.put(Field.NUMBER, Problem.MISSING);
        } else if (!NUMBER.matcher(digits()).matches()) {
            problems.put(Field.NUMBER, Problem.NOT_A_NUMBER);
        }
        if (isBlank(expiry)) {
            problems.put(Field.EXPIRY, Problem.MISSING);
        } else if (CardExpiry.parse(expiry).isEmpty()) {
            problems.put(Field.EXPIRY, Problem.NOT_A_MONTH);
        } else if (CardExpiry.isOver(CardExpiry.parse(expiry).get(), today)) {
            problems.put(Field.EXPIRY, Problem.OVER);
        }
        if (!isBlank(cvc) && !CVC.matcher(cvc.strip()).matches()) {
            problems.put(Field.CVC, Problem.NOT_A_CVC);
        }
        Problem ofLabel = problemOfLabel();
        if (ofLabel != null) {
            problems.put(Field.LABEL, ofLabel);
        }
        return problems;
    }

    private Problem problemOfLabel() {
        String tidy = tidyLabel();
        if (tidy == null) {
            return null;
        }
        if (tidy.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER) {
            return Problem.NUMBER_IN_LABEL;
        }
        if (tidy.chars().anyMatch(Character::isISOControl)) {
            return Problem.NOT_PRINTABLE;
        }
        return tidy.length() > MAX_LABEL ? Problem.TOO_LONG : null;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Says nothing about the card, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "TypedCard[…]";
    }
}
