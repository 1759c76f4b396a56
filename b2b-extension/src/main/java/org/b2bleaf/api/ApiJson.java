package org.b2bleaf.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The JSON of the records of this package: properties in the order of their declaration, null where there is nothing,
 * moments as ISO 8601 in UTC, days as ISO 8601, choices by their names.
 */
@Component("b2bApiJson")
public class ApiJson {

    private final ObjectMapper mapper = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance));

    /** @param view a record of this package, or a map or list of them */
    public String text(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written as JSON: " + view.getClass(), e);
        }
    }

    /** The same in UTF-8. */
    public byte[] bytes(Object view) {
        return text(view).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param json in UTF-8
     * @throws IOException when it is not in UTF-8, is no JSON, names a property twice, or goes on behind its end
     */
    public JsonNode read(byte[] json) throws IOException {
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
        return mapper.readTree(text.toString());
    }
}
