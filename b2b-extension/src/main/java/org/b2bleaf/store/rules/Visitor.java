package org.b2bleaf.store.rules;

/** Who asks for a page. */
public enum Visitor {
    /** Not signed in. */
    GUEST,
    /**
     * Signed in without a code by somebody who has a permission: has no B2B rights before a code confirms who it is, and
     * meanwhile may look at what guests may look at.
     */
    UNCONFIRMED,
    /** Signed in, without a permission at any active location. */
    D2C,
    /** Signed in by a code, with a permission at an active location of an active company. */
    B2B
}
