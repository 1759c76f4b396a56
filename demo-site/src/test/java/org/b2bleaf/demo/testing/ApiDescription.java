package org.b2bleaf.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The description of the REST API, and what of it real answers have shown. */
public final class ApiDescription {

    private static final String FILE = "org/b2bleaf/api/openapi.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a schema alone does not tell. */
    private static final Map<String, String> USUAL = Map.of(
            "timeZone", "Europe/Oslo",
            "country", "NO",
            "email", "new@cafe-lumen.example",
            "billingEmail", "bills@cafe-lumen.example",
            "depositPercent", "25");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    /**
     * @param path as it is written there: {@code /companies/{companyId}}
     * @param scope null when none is needed
     */
    public record Operation(String method, String path, String scope, JsonNode node) {

        public boolean hasBody() {
            return node.has("requestBody");
        }

        /** One of the statuses that it may be answered with. */
        public boolean may(int status) {
            return node.path("responses").has(String.valueOf(status));
        }

        boolean matches(String wanted) {
            return Pattern.matches(path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"), wanted);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private ApiDescription(JsonNode root) {
        this.root = root;
        root.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (!method.getKey().equals("parameters")) {
                        JsonNode node = method.getValue();
                        String scope = node.at("/security/0/token/0").asText(null);
                        operations.add(new Operation(method.getKey().toUpperCase(), path.getKey(), scope, node));
                    }
                }));
    }

    public static ApiDescription read() {
        try (InputStream in = ApiDescription.class.getClassLoader().getResourceAsStream(FILE)) {
            return new ApiDescription(new ObjectMapper(new YAMLFactory()).readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    /** @param path without the address of the API and without a query */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(it -> it.method().equals(method.equals("HEAD") ? "GET" : method) && it.matches(path))
                // What is written out comes before a part with a name.
                .min((one, other) ->
                        Integer.compare(one.path().indexOf('{'), other.path().indexOf('{')));
    }

    /** Fails unless the answer is one that the description names for such a request. */
    public void check(String method, String path, String requestBody, HttpResponse<String> answer) {
        check(
                method,
                path,
                requestBody,
                new Got(
                        answer.statusCode(),
                        name -> answer.headers().firstValue(name).orElse(null),
                        answer.body()));
    }

    /**
     * An answer, whatever asked for it.
     *
     * @param header value of a header by its name, null when it is not there
     */
    public record Got(int status, UnaryOperator<String> header, String body) {}

    /** Fails unless the answer is one that the description names for such a request. */
    public void check(String method, String path, String requestBody, Got answer) {
        Optional<Operation> operation = operation(method, path);
        int status = answer.status();
        String what = method + " " + path + ": " + status + " " + answer.body();
        assertThat(status).as(what).isLessThan(500);
        if (operation.isEmpty()) {
            assertThat(status).as(what).isIn(401, 404, 405);
            checkContent(answer, "application/problem+json", schema("Problem"), what);
            return;
        }
        JsonNode described = resolved(operation.get().node().path("responses").path(String.valueOf(status)));
        assertThat(described.isMissingNode()).as("not described: " + what).isFalse();
        described.path("headers").fields().forEachRemaining(header -> {
            JsonNode node = resolved(header.getValue());
            String value = answer.header().apply(header.getKey());
            assertThat(value).as("header " + header.getKey() + " of " + what).isNotNull();
            JsonNode schema = node.path("schema");
            if (schema.has("pattern")) {
                assertThat(value)
                        .as(header.getKey())
                        .containsPattern(schema.path("pattern").asText());
            } else if (schema.path("type").asText().equals("integer")) {
                assertThat(value).as(header.getKey()).matches("\\d+");
            }
        });
        Iterator<Map.Entry<String, JsonNode>> content =
                described.path("content").fields();
        if (method.equals("HEAD") || !content.hasNext()) {
            assertThat(answer.body()).as(what).isEmpty();
        } else {
            Map.Entry<String, JsonNode> only = content.next();
            checkContent(answer, only.getKey(), schemaOf(only.getValue().path("schema")), what);
        }
        if (status < 300 && requestBody != null && operation.get().hasBody()) {
            JsonNode schema = operation
                    .get()
                    .node()
                    .at("/requestBody/content")
                    .iterator()
                    .next()
                    .path("schema");
            assertThat(problems(schemaOf(schema), requestBody))
                    .as("sent: " + requestBody)
                    .isEmpty();
        }
        seen.add(operation.get() + " " + status);
    }

    private void checkContent(Got answer, String type, JsonSchema schema, String what) {
        assertThat(answer.header().apply("Content-Type")).as(what).startsWith(type);
        if (schema != null) {
            assertThat(problems(schema, answer.body())).as(what).isEmpty();
        }
    }

    private static Set<ValidationMessage> problems(JsonSchema schema, String json) {
        try {
            return schema.validate(JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null for what is no JSON */
    private JsonSchema schemaOf(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? null : schema(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private synchronized JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, key -> {
            ObjectNode document = JSON.createObjectNode();
            document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            document.put("$ref", "#/components/schemas/" + key);
            document.set("components", root.path("components"));
            SchemaValidatorsConfig config = new SchemaValidatorsConfig();
            config.setFailFast(false);
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document, config);
        });
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** @return names of the parameters of a kind, such as {@code query} */
    public List<String> parametersIn(Operation operation, String kind) {
        List<String> names = new ArrayList<>();
        operation.node().path("parameters").forEach(it -> {
            JsonNode parameter = resolved(it);
            if (parameter.path("in").asText().equals(kind)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /**
     * A body as the description wants it, with every property.
     *
     * @param keys what may stand where an id belongs, not empty
     */
    public ObjectNode example(Operation operation, List<String> keys) {
        JsonNode content = operation.node().path("requestBody").path("content");
        return (ObjectNode) example(content.iterator().next().path("schema"), keys);
    }

    private JsonNode example(JsonNode given, List<String> keys) {
        JsonNode schema = resolved(given);
        if (schema.has("oneOf")) {
            return example(schema.path("oneOf").path(0), keys);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        JsonNode type = schema.path("type");
        switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object":
                ObjectNode object = JSON.createObjectNode();
                schema.path("properties")
                        .fields()
                        .forEachRemaining(it -> object.set(
                                it.getKey(),
                                USUAL.containsKey(it.getKey())
                                        ? JSON.getNodeFactory().textNode(USUAL.get(it.getKey()))
                                        : example(it.getValue(), keys)));
                return object;
            case "array":
                return JSON.createArrayNode().add(example(schema.path("items"), keys));
            case "boolean":
                return JSON.getNodeFactory().booleanNode(false);
            case "integer", "number":
                return JSON.getNodeFactory()
                        .numberNode(Math.max(1, schema.path("minimum").asInt()));
            default:
                return JSON.getNodeFactory().textNode(text(schema, keys));
        }
    }

    private static String text(JsonNode schema, List<String> keys) {
        if (schema.path("format").asText().equals("date")) {
            return "2026-03-01";
        }
        String pattern = schema.path("pattern").asText(".*");
        return keys.stream()
                .filter(it -> schema.has("pattern")
                        && Pattern.compile(pattern).matcher(it).find())
                .findFirst()
                .orElse("en");
    }

    /** Operations with statuses that no answer has shown yet. */
    public Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        operations.forEach(operation -> operation
                .node()
                .path("responses")
                .fieldNames()
                .forEachRemaining(status -> unseen.add(operation + " " + status)));
        unseen.removeAll(seen);
        return unseen;
    }
}
