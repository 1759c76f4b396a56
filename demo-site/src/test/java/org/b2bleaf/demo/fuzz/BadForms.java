package org.b2bleaf.demo.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes bad requests of right ones: most with one thing wrong, so that they come far. */
final class BadForms {

    private static final int NOTHING = -1;

    private final Endpoint endpoint;
    private final List<Example> examples;
    private final List<String> known;
    private final List<String> names;

    /** What is done to the fields. */
    private enum Act {
        REPLACE,
        TAKE_AWAY,
        DOUBLE,
        INDEX,
        NEST,
        RENAME_AS_ARRAY,
        ADD,
        REPLACE_ALL,
        NOTHING
    }

    private record Change(Act act, int which, int name, String value) {}

    /** How the fields are sent. */
    private enum Shape {
        FORM,
        MULTIPART,
        JSON,
        TEXT,
        NO_TYPE,
        BROKEN_MULTIPART,
        BAD_PERCENT,
        BAD_UTF8,
        XML
    }

    /** @param examples at least one */
    BadForms(Endpoint endpoint, List<Example> examples, Collection<String> known) {
        this.endpoint = endpoint;
        this.examples = examples;
        this.known = List.copyOf(known);
        this.names = Stream.concat(
                        Stream.concat(endpoint.asked().stream(), endpoint.asked().stream()), endpoint.names().stream())
                .collect(Collectors.toList());
        names.add("x");
    }

    Arbitrary<Attempt> attempts() {
        return Combinators.combine(
                        Arbitraries.of(examples),
                        changes(),
                        places(),
                        Arbitraries.integers().between(0, 3),
                        headers(),
                        shapes(),
                        Arbitraries.of(true, false, false))
                .as(this::attempt);
    }

