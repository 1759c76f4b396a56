package org.b2bleaf.secret.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 (RFC 2104) under the shop's secret. Each use names its purpose, so that a hash made for one use is
 * worthless for another.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret at least 16 bytes, else {@link IllegalArgumentException} */
    public KeyedHash(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("The secret is too short: " + secret.length + " bytes, 16 are needed");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @return 64 lower-case hex digits */
    public String hex(String purpose, String... parts) {
        return HexFormat.of().formatHex(mac(purpose, parts));
    }

    /** @return a key of 32 bytes for this purpose alone */
    public byte[] derive(String purpose) {
        return mac("derive", purpose);
    }

    /** Compares in constant time, so that the answer's delay tells nothing about the right hash. */
    public boolean matches(String hex, String purpose, String... parts) {
        return MessageDigest.isEqual(ascii(hex), ascii(hex(purpose, parts)));
    }

    private byte[] mac(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            update(mac, purpose);
            for (String part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Length first: ("ab", "c") and ("a", "bc") are different. */
    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static byte[] ascii(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
