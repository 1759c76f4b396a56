package org.b2bleaf.api.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** Marks of what a record looked like, and whether they are right still: RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2. */
public final class EntityTag {

    private static final int BYTES = 16;
    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private EntityTag() {}

    /** @param content the answer, byte by byte */
    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as {@link #of(byte[])} for text in UTF-8. */
    public static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a change may go on: the strong comparison, in which weak marks are never equal. */
    public static boolean ifMatch(String header, String current) {
        return header.strip().equals(ANY) || marks(header).anyMatch(current::equals);
    }

    /** Whether the caller has what there is: the weak comparison. */
    public static boolean ifNoneMatch(String header, String current) {
        return header.strip().equals(ANY)
                || marks(header)
                        .map(mark -> mark.startsWith(WEAK) ? mark.substring(WEAK.length()) : mark)
                        .anyMatch(current::equals);
    }

    /** Ours have no comma in them, so that cutting through one of somebody else's does no harm. */
    private static Stream<String> marks(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }
}
