package org.b2bleaf.event;

/**
 * The secret of an endpoint, to be shown once.
 *
 * @param secret as receivers need it, {@code whsec_…}
 */
public record NewSecret(long webhookId, String secret) {

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "NewSecret[of " + webhookId + "]";
    }
}
