package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;

/**
 * What somebody typed into the fields of a form, read as what each field holds. What is wrong is collected, all at once; a
 * field that is wrong reads as empty.
 */
public final class TypedForm {

    private static final String DIGITS = "\\d{1,20}(\\.\\d{1,20})?";

    private final Map<String, String> typed;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param typed by field; a field that is not there is empty */
    public TypedForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(String field, Kind kind) {
        problems.add(new FieldProblem(field, kind));
    }

    /** Whether something is wrong with the field. */
    boolean isRefused(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** Without surrounding space; null when nothing is left. */
    String text(String field) {
        String value = typed.getOrDefault(field, "").strip();
        return value.isEmpty() ? null : value;
    }

    String text(String field, int maxLength) {
        String value = text(field);
        if (value != null && value.length() > maxLength) {
            refuse(field, Kind.TOO_LONG);
            return null;
        }
        return value;
    }

    boolean isTicked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** Of one unit; null for none. */
    BigDecimal price(String field) {
        BigDecimal price = number(field, Kind.NOT_A_PRICE);
        if (price != null && !Price.fits(price)) {
            refuse(field, Kind.PRICE_OUT_OF_RANGE);
            return null;
        }
        return price;
    }

    /** 0 to 100; null for none. */
    BigDecimal percentage(String field) {
        BigDecimal percent = number(field, Kind.NOT_A_PERCENTAGE);
        if (percent != null && !Price.isPercentage(percent)) {
            refuse(field, Kind.PERCENTAGE_OUT_OF_RANGE);
            return null;
        }
        return percent;
    }

    private BigDecimal number(String field, Kind otherwise) {
        String value = text(field);
        if (value == null || value.matches(DIGITS)) {
            return value == null ? null : new BigDecimal(value);
        }
        refuse(field, otherwise);
        return null;
    }

    /** From 1 to 999,999,999; null for none. */
    Integer quantity(String field) {
        String value = text(field);
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) > 0) {
            return Integer.valueOf(value);
        }
        refuse(field, Kind.NOT_A_WHOLE_NUMBER);
        return null;
    }

    /** As {@code 2027-01-31}; null for none. */
    LocalDate day(String field) {
        String value = text(field);
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            if (day == null || day.getYear() > 0 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        refuse(field, Kind.NOT_A_DAY);
        return null;
    }
}
