package org.b2bleaf.signin.rules;

import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address in the one form in which the shop compares and stores it: without surrounding space and in lower
 * case. Nothing else is folded: characters that look alike stay different people, and the few characters that
 * lower-casing would turn into ASCII look-alikes (the Kelvin sign, the dotted capital I) are refused.
 *
 * @param value normalised, at most 254 characters (RFC 5321 4.5.3.1.3)
 */
public record EmailAddress(String value) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    /** Characters that have a meaning in mail headers or quoting; nobody's real address needs them. */
    private static final String FORBIDDEN = "\"(),:;<>[\\]";

    /** @throws IllegalArgumentException when the text is not a normalised address; see {@link #parse} for typed text */
    public EmailAddress {
        if (!isNormalised(value)) {
            throw new IllegalArgumentException("Not a normalised e-mail address");
        }
    }

    /**
     * @param typed null when the form had no such field
     * @return empty when it cannot be an address
     */
    public static Optional<EmailAddress> parse(String typed) {
        if (typed == null || typed.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        String trimmed = typed.strip();
        if (trimmed.codePoints().anyMatch(EmailAddress::lowerCasesToAscii)) {
            return Optional.empty();
        }
        String lower = trimmed.toLowerCase(Locale.ROOT);
        return isNormalised(lower) ? Optional.of(new EmailAddress(lower)) : Optional.empty();
    }

    private static boolean isNormalised(String value) {
        int at = value.indexOf('@');
        return value.length() <= MAX_LENGTH
                && at > 0
                && at <= MAX_LOCAL_LENGTH
                && at == value.lastIndexOf('@')
                && value.equals(value.toLowerCase(Locale.ROOT))
                && value.codePoints().allMatch(EmailAddress::isAllowed)
                && isDotSeparated(value.substring(0, at))
                && isDotSeparated(value.substring(at + 1))
                && !value.endsWith("-")
                && value.charAt(at + 1) != '-';
    }

    private static boolean isDotSeparated(String text) {
        return !text.isEmpty() && !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
    }

    private static boolean isAllowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> FORBIDDEN.indexOf(codePoint) < 0;
        };
    }

    private static boolean lowerCasesToAscii(int codePoint) {
        return codePoint > 127
                && Character.toString(codePoint)
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .anyMatch(c -> c < 128);
    }

    @Override
    public String toString() {
        return value;
    }
}
