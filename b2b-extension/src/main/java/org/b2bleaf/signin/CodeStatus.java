package org.b2bleaf.signin;

/** What became of a sign-in code. */
public enum CodeStatus {
    /** Could be typed, unless its time or its attempts are over. */
    OPEN,
    /** Somebody signed in with it. */
    CONSUMED,
    /** A newer code took its place. */
    SUPERSEDED,
    /** Typed too late. */
    EXPIRED
}
