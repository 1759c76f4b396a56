package org.b2bleaf.exchange.rules;

/** The name of a person; either part may be null. */
public record PersonName(String first, String last) {
    public static final PersonName NONE = new PersonName(null, null);
}
