package org.b2bleaf.ordering;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Names a checkout page, so that submitting it twice gives one order: the id of the cart and something random. */
public final class SubmissionKey {

    static final int MAX_LENGTH = 64;

    private SubmissionKey() {}

    /** @return a new key for a page that shows the cart */
    public static String next(long cartId) {
        return cartId + "-" + UUID.randomUUID();
    }

    /** @return the key as a form may have sent it; empty when it cannot be one of ours */
    public static Optional<String> read(String sent) {
        return sent == null || sent.length() > MAX_LENGTH || cartIdOf(sent).isEmpty()
                ? Optional.empty()
                : Optional.of(sent);
    }

    /** @return the cart that the page showed */
    public static OptionalLong cartIdOf(String key) {
        int dash = key.indexOf('-');
        try {
            return dash < 1 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(key.substring(0, dash)));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
