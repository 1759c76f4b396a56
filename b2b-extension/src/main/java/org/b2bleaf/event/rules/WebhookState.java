package org.b2bleaf.event.rules;

/** Whether an endpoint gets events. */
public enum WebhookState {
    ENABLED,
    /** By staff. */
    DISABLED,
    /** The endpoint has answered 410. */
    GONE,
    /** It has failed for days. */
    FAILED;

    public boolean isEnabled() {
        return this == ENABLED;
    }
}
