package org.b2bleaf.storefront.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A form that was stopped because it was filled in for another location, so that the page that asks which one is meant can go
 * on with it. What was typed is kept, except what no page should repeat: a card, and the token.
 *
 * @param action path that the form goes on to
 * @param fields hidden ones of the page
 */
public record StoppedForm(String action, List<Field> fields) {

    /** A field with one of its values. */
    public record Field(String name, String value) {}

    private static final String CHECKOUT = "/checkout/submit";
    private static final String PICKER = "/account/location";
    private static final Set<String> NOT_KEPT = Set.of(
            "csrfToken",
            "locationId",
            "b2bLocationMeant",
            "cardNumber",
            "cardExpiry",
            "cardCvc",
            "cardName",
            "savedCard",
            "savedCardCvc");
    private static final int LARGEST = 100_000;

    /**
     * @param path within the shop that the form was sent to
     * @param parameters of the form
     * @return a checkout starts anew, with the location's own addresses, terms and prices; other forms go where they would
     *     have gone
     */
    static StoppedForm of(String path, Map<String, String[]> parameters) {
        if (path.equals(CHECKOUT)) {
            List<Field> poNumber = fields(parameters).stream()
                    .filter(field -> field.name().equals("poNumber"))
                    .toList();
            return new StoppedForm(PICKER, with(poNumber, new Field("to", "checkout")));
        }
        List<Field> fields = fields(parameters);
        int size = fields.stream().mapToInt(field -> field.value().length()).sum();
        return size > LARGEST
                ? new StoppedForm(PICKER, List.of())
                : new StoppedForm(path, with(fields, new Field("b2bLocationMeant", "true")));
    }

    private static List<Field> fields(Map<String, String[]> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter -> !NOT_KEPT.contains(parameter.getKey()))
                        .flatMap(parameter ->
                                Arrays.stream(parameter.getValue()).map(value -> new Field(parameter.getKey(), value)))
                        .toList();
    }

    private static List<Field> with(List<Field> fields, Field more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
    }
}
