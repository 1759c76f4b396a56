package org.b2bleaf.store.rules;

/**
 * The gate's answer to a request.
 *
 * @param guarded whether the answer differs by who asks in a way that no cache may mix up: the path is closed to
 *     somebody, or the visitor is a B2B customer, who sees the own prices everywhere
 */
public record GateVerdict(GateDecision decision, GateReason reason, boolean guarded) {
    /** Whether the visitor gets to the page. */
    public boolean isOpen() {
        return decision == GateDecision.OPEN;
    }
}
