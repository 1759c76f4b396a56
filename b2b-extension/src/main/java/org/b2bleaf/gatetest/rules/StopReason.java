package org.b2bleaf.gatetest.rules;

/** Why a self-test tells nothing or not all. */
public enum StopReason {
    /** The shop does not answer on its own address. */
    UNREACHABLE,
    /** The shop answers, but does not know the test: another key on another node, or filters that are not in place. */
    NOT_RECOGNISED,
    /** The settings of the gate changed while the test ran, so that what it expected was wrong. */
    SETTINGS_CHANGED,
    /** A mistake in the test itself; the log has more. */
    INTERNAL_ERROR,
    /** Done, but there was more to ask for than a test asks for. */
    TOO_MUCH
}
