package org.b2bleaf.privacy;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An export for machines: an object with a list for each kind of records. Moments are ISO 8601 in UTC, amounts are texts with a
 * point, so that no reader rounds them.
 */
final class JsonSink implements ExportSink, AutoCloseable {

    private final JsonGenerator json;

    /** Leaves the stream open. */
    JsonSink(OutputStream target, String email, String shop, Instant now) throws IOException {
        json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(target, JsonEncoding.UTF8)
                .useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("format", "b2bleaf-person/1");
        json.writeStringField("shop", shop);
        json.writeStringField("person", email);
        json.writeStringField("made", now.toString());
    }

    @Override
    public void begin(ExportSection section) throws IOException {
        json.writeArrayFieldStart(section.name());
    }

    @Override
    public void record(ExportSection section, Map<String, Object> record) throws IOException {
        write(record);
    }

    private void write(Map<String, Object> record) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> field : record.entrySet()) {
            json.writeFieldName(field.getKey());
            Object value = field.getValue();
            if (value instanceof List<?> records) {
                json.writeStartArray();
                for (Object part : records) {
                    write(asRecord(part));
                }
                json.writeEndArray();
            } else if (value instanceof BigDecimal amount) {
                json.writeString(amount.toPlainString());
            } else if (value instanceof Long || value instanceof Integer) {
                json.writeNumber(((Number) value).longValue());
            } else if (value instanceof Boolean yes) {
                json.writeBoolean(yes);
            } else {
                json.writeString(value.toString());
            }
        }
        json.writeEndObject();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asRecord(Object part) {
        return (Map<String, Object>) part;
    }

    @Override
    public void end(ExportSection section) throws IOException {
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.close();
    }
}
