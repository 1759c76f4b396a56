package org.b2bleaf.privacy.rules;

/** What a run does. */
public enum RunKind {
    /** Writes a person's data into a file. */
    EXPORT,
    /** Erases a person's data. */
    ERASURE,
    /** Erases what earlier erasures had to keep, once its time is over. */
    RETENTION
}
