package org.b2bleaf.admin.ordering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.b2bleaf.ordering.overview.OrderColumn;
import org.b2bleaf.ordering.overview.OrderHeap;
import org.b2bleaf.ordering.overview.OrderSearch;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.TermsType;

/**
 * What stands in the fields above the list of orders, as the address of the page has it. What is not a choice narrows
 * nothing; a day that is none, and days the wrong way round, are told at their field and narrow nothing.
 */
public final class OrderListForm {

    /** The fields, in the order of the address; the rest is left out. */
    private static final List<String> FIELDS = List.of(
            "heap",
            "companyId",
            "locationId",
            "company",
            "location",
            "member",
            "orderNumber",
            "poNumber",
            "terms",
            "paymentStatus",
            "status",
            "from",
            "to",
            "dueFrom",
            "dueTo",
            "sort",
            "dir");

    /** Those that the form shows, apart from heap and sorting. */
    private static final List<String> FILTERS = FIELDS.subList(1, 15);

    private static final int MAX_TEXT = 255;
    private static final int MOST_YEARS = 4;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final OrderHeap heap;
    private final OrderColumn sort;
    private final boolean descending;

    /** @param parameters of the request */
    public OrderListForm(Map<String, String[]> parameters) {
        for (String field : FIELDS) {
            String[] typed = parameters.get(field);
            if (typed != null && typed.length > 0 && !typed[0].isBlank()) {
                String text = typed[0].strip();
                values.put(field, text.substring(0, Math.min(text.length(), MAX_TEXT)));
            }
        }
        heap = choice("heap", OrderHeap.class).orElse(OrderHeap.ALL);
        Optional<OrderColumn> chosen = choice("sort", OrderColumn.class);
        sort = chosen.orElse(heap == OrderHeap.OVERDUE ? OrderColumn.DUE : OrderColumn.SUBMITTED);
        // What is overdue for longest, and what was ordered last, come first.
        descending = values.containsKey("dir") ? value("dir").equals("desc") : sort == OrderColumn.SUBMITTED;
        List.of("from", "to", "dueFrom", "dueTo").forEach(this::readDay);
        checkOrder("from", "to");
        checkOrder("dueFrom", "dueTo");
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(values.get(field)))
                .findFirst();
    }

    private void readDay(String field) {
        String typed = values.get(field);
        if (typed != null) {
            try {
                LocalDate day = LocalDate.parse(typed);
                if (String.valueOf(Math.abs(day.getYear())).length() > MOST_YEARS) {
                    throw new DateTimeException("Not a year of a calendar: " + day.getYear());
                }
                days.put(field, day);
            } catch (DateTimeException e) {
                problems.put(field, "NOT_A_DAY");
            }
        }
    }

    private void checkOrder(String from, String to) {
        if (days.containsKey(from) && days.containsKey(to) && days.get(to).isBefore(days.get(from))) {
            problems.put(to, "BEFORE_START");
            days.remove(from);
            days.remove(to);
        }
    }

    /** @param zone in which staff reads moments */
    public OrderSearch search(ZoneId zone) {
        return OrderSearch.all()
                .on(heap)
                .sortedBy(sort, descending)
                .ofCompany(id("companyId"))
                .ofLocation(id("locationId"))
                .company(values.get("company"))
                .location(values.get("location"))
                .member(values.get("member"))
                .orderNumber(values.get("orderNumber"))
                .poNumber(values.get("poNumber"))
                .terms(choice("terms", TermsType.class).orElse(null))
                .paymentStatus(choice("paymentStatus", PaymentStatus.class).orElse(null))
                .status(choice("status", OrderStatus.class).orElse(null))
                .submitted(
                        days.containsKey("from")
                                ? days.get("from").atStartOfDay(zone).toInstant()
                                : null,
                        days.containsKey("to")
                                ? days.get("to").plusDays(1).atStartOfDay(zone).toInstant()
                                : null)
                .due(days.get("dueFrom"), days.get("dueTo"));
    }

    /** The id that a link of the admin put into the address; null for none, and 0 for what is none: nobody has it. */
    private Long id(String field) {
        String typed = values.get(field);
        return typed == null ? null : typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.valueOf(0);
    }

    /** What stands in a field; empty for nothing. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The end of the key of a message; null when nothing is wrong. */
    public String problem(String field) {
        return problems.get(field);
    }

    public OrderHeap heap() {
        return heap;
    }

    /** Whether anything but the heap narrows the list. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(values::containsKey);
    }

    public boolean isSortedBy(OrderColumn column) {
        return sort == column;
    }

    /** {@code ascending} or {@code descending}, as {@code aria-sort} has it; null for a column that is not sorted by. */
    public String ariaSort(OrderColumn column) {
        return sort != column ? null : descending ? "descending" : "ascending";
    }

    /** The address of the same list on another heap, from its start. */
    public String linkTo(OrderHeap other) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove("sort");
        changed.remove("dir");
        changed.put("heap", other.name());
        return link(changed);
    }

    /** The address of the same list sorted by a column; the other way round when it is already. */
    public String linkTo(OrderColumn column) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put("sort", column.name());
        boolean largestFirst = sort == column ? !descending : column == OrderColumn.SUBMITTED;
        changed.put("dir", largestFirst ? "desc" : "asc");
        return link(changed);
    }

    /** @param page from 0 */
    public String linkTo(int page) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put("page", String.valueOf(page));
        return link(changed);
    }

    /** The address of the heap without any filter. */
    public String linkToAll() {
        return link(Map.of("heap", heap.name()));
    }

    private static String link(Map<String, String> parameters) {
        return "/b2b-order?"
                + parameters.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
