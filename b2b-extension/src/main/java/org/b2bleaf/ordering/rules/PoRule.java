package org.b2bleaf.ordering.rules;

/** What a location demands of the PO number at checkout. */
public enum PoRule {
    OPTIONAL,
    REQUIRED,
    /** Required, and the whole number matches the location's pattern. */
    PATTERN
}
