package org.b2bleaf.admin.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param type of the content; null for none
 */
record ApiAnswer(int status, String type, byte[] content, Map<String, String> headers) {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private static final byte[] NOTHING = {};

    static ApiAnswer empty(int status) {
        return new ApiAnswer(status, null, NOTHING, new LinkedHashMap<>());
    }

    static ApiAnswer of(int status, String type, byte[] content) {
        return new ApiAnswer(status, type, content, new LinkedHashMap<>());
    }

    ApiAnswer header(String name, String value) {
        headers.put(name, value);
        return this;
    }
}
