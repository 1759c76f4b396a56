package org.b2bleaf.admin.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and writes addresses of the API. As they came: a container takes an encoded slash or plus for another one. */
final class ApiAddress {

    private ApiAddress() {}

    /** The parts of a path, decoded. */
    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)) {
            segments.add(decode(segment.replace("+", "%2B"), "path"));
        }
        return segments;
    }

    /** The parameters of a query; each comes once. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), "query");
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1), "query");
            if (parameters.put(name, value) != null) {
                throw ApiProblem.parameter(shown(name), "TWICE", "It is given twice.");
            }
        }
        return parameters;
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 100));
    }

    private static String decode(String text, String where) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw ApiProblem.parameter(where, "NOT_TEXT", "It is not UTF-8, percent-encoded.");
        }
    }

    /** The address of the next page: the same filters, another cursor. */
    static String next(String base, ApiCall call, String cursor) {
        Map<String, String> query = new LinkedHashMap<>(call.query());
        query.put("cursor", cursor);
        return base
                + call.path()
                + query.entrySet().stream()
                        .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
