package org.b2bleaf.apiclient.rules;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of an API client. It begins with a word that programs which look for leaked secrets can be told, and ends with a
 * sum by which a false one is known without asking the database. The 40 characters between have 238 bits, more than anybody
 * can try, so that a plain SHA-256 keeps them: there is no short secret behind it to be guessed.
 */
public final class ApiToken {

    public static final String PREFIX = "b2bleaf_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 40;
    private static final int SUM = 6;
    private static final int HINT = 4;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + SUM) + "}");

    private ApiToken() {}

    /** @param random one that cannot be predicted */
    public static String generate(RandomGenerator random) {
        StringBuilder token = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.append(sum(token.toString())).toString();
    }

    /** Whether {@link #generate} may have made it. */
    public static boolean isWellFormed(String token) {
        return SHAPE.matcher(token).matches()
                && sum(token.substring(0, token.length() - SUM)).equals(token.substring(token.length() - SUM));
    }

    /** What is stored of it. */
    public static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its last characters, by which people tell one from another. */
    public static String hint(String token) {
        return token.substring(token.length() - HINT);
    }

    private static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder sum = new StringBuilder();
        BigInteger rest = BigInteger.valueOf(crc.getValue());
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        for (int i = 0; i < SUM; i++) {
            sum.insert(0, ALPHABET.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return sum.toString();
    }
}
