package org.b2bleaf.demo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.b2bleaf.demo.testing.ApiDescription;
import org.b2bleaf.demo.testing.ApiDescription.Operation;

/** Makes bad requests to the REST API of those that its description names. */
final class BadJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final String root;
    private final ApiDescription description;
    private final Operation operation;
    private final String token;
    private final Map<String, List<String>> ids;
    private final Map<String, String> versions;
    private final List<String> known;

    /** What is done to the text of the body. */
    private enum Text {
        AS_IT_IS,
        BROKEN_OFF,
        DEEP,
        WITH_MARK,
        BAD_UTF8,
        TWICE,
        DOUBLE_KEY,
        EMPTY,
        NO_OBJECT,
        COMMENT
    }

    private record Change(int which, int act, JsonNode value) {}

    /**
     * @param ids real ones, by the name that the description gives a place in an address
     * @param versions what {@code If-Match} asks for, by address
     */
    BadJson(
            Site site,
            String root,
            ApiDescription description,
            Operation operation,
            String token,
            Map<String, List<String>> ids,
            Map<String, String> versions,
            Collection<String> known) {
        this.site = site;
        this.root = root;
        this.description = description;
        this.operation = operation;
        this.token = token;
        this.ids = ids;
        this.versions = versions;
        this.known = List.copyOf(known);
    }

    Arbitrary<Attempt> attempts() {
        return Combinators.combine(
                        paths(),
                        query(),
                        changes(),
                        Arbitraries.frequency(
                                Tuple.of(12, Text.AS_IT_IS),
                                Tuple.of(1, Text.BROKEN_OFF),
                                Tuple.of(1, Text.DEEP),
                                Tuple.of(1, Text.WITH_MARK),
                                Tuple.of(1, Text.BAD_UTF8),
                                Tuple.of(1, Text.TWICE),
                                Tuple.of(1, Text.DOUBLE_KEY),
                                Tuple.of(1, Text.EMPTY),
                                Tuple.of(1, Text.NO_OBJECT),
                                Tuple.of(1, Text.COMMENT)),
                        Arbitraries.frequency(
                                Tuple.of(8, "application/json"),
                                Tuple.of(1, "application/json; charset=utf-16"),
                                Tuple.of(1, "text/plain"),
                                Tuple.of(1, "application/x-www-form-urlencoded"),
                                Tuple.of(1, "/")),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(List.<Field>of())),
                                Tuple.of(
                                        2,
                                        OddValues.headers().list().ofMinSize(1).ofMaxSize(3))),
                        Arbitraries.frequency(Tuple.of(12, true), Tuple.of(1, false)))
                .as(this::attempt);
    }

    private Arbitrary<String> paths() {
        List<String> right = new ArrayList<>(List.of(operation.path()));
        for (var place : ids.entrySet()) {
            if (place.getValue().isEmpty()) {
                continue;
            }
            List<String> more = new ArrayList<>();
            for (String path : right) {
                if (path.contains("{" + place.getKey() + "}")) {
                    place.getValue().forEach(id -> more.add(path.replace("{" + place.getKey() + "}", id)));
                } else {
                    more.add(path);
                }
            }
            right = more;
        }
        if (!operation.path().contains("{")) {
            return Arbitraries.of(right);
        }
        Arbitrary<String> odd = Combinators.combine(
                        Arbitraries.of(right),
                        OddValues.inPaths(known),
                        Arbitraries.integers().between(0, 3))
                .as((path, value, which) -> {
                    String[] parts = path.split("/");
                    List<Integer> places = new ArrayList<>();
                    String[] named = operation.path().split("/");
                    for (int i = 0; i < named.length; i++) {
                        if (named[i].startsWith("{")) {
                            places.add(i);
                        }
                    }
                    parts[places.get(which % places.size())] = value;
                    return String.join("/", parts);
                });
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(right)), Tuple.of(1, odd));
    }

    private Arbitrary<String> query() {
        List<String> names = new ArrayList<>(List.of("x"));
        description.parametersIn(operation, "query").forEach(names::add);
        return Combinators.combine(
                        Arbitraries.of(names), OddValues.values(known).filter(it -> it.length() < 2000))
                .as((name, value) -> name + "=" + Bytes.percentEncoded(value))
                .list()
                .ofMaxSize(operation.method().equals("GET") ? 3 : 1)
                .map(pairs -> String.join("&", pairs));
    }

    private Arbitrary<List<Change>> changes() {
        Arbitrary<JsonNode> values = Arbitraries.frequencyOf(
                Tuple.of(6, OddValues.values(known).map(JsonNodeFactory.instance::textNode)),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                        "null",
                                        "0",
                                        "-1",
                                        "1.5",
                                        "1e400",
                                        "12345678901234567890",
                                        "true",
                                        "[]",
                                        "{}",
                                        "[[]]",
                                        "[null]",
                                        "{\"\":1}")
                                .map(BadJson::read)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 199),
                        Arbitraries.integers().between(0, 5),
                        values)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private Attempt attempt(
            String path,
            String query,
            List<Change> changes,
            Text text,
            String type,
            List<Field> odd,
            boolean signedIn) {
        List<Field> headers = new ArrayList<>();
        if (signedIn) {
            headers.add(Field.of("Authorization", "Bearer " + token));
        }
        byte[] body = null;
        if (operation.hasBody()) {
            headers.add(Field.of("Content-Type", type));
            JsonNode right = description.example(operation, known);
            changes.forEach(change -> apply(change, right));
            body = bytes(text, right.toString());
        }
        if (versions.containsKey(path)) {
            headers.add(Field.of("If-Match", versions.get(path)));
        }
        headers.removeIf(it -> odd.stream().anyMatch(other -> other.name().equals(it.name())));
        // The session of a person is nothing to the API.
        headers.addAll(odd);
        String target = root + path + (query.isEmpty() ? "" : "?" + query);
        return new Attempt(site, "a program", "", operation.method(), target, headers, body);
    }

    private static void apply(Change change, JsonNode root) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(root, objects);
        ObjectNode object = objects.get(change.which() % objects.size());
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "x" : names.get(change.which() / objects.size() % names.size());
        switch (change.act()) {
            case 0 -> object.remove(name);
            case 1 -> object.set("unknown", change.value());
            case 2 -> object.set(
                    name, JSON.createArrayNode().add(change.value()).add(change.value()));
            default -> object.set(name, change.value());
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }

    private static byte[] bytes(Text text, String json) {
        return switch (text) {
            case AS_IT_IS -> Bytes.of(json);
            case BROKEN_OFF -> Bytes.of(json.substring(0, json.length() / 2));
            case DEEP -> Bytes.of("{\"name\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
            case WITH_MARK -> Bytes.of("\ufeff" + json);
            case BAD_UTF8 -> new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '"', (byte) 0xFF, '"', '}'};
            case TWICE -> Bytes.of(json + json);
            case DOUBLE_KEY -> Bytes.of("{\"name\":\"a\"," + json.substring(1));
            case EMPTY -> new byte[0];
            case NO_OBJECT -> Bytes.of("[" + json + "]");
            case COMMENT -> Bytes.of("/* a */ {'name': NaN}");
        };
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
