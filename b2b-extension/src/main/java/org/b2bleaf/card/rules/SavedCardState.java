package org.b2bleaf.card.rules;

/** Where a saved card stands. */
public enum SavedCardState {
    /** The gateway is being asked to keep it, or was when the node died. */
    ADDING,
    /** The gateway would not keep it, or did not answer. */
    REFUSED,
    /** Can be paid with. */
    ACTIVE,
    /** Cannot be paid with any more; the gateway is to forget it. */
    REMOVING,
    /** The gateway has forgotten it. */
    REMOVED
}
