package org.b2bleaf.ordering.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody asks of a list of orders, read from an address. Whoever typed nonsense is told at the field; a page or a
 * place that is none is the first page.
 *
 * @param from the first day, null for any
 * @param to the last day, null for any
 * @param status null for any
 * @param location external id, null for any; whether there is such a location is not asked here
 * @param poNumber how it begins, null for any
 * @param placedBy an e-mail address, null for any
 * @param page counted from 1
 * @param after go on behind this place; the page is then a label only
 * @param before likewise, in front of it
 * @param typed what stood in the fields, for showing them again
 * @param problems by field, empty when the question can be answered
 */
public record OrderQuestion(
        LocalDate from,
        LocalDate to,
        ListedStatus status,
        String location,
        String poNumber,
        String placedBy,
        OrderSort sort,
        int page,
        Optional<ListPlace> after,
        Optional<ListPlace> before,
        Map<String, String> typed,
        Map<String, Problem> problems) {

    /** Names of the fields, as in the address. */
    public static final String FROM = "from";

    public static final String TO = "to";
    public static final String STATUS = "status";
    public static final String LOCATION = "location";
    public static final String PO = "po";
    public static final String PLACED_BY = "placedBy";
    public static final String SORT = "sort";
    public static final String PAGE = "page";
    public static final String AFTER = "after";
    public static final String BEFORE = "before";

    /** No database holds more orders than fit on so many pages. */
    private static final int LAST_PAGE = 1_000_000;

    private static final int MAX_LENGTH = 255;

    /** Why a field cannot be answered. */
    public enum Problem {
        NOT_A_DATE,
        /** The last day is before the first. */
        WRONG_WAY_ROUND,
        /** No such word. */
        UNKNOWN,
        TOO_LONG,
        /** A control character. */
        NOT_PRINTABLE
    }

    /** @param parameters what the address says of a name, null for nothing */
    public static OrderQuestion read(Function<String, String> parameters) {
        Reader reader = new Reader(parameters);
        LocalDate from = reader.day(FROM);
        LocalDate to = reader.day(TO);
        if (from != null && to != null && to.isBefore(from)) {
            reader.problems.put(TO, Problem.WRONG_WAY_ROUND);
        }
        OrderSort sort = reader.word(SORT, OrderSort::of).orElse(OrderSort.NEWEST);
        return new OrderQuestion(
                from,
                to,
                reader.word(STATUS, ListedStatus::of).orElse(null),
                reader.text(LOCATION),
                reader.text(PO),
                reader.text(PLACED_BY),
                sort,
                page(parameters.apply(PAGE)),
                ListPlace.parse(parameters.apply(AFTER)).filter(sort::has),
                ListPlace.parse(parameters.apply(BEFORE)).filter(sort::has),
                Collections.unmodifiableMap(reader.typed),
                Collections.unmodifiableMap(reader.problems));
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether the list is narrowed by anything but days. */
    public boolean isNarrowed() {
        return status != null || location != null || poNumber != null || placedBy != null;
    }

    /** Whether it is about the beginning of the list. */
    public boolean isFirstPage() {
        return page == 1 && after.isEmpty() && before.isEmpty();
    }

    private static int page(String typed) {
        try {
            return typed == null ? 1 : (int) Math.max(1, Math.min(LAST_PAGE, Long.parseLong(typed.strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static final class Reader {

        private final Function<String, String> parameters;
        private final Map<String, String> typed = new LinkedHashMap<>();
        private final Map<String, Problem> problems = new LinkedHashMap<>();

        private Reader(Function<String, String> parameters) {
            this.parameters = parameters;
        }

        private String text(String field) {
            String value = parameters.apply(field);
            if (value == null || value.isBlank()) {
                return null;
            }
            String text = value.strip();
            if (text.chars().anyMatch(Character::isISOControl)) {
                problems.put(field, Problem.NOT_PRINTABLE);
                return null;
            }
            if (text.length() > MAX_LENGTH) {
                typed.put(field, text.substring(0, MAX_LENGTH));
                problems.put(field, Problem.TOO_LONG);
                return null;
            }
            typed.put(field, text);
            return text;
        }

        private LocalDate day(String field) {
            String text = text(field);
            try {
                // Years of four digits: others are dates for Java and none for a database.
                if (text == null || text.matches("[1-9][0-9]{3}-.*") && !text.startsWith("9999")) {
                    return text == null ? null : LocalDate.parse(text);
                }
            } catch (DateTimeParseException e) {
                // Answered below, like what does not even look like a date.
            }
            problems.put(field, Problem.NOT_A_DATE);
            return null;
        }

        private <T> Optional<T> word(String field, Function<String, Optional<T>> words) {
            String text = text(field);
            Optional<T> word = text == null ? Optional.empty() : words.apply(text);
            if (text != null && word.isEmpty()) {
                problems.put(field, Problem.UNKNOWN);
            }
            return word;
        }
    }
}
