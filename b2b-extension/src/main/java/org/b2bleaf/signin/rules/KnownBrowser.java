package org.b2bleaf.signin.rules;

import java.security.SecureRandom;
import java.util.Optional;
import org.b2bleaf.secret.rules.KeyedHash;

/**
 * The value of the cookie that a browser keeps after a sign-in: a random id, signed for one address. It opens nothing.
 * It only gives the browser its own allowance of codes, so that a stranger who uses up an address's allowance does not
 * keep its owner out.
 */
public final class KnownBrowser {
    private static final String PURPOSE = "known-browser";
    private static final int MAX_LENGTH = 200;

    private KnownBrowser() {}

    /** @return a new cookie value for the browser that just signed in as this address */
    public static String issue(KeyedHash key, EmailAddress email, SecureRandom random) {
        String id = BrowserToken.random(random);
        return id + "." + key.hex(PURPOSE, id, email.value());
    }

    /**
     * @param cookie what the browser sent, null when it sent nothing
     * @return the browser's id, or empty when the cookie is absent, forged or for another address
     */
    public static Optional<String> verify(String cookie, KeyedHash key, EmailAddress email) {
        if (cookie == null || cookie.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int dot = cookie.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = cookie.substring(0, dot);
        return key.matches(cookie.substring(dot + 1), PURPOSE, id, email.value()) ? Optional.of(id) : Optional.empty();
    }
}
