package org.b2bleaf.exchange;

import java.security.SecureRandom;
import org.b2bleaf.signin.rules.BrowserToken;

/**
 * What stands where the hash of a password would: nothing that any encoder makes, and nothing that can be guessed where a
 * host stores passwords as they are. Hashing a random one for each of 50,000 customers would take BCrypt an hour.
 */
final class LockedPasswords {

    private static final String NO_HASH = "!";

    private final SecureRandom random;

    LockedPasswords(SecureRandom random) {
        this.random = random;
    }

    String next() {
        return NO_HASH + BrowserToken.random(random);
    }
}
