package org.b2bleaf.store.rules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The path of a request in the one reading on which the gate, the container and the shop agree. Where two programs
 * could read a path differently (dot segments, path parameters, encoded separators, doubled slashes), there is no such
 * reading and the path is suspicious.
 */
final class RequestPath {
    /** The one path parameter that containers add themselves, for browsers without cookies. */
    private static final String SESSION_ID = ";jsessionid=[A-Za-z0-9._!-]*$";

    private final String decoded;

    private RequestPath(String decoded) {
        this.decoded = decoded;
    }

    /**
     * @param raw not decoded, without query
     * @return empty when the path is suspicious
     */
    static Optional<RequestPath> read(String raw) {
        return decodeOnce(raw.replaceFirst(SESSION_ID, ""))
                .filter(RequestPath::isUnambiguous)
                .map(RequestPath::new);
    }

    /** The path as an open page must match it: exactly. */
    String exact() {
        return decoded;
    }

    /** The spellings under which Spring MVC serves the same page: without a slash or an extension at the end. */
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(decoded);
        String unslashed =
                decoded.length() > 1 && decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
        spellings.add(unslashed);
        int dot = unslashed.lastIndexOf('.');
        if (dot > unslashed.lastIndexOf('/')) {
            spellings.add(unslashed.substring(0, dot));
        }
        return spellings;
    }

    private static boolean isUnambiguous(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && path.chars().noneMatch(c -> c == ';' || c == '\\' || c == '%' || Character.isISOControl(c))
                && Arrays.stream(path.split("/")).noneMatch(segment -> segment.endsWith("."));
    }

    /**
     * Decodes percent-encoding a single time, as UTF-8.
     *
     * @return empty when the encoding is broken or hides a character that separates or escapes
     */
    private static Optional<String> decodeOnce(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (i + 2 < raw.length()
                    && HexFormat.isHexDigit(raw.charAt(i + 1))
                    && HexFormat.isHexDigit(raw.charAt(i + 2))) {
                int octet = HexFormat.fromHexDigits(raw, i + 1, i + 3);
                if (octet == '/' || octet == '.' || octet == '\\' || octet == ';' || octet == '%') {
                    return Optional.empty();
                }
                bytes.write(octet);
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
