package org.b2bleaf.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** The fields of a gateway's answer as they are stored. */
final class GatewayFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GatewayFields() {}

    static String write(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param stored null for none */
    static Map<String, String> read(String stored) {
        try {
            return stored == null ? Map.of() : JSON.readValue(stored, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
