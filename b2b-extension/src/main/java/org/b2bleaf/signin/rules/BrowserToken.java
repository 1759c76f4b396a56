package org.b2bleaf.signin.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The random value of a cookie that ties a code to the browser that asked for it. The database has its hash only. */
public final class BrowserToken {
    private static final int BYTES = 32;

    private BrowserToken() {}

    /** @return 43 characters that are safe in a cookie */
    public static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a cookie's value could have come from {@link #random}. */
    public static boolean isWellFormed(String token) {
        return token.matches("[A-Za-z0-9_-]{43}");
    }

    /**
     * SHA-256 without a key is enough: nobody can guess 32 random bytes.
     *
     * @return 64 hex digits
     */
    public static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
