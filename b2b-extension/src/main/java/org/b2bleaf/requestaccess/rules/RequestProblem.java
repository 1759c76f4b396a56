package org.b2bleaf.requestaccess.rules;

/** What can be wrong with a field of the form; the part of a message key that says so. */
public enum RequestProblem {
    REQUIRED,
    TOO_LONG,
    /** Control characters, or characters that turn the direction of what follows. */
    NOT_PRINTABLE,
    NOT_AN_EMAIL,
    NOT_A_PHONE,
    NOT_A_COUNTRY
}
