package org.b2bleaf.demo.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query of a list page, reduced to what the page understands: Broadleaf's search fails on a page number, a sort
 * order or a price range that it cannot parse, so these never reach it.
 *
 * @param path of the page, without query
 * @param parameters by name; at least one value each
 */
record ListingRequest(String path, Map<String, List<String>> parameters) {

    static final String PAGE = "page";
    static final String SORT = "sort";
    static final String QUERY = "q";

    private static final Set<String> ORDERS = Set.of("price asc", "price desc", "name asc");
    private static final Pattern RANGE =
            Pattern.compile("range\\[\\d{1,7}(\\.\\d{1,5})?:(\\d{1,7}(\\.\\d{1,5})?|null)]");
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_VALUES = 20;

    /** A facet of the page: its parameter, and whether its values are ranges of numbers. */
    record FacetParameter(String name, boolean ranges) {}

    static ListingRequest of(String path, Map<String, String[]> raw, List<FacetParameter> facets) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        keep(parameters, raw, QUERY, value -> !value.isBlank() && value.length() <= LONGEST_VALUE, 1);
        for (FacetParameter facet : facets) {
            keep(
                    parameters,
                    raw,
                    facet.name(),
                    facet.ranges()
                            ? value -> RANGE.matcher(value).matches()
                            : value -> !value.isBlank() && value.length() <= LONGEST_VALUE && !value.contains("range["),
                    MOST_VALUES);
        }
        keep(parameters, raw, SORT, ORDERS::contains, 1);
        keep(parameters, raw, PAGE, value -> value.matches("[1-9]\\d{0,3}"), 1);
        return new ListingRequest(path, parameters);
    }

    private static void keep(
            Map<String, List<String>> parameters,
            Map<String, String[]> raw,
            String name,
            Predicate<String> understood,
            int most) {
        List<String> values = Arrays.stream(raw.getOrDefault(name, new String[0]))
                .filter(understood)
                .distinct()
                .limit(most)
                .toList();
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }

    int page() {
        return Integer.parseInt(first(PAGE, "1"));
    }

    String sort() {
        return first(SORT, "");
    }

    boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    private String first(String name, String otherwise) {
        return parameters.containsKey(name) ? parameters.get(name).get(0) : otherwise;
    }

    /** In the form that the servlet API uses. */
    Map<String, String[]> toParameterMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        parameters.forEach((name, values) -> map.put(name, values.toArray(new String[0])));
        return map;
    }

    /** Link to the same list with this value switched on or off; starts at the first page. */
    String toggling(String name, String value) {
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(name, values, true);
    }

    /** Link to the same list in another order; null is the list's own order. */
    String sorted(String order) {
        return with(SORT, order == null ? List.of() : List.of(order), true);
    }

    String onPage(int page) {
        return with(PAGE, page == 1 ? List.of() : List.of(String.valueOf(page)), false);
    }

    /** Link to the list with nothing but the search words. */
    String bare() {
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(Set.of(QUERY));
        return link(kept);
    }

    private String with(String name, List<String> values, boolean firstPage) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, values);
        if (firstPage) {
            changed.remove(PAGE);
        }
        return link(changed);
    }

    private String link(Map<String, List<String>> query) {
        String text = query.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }
}
