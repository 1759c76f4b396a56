package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** What {@code webhooks.yaml} says that events look like, as far as the file uses JSON Schema. */
final class DescribedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "webhooks.yaml";

    private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

    private JsonNode file(String name) {
        return files.computeIfAbsent(name, key -> {
            try (InputStream yaml = DescribedEvents.class.getResourceAsStream("/org/b2bleaf/api/" + key)) {
                return JSON.valueToTree(new Yaml().<Object>load(yaml));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The types that are described. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        file(FILE).path("webhooks").fieldNames().forEachRemaining(types::add);
        return types;
    }

    /** Fails unless an event is as its type is described. */
    void check(String type, JsonNode event) {
        JsonNode schema = file(FILE)
                .path("webhooks")
                .path(type)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.isObject()).as("%s is described", type).isTrue();
        List<String> problems = problems(schema, FILE, event, type);
        assertThat(problems).as(event.toPrettyString()).isEmpty();
    }

    private List<String> problems(JsonNode schema, String file, JsonNode value, String at) {
        if (schema.has("$ref")) {
            String[] target = schema.path("$ref").asText().split("#");
            String other = target[0].isEmpty() ? file : target[0];
            JsonNode found = file(other).at(target[1]);
            assertThat(found.isMissingNode()).as(schema.toString()).isFalse();
            return problems(found, other, value, at);
        }
        List<String> problems = new ArrayList<>();
        if (schema.has("oneOf")) {
            long fitting = StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                    .filter(one -> problems(one, file, value, at).isEmpty())
                    .count();
            if (fitting != 1) {
                problems.add(at + " fits " + fitting + " of " + schema);
            }
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            problems.add(at + " is not " + schema.path("const"));
        }
        if (schema.has("enum")
                && StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .noneMatch(value::equals)) {
            problems.add(at + " is none of " + schema.path("enum"));
        }
        if (schema.has("type") && !isOfType(schema.path("type"), value)) {
            problems.add(at + " is no " + schema.path("type"));
        }
        if (value.isTextual()) {
            checkText(schema, value.asText(), at, problems);
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                problems.addAll(problems(schema.path("items"), file, value.get(i), at + "/" + i));
            }
            if (value.size() < schema.path("minItems").asInt(0)
                    || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
                problems.add(at + " has " + value.size());
            }
        }
        if (value.isObject()) {
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    problems.add(at + " has no " + name);
                }
            });
            value.fields().forEachRemaining(field -> {
                JsonNode property = schema.path("properties").path(field.getKey());
                if (!schema.has("properties")) {
                    return;
                }
                if (property.isMissingNode()) {
                    problems.add(at + " is not described with " + field.getKey());
                } else {
                    problems.addAll(problems(property, file, field.getValue(), at + "/" + field.getKey()));
                }
            });
        }
        return problems;
    }

    private static void checkText(JsonNode schema, String text, String at, List<String> problems) {
        if (schema.has("pattern") && !text.matches(schema.path("pattern").asText())) {
            problems.add(at + " does not match " + schema.path("pattern"));
        }
        if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            problems.add(at + " is too long");
        }
        try {
            switch (schema.path("format").asText()) {
                case "date-time" -> Instant.parse(text);
                case "date" -> LocalDate.parse(text);
                default -> {}
            }
        } catch (DateTimeParseException e) {
            problems.add(at + " is no " + schema.path("format").asText());
        }
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            return StreamSupport.stream(types.spliterator(), false).anyMatch(type -> isOfType(type, value));
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new AssertionError("No type " + types);
        };
    }
}
