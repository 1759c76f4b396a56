package org.b2bleaf.store.rules;

/** Who asks for a page. */
public enum Visitor {
    /** Not signed in, or not recently enough to count. */
    GUEST,
    /** Signed in, without a permission at any active location. */
    D2C,
    /** Signed in by a code, with a permission at an active location of an active company. */
    B2B
}