    private Arbitrary<List<Change>> changes() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(10, Act.REPLACE),
                Tuple.of(3, Act.TAKE_AWAY),
                Tuple.of(2, Act.DOUBLE),
                Tuple.of(2, Act.INDEX),
                Tuple.of(1, Act.NEST),
                Tuple.of(1, Act.RENAME_AS_ARRAY),
                Tuple.of(4, Act.ADD),
                Tuple.of(1, Act.REPLACE_ALL),
                Tuple.of(1, Act.NOTHING));
        Arbitrary<Change> change = Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 199),
                        Arbitraries.integers().between(0, names.size() - 1),
                        OddValues.values(known))
                .as(Change::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, change.list().ofSize(1)),
                Tuple.of(2, change.list().ofMinSize(2).ofMaxSize(6)));
    }

    /** What stands in the place of a name in braces; null leaves what is right. */
    private Arbitrary<String> places() {
        return endpoint.places() == 0
                ? Arbitraries.just(null)
                : Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.just((String) null)), Tuple.of(2, OddValues.inPaths(known)));
    }

    private static Arbitrary<List<Field>> headers() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(List.<Field>of())),
                Tuple.of(1, OddValues.headers().list().ofMinSize(1).ofMaxSize(3)));
    }

    private Arbitrary<Shape> shapes() {
        boolean files = examples.stream().anyMatch(Example::multipart);
        return Arbitraries.frequency(
                Tuple.of(files ? 2 : 14, Shape.FORM),
                Tuple.of(files ? 12 : 1, Shape.MULTIPART),
                Tuple.of(1, Shape.JSON),
                Tuple.of(1, Shape.TEXT),
                Tuple.of(1, Shape.NO_TYPE),
                Tuple.of(files ? 3 : 1, Shape.BROKEN_MULTIPART),
                Tuple.of(1, Shape.BAD_PERCENT),
                Tuple.of(1, Shape.BAD_UTF8),
                Tuple.of(1, Shape.XML));
    }

    private Attempt attempt(
            Example example,
            List<Change> changes,
            String odd,
            int place,
            List<Field> oddHeaders,
            Shape shape,
            boolean byScript) {
        List<Field> fields = new ArrayList<>(example.fields());
        Field token = Field.of("csrfToken", example.visitor().token());
        fields.removeIf(Field::isToken);
        changes.forEach(change -> apply(change, fields));
        List<Field> headers = new ArrayList<>();
        headers.add(Field.of("Accept", byScript ? "*/*" : "text/html"));
        if (byScript) {
            headers.add(Field.of("X-Requested-With", "XMLHttpRequest"));
        }
        headers.removeIf(
                it -> oddHeaders.stream().anyMatch(odder -> odder.name().equals(it.name())));
        headers.addAll(oddHeaders);
        String path = path(example, odd, place);
        boolean hasCookies = oddHeaders.stream().noneMatch(it -> it.name().equals("Cookie"));
        Function<String, Attempt> made = target -> new Attempt(
                endpoint.site(),
                example.visitor().name(),
                hasCookies ? example.visitor().cookies() : "",
                endpoint.method(),
                target,
                headers,
                null);
        if (endpoint.isRead()) {
            String query = encoded(fields)
                    + (shape == Shape.BAD_PERCENT ? "&%zz=%&a=%e0%80" : shape == Shape.BAD_UTF8 ? "&b=%c0%af%ff" : "");
            // The container refuses a longer first line itself.
            String target = path + (query.isEmpty() ? "" : "?" + query);
            return made.apply(
                    target.length() < 7000 ? target : target.substring(0, 7000).replaceFirst("%.?$", ""));
        }
        boolean tokenAside = shape != Shape.FORM && shape != Shape.MULTIPART;
        if (!tokenAside) {
            fields.add(token);
        }
        String target = tokenAside ? path + "?csrfToken=" + Bytes.percentEncoded(token.value()) : path;
        byte[] body = body(shape, fields, headers);
        Attempt whole = made.apply(target);
        return new Attempt(whole.site(), whole.who(), whole.cookies(), whole.method(), whole.target(), headers, body);
    }

    private String path(Example example, String odd, int place) {
        List<String> values = new ArrayList<>(endpoint.values(example.path()));
        if (odd == null || values.isEmpty()) {
            return example.path();
        }
        values.set(place % values.size(), odd);
        return endpoint.filled(values);
    }

    private void apply(Change change, List<Field> fields) {
        int at = fields.isEmpty() ? NOTHING : change.which() % fields.size();
        if (at == NOTHING || change.act() == Act.ADD) {
            fields.add(Field.of(names.get(change.name()), change.value()));
            return;
        }
        Field field = fields.get(at);
        switch (change.act()) {
            case REPLACE -> fields.set(at, field.with(change.value()));
            case TAKE_AWAY -> fields.remove(at);
            case DOUBLE -> fields.add(at, field.with(change.value()));
            case INDEX -> fields.set(at, field.named(field.name() + "[99999].quantity"));
            case NEST -> fields.set(at, field.named("class.module.classLoader." + field.name()));
            case RENAME_AS_ARRAY -> fields.set(at, field.named(field.name() + "[]"));
            case REPLACE_ALL -> fields.replaceAll(it -> it.with(change.value()));
            default -> {}
        }
    }

    private static byte[] body(Shape shape, List<Field> fields, List<Field> headers) {
        headers.removeIf(it -> it.name().equals("Content-Type"));
        return switch (shape) {
            case FORM -> typed(headers, "application/x-www-form-urlencoded", encoded(fields));
            case MULTIPART, BROKEN_MULTIPART -> multipart(fields, headers, shape == Shape.BROKEN_MULTIPART);
            case JSON -> typed(headers, "application/json", "{\"a\":[{\"b\":" + "[".repeat(500));
            case TEXT -> typed(headers, "text/plain; charset=no-such", encoded(fields));
            case XML -> typed(
                    headers, "application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
            case NO_TYPE -> Bytes.of(encoded(fields));
            case BAD_PERCENT -> typed(
                    headers, "application/x-www-form-urlencoded", encoded(fields) + "&%zz=%&a=%e0%80");
            case BAD_UTF8 -> typed(
                    headers, "application/x-www-form-urlencoded", encoded(fields) + "&b=%c0%af%ff&c=\u00ff");
        };
    }

    private static byte[] typed(List<Field> headers, String type, String body) {
        headers.add(Field.of("Content-Type", type));
        return Bytes.of(body);
    }

    private static byte[] multipart(List<Field> fields, List<Field> headers, boolean broken) {
        headers.add(Field.of("Content-Type", "multipart/form-data" + (broken ? "; boundary=" : "; boundary=----fuzz")));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Field field : fields) {
            String file = field.file() ? "; filename=\"a.zip\"\r\nContent-Type: application/zip" : "";
            body.writeBytes(Bytes.of("------fuzz\r\nContent-Disposition: form-data; name=\""
                    + field.name().replaceAll("[\"\\r\\n]", "") + "\"" + file + "\r\n\r\n"));
            body.writeBytes(field.file() ? content(field.value()) : Bytes.of(field.value()));
            body.writeBytes(Bytes.of("\r\n"));
        }
        body.writeBytes(Bytes.of(broken ? "------fu" : "------fuzz--\r\n"));
        return body.toByteArray();
    }

    /** Something that begins like an archive, or lines of a table. */
    private static byte[] content(String value) {
        return Bytes.of(
                value.length() % 2 == 0 ? "PK\u0003\u0004" + value : "external_id,name,sku,price\n" + value + ",,,");
    }

    private static String encoded(List<Field> fields) {
        return fields.stream()
                .map(field -> Bytes.percentEncoded(field.name()) + "=" + Bytes.percentEncoded(field.value()))
                .collect(Collectors.joining("&"));
    }
}
