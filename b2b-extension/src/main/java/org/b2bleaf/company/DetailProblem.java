package org.b2bleaf.company;

/**
 * Why a detail of a company or a location cannot be stored.
 *
 * @param field the name of the property, such as {@code externalId}
 */
public record DetailProblem(String field, Kind kind) {

    /** The kinds of problems; the part of a message key that says what is wrong. */
    public enum Kind {
        REQUIRED,
        TAKEN,
        TOO_LONG,
        NOT_AN_EMAIL,
        NOT_A_COUNTRY,
        NOT_A_LANGUAGE,
        NOT_A_PATTERN,
        NOT_A_MEMBER
    }
}
