package org.b2bleaf.storefront.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.b2bleaf.ordering.rules.ListPlace;
import org.b2bleaf.ordering.rules.OrderQuestion;

/** Writes addresses of the list of orders that ask the same question of another page, or in another shape. */
final class OrderListAddress {

    static final String LIST = "/account/orders";
    static final String CSV = "/account/orders.csv";
    static final String VIEW = "view";
    static final String PRINT = "print";

    private final OrderQuestion question;

    OrderListAddress(OrderQuestion question) {
        this.question = question;
    }

    /** Behind a place. @param page as people count it */
    String older(int page, ListPlace last) {
        return LIST + query(Map.of(OrderQuestion.PAGE, String.valueOf(page), OrderQuestion.AFTER, last.toString()));
    }

    /** In front of a place; the first page is where the list begins, whatever came in meanwhile. */
    String newer(int page, ListPlace first) {
        return page == 1
                ? LIST + query(Map.of())
                : LIST
                        + query(Map.of(
                                OrderQuestion.PAGE, String.valueOf(page), OrderQuestion.BEFORE, first.toString()));
    }

    /** By number alone. */
    String page(int page) {
        return LIST + query(page == 1 ? Map.of() : Map.of(OrderQuestion.PAGE, String.valueOf(page)));
    }

    String csv() {
        return CSV + query(Map.of());
    }

    String print() {
        return LIST + query(Map.of(VIEW, PRINT));
    }

    private String query(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(question.typed());
        more.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(it -> all.put(it.getKey(), it.getValue()));
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
