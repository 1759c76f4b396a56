package org.b2bleaf.event.rules;

import java.time.Instant;
import java.util.Arrays;

/**
 * An id that sorts by the time at which it was made (github.com/ulid/spec): 48 bits of milliseconds, 80 random ones, written
 * as 26 characters of Crockford's Base32.
 */
public final class Ulid {

    public static final int RANDOM_BYTES = 10;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private Ulid() {}

    /** @param random {@link #RANDOM_BYTES} of them */
    public static String of(Instant time, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException(random.length + " random bytes");
        }
        char[] text = new char[TIME_DIGITS + RANDOM_DIGITS];
        long millis = time.toEpochMilli();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (millis & 31));
            millis >>>= 5;
        }
        // Five bytes are eight digits.
        for (int half = 0; half < 2; half++) {
            long bits = 0;
            for (int i = 0; i < 5; i++) {
                bits = bits << 8 | random[half * 5 + i] & 0xff;
            }
            for (int i = 7; i >= 0; i--) {
                text[TIME_DIGITS + half * 8 + i] = DIGITS.charAt((int) (bits & 31));
                bits >>>= 5;
            }
        }
        return new String(text);
    }

    /** The next one after these random bytes, for ids of the same millisecond; they begin again behind the last. */
    public static byte[] next(byte[] random) {
        byte[] next = Arrays.copyOf(random, random.length);
        for (int i = next.length - 1; i >= 0; i--) {
            next[i]++;
            if (next[i] != 0) {
                return next;
            }
        }
        return next;
    }
}
