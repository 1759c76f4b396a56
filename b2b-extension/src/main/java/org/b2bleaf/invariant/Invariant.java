package org.b2bleaf.invariant;

/**
 * Something that is true of a shop's data whenever nothing is being changed.
 *
 * @param name of small letters and dashes, unique
 * @param statement in words
 * @param sql finds what breaks it: {@code RECORD_ID}, the id of the record, and {@code FOUND}, what was found of it
 */
public record Invariant(String name, String statement, String sql) {}
