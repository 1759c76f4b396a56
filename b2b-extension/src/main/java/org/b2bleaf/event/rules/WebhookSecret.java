package org.b2bleaf.event.rules;

import java.util.Arrays;
import java.util.Base64;

/** A secret that a webhook is signed with, as Standard Webhooks writes it: {@code whsec_} and Base64. */
public final class WebhookSecret {

    /** Of the 24 to 64 that are allowed. */
    public static final int BYTES = 32;

    private static final String PREFIX = "whsec_";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** @param random {@link #BYTES} of them that nobody can guess */
    public static WebhookSecret of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException(random.length + " random bytes");
        }
        return new WebhookSecret(random.clone());
    }

    /** @throws IllegalArgumentException when it is none */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not a secret of a webhook");
        }
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    byte[] key() {
        return key;
    }

    /** To be shown once, and to be sealed. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
