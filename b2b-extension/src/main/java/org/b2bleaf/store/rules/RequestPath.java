package org.b2bleaf.store.rules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * The spellings, folded, under which the shop may serve the same page: Spring MVC takes a slash or extensions at the
     * end, Broadleaf's handler mappings read a plus as a blank ({@code URLDecoder}), and a database that pads may
     * ignore a blank at the end.
     */
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        for (String reading : List.of(decoded, decoded.replace('+', ' '))) {
            String folded = Folding.of(reading);
            String stripped =
                    Arrays.stream(folded.split("/", -1)).map(String::strip).collect(Collectors.joining("/"));
            String unslashed = stripped.length() > 1 && stripped.endsWith("/")
                    ? stripped.substring(0, stripped.length() - 1)
                    : stripped;
            spellings.add(folded);
            spellings.add(stripped);
            spellings.add(unslashed);
            int dot = unslashed.indexOf('.', unslashed.lastIndexOf('/'));
            while (dot > 0) {
                spellings.add(unslashed.substring(0, dot));
                dot = unslashed.indexOf('.', dot + 1);
            }
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
        int i = 0;
        while (i < raw.length()) {
            int c = raw.codePointAt(i);
            if (c != '%') {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            } else if (i + 2 < raw.length()
                    && HexFormat.isHexDigit(raw.charAt(i + 1))
                    && HexFormat.isHexDigit(raw.charAt(i + 2))) {
                int octet = HexFormat.fromHexDigits(raw, i + 1, i + 3);
                if (octet == '/' || octet == '.' || octet == '\\' || octet == ';' || octet == '%') {
                    return Optional.empty();
                }
                bytes.write(octet);
                i += 3;
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
