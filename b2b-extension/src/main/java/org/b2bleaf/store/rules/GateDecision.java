package org.b2bleaf.store.rules;

/** What the gate lets happen to a request. */
public enum GateDecision {
    /** Goes on. */
    OPEN,
    /** Redirect to the sign-in page (302). */
    SIGN_IN,
    /** Sign in first, but a redirect makes no sense here (401). */
    UNAUTHORIZED,
    /** Signed in and still not entitled (403). */
    FORBIDDEN
}
