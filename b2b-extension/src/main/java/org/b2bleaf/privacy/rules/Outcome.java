package org.b2bleaf.privacy.rules;

/** What became of a record. */
public enum Outcome {
    /** The row is gone, or what was personal in it is empty. */
    ERASED,
    /** The row stays; in place of what was personal stands a name that says nothing. */
    PSEUDONYMISED,
    /** Something personal stays, for a reason and, where there is one, until a day. */
    KEPT
}
