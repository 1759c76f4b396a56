package org.b2bleaf.host;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of a query as Broadleaf's SolrSearchServiceImpl writes them, with the location's prices instead of those in the
 * index.
 */
final class LocationQuery {

    /** Leaves out what does not exist for the location. */
    static final String VISIBLE = "{!frange l=1}" + LocationPriceFunction.VISIBLE + "()";

    private final Pattern sort;
    private final Pattern range;
    private final Pattern facet;

    /** @param priceFields names of the index's fields; may be empty */
    LocationQuery(List<String> priceFields) {
        String names = priceFields.isEmpty()
                ? "(?!)"
                : priceFields.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String bounds = "(" + names + "):\\[([0-9.]+|\\*) TO ([0-9.]+|\\*)]";
        sort = Pattern.compile("(?<![^,\\s])(" + names + ")(?= )");
        range = Pattern.compile("(?<![^( ])" + bounds);
        facet = Pattern.compile("(?:\\{!(ex=[^}'\" ]+)})?" + bounds);
    }

    /** @return empty when the order has nothing to do with prices */
    Optional<String> sort(String clause) {
        Matcher prices = sort.matcher(clause == null ? "" : clause);
        return prices.find()
                ? Optional.of(prices.replaceAll(field -> Matcher.quoteReplacement(price(field.group(1)))))
                : Optional.empty();
    }

    /** A filter, which may have several ranges. */
    String filter(String query) {
        return range.matcher(query)
                .replaceAll(field -> Matcher.quoteReplacement("_query_:\"{!frange"
                        + bounds(field.group(2), field.group(3)) + "}" + price(field.group(1)) + "\""));
    }

    /** A range of a facet: its answer comes under the name that it had, which Broadleaf takes apart. */
    String facet(String query) {
        Matcher field = facet.matcher(query);
        if (!field.matches()) {
            return query;
        }
        String excluded = field.group(1) == null ? "" : " " + field.group(1);
        String key = field.group(2) + ":[" + field.group(3) + " TO " + field.group(4) + "]";
        return "{!frange" + bounds(field.group(3), field.group(4)) + excluded + " key='" + key + "'}"
                + price(field.group(2));
    }

    private static String bounds(String lower, String upper) {
        return (lower.equals("*") ? "" : " l=" + lower) + (upper.equals("*") ? "" : " u=" + upper);
    }

    private static String price(String field) {
        return LocationPriceFunction.PRICE + "(" + field + ")";
    }
}
