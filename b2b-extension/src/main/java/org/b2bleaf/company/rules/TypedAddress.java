package org.b2bleaf.company.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An address that a buyer types: at checkout for one order only, or on the page of a location. */
public final class TypedAddress {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private TypedAddress() {}

    /** The fields of the form, in its order. */
    public enum Field {
        NAME(255, false),
        ADDRESS1(255, true),
        ADDRESS2(255, false),
        POSTAL_CODE(20, false),
        CITY(100, true),
        COUNTRY(2, true);

        private final int maxLength;
        private final boolean required;

        Field(int maxLength, boolean required) {
            this.maxLength = maxLength;
            this.required = required;
        }

        /** In characters. */
        public int maxLength() {
            return maxLength;
        }

        public boolean isRequired() {
            return required;
        }
    }

    /** Why a field is refused. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        /** A line break or another control character. */
        NOT_PRINTABLE,
        /** Not the two letters of a country. */
        NOT_A_COUNTRY
    }

    /** @return the text without surrounding space; null when nothing is left */
    public static String normalise(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * @param typed by field; a field that is missing is empty
     * @return empty when the address can be used
     */
    public static Map<Field, Problem> problems(Map<Field, String> typed) {
        Map<Field, Problem> problems = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Problem problem = problem(field, normalise(typed.get(field)));
            if (problem != null) {
                problems.put(field, problem);
            }
        }
        return problems;
    }

    private static Problem problem(Field field, String value) {
        if (value == null) {
            return field.isRequired() ? Problem.MISSING : null;
        }
        if (field == Field.COUNTRY) {
            return COUNTRIES.contains(value) ? null : Problem.NOT_A_COUNTRY;
        }
        if (value.length() > field.maxLength()) {
            return Problem.TOO_LONG;
        }
        return value.chars().anyMatch(Character::isISOControl) ? Problem.NOT_PRINTABLE : null;
    }
}
