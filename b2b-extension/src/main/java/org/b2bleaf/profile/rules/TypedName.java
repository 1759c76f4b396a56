package org.b2bleaf.profile.rules;

import java.util.EnumMap;
import java.util.Map;

/**
 * A name as somebody types it. One of the two parts is enough: not everybody has both.
 *
 * @param first null for none
 * @param last null for none
 */
public record TypedName(String first, String last) {

    /** In characters. */
    public static final int MAX_LENGTH = 255;

    /** The fields of the form. */
    public enum Field {
        FIRST,
        LAST
    }

    /** Why a field is refused. */
    public enum Problem {
        /** Neither part is there. */
        MISSING,
        TOO_LONG,
        /** A line break or another control character. */
        NOT_PRINTABLE
    }

    public TypedName {
        first = normalise(first);
        last = normalise(last);
    }

    /** @return empty when it can be stored */
    public Map<Field, Problem> problems() {
        Map<Field, Problem> problems = new EnumMap<>(Field.class);
        if (first == null && last == null) {
            problems.put(Field.FIRST, Problem.MISSING);
        }
        check(Field.FIRST, first, problems);
        check(Field.LAST, last, problems);
        return problems;
    }

    private static void check(Field field, String part, Map<Field, Problem> problems) {
        if (part != null && part.length() > MAX_LENGTH) {
            problems.put(field, Problem.TOO_LONG);
        } else if (part != null && part.chars().anyMatch(TypedName::isUnprintable)) {
            problems.put(field, Problem.NOT_PRINTABLE);
        }
    }

    /** Marks of direction as well, which would turn the text around a name. */
    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character)
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    private static String normalise(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
