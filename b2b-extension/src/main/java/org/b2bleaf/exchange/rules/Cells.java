package org.b2bleaf.exchange.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.b2bleaf.catalog.rules.VolumeBreaks;
import org.b2bleaf.signin.rules.EmailAddress;

/** The cells of one row, read as what each column holds. What is wrong with them is collected, all at once. */
public final class Cells {
    /** Longer than any column takes; what is longer is not even looked at. */
    public static final int MAX_CELL = 10_000;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final ImportFile file;
    private final long line;
    private final String[] values;
    private final List<Problem> problems = new ArrayList<>();

    /** @param values in the order of the file's columns */
    public Cells(ImportFile file, long line, String[] values) {
        this.file = file;
        this.line = line;
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            if (values[i].length() > MAX_CELL) {
                problems.add(Problem.at(file, line, file.columns().get(i), Reason.TOO_LONG, values[i]));
                values[i] = "";
            }
        }
    }

    public long line() {
        return line;
    }

    public List<Problem> problems() {
        return problems;
    }

    void add(String column, Reason reason) {
        problems.add(Problem.at(file, line, column, reason, text(column)));
    }

    /** Without surrounding space; null when nothing is left. */
    String text(String column) {
        String value =
                FormulaGuard.restore(values[file.columns().indexOf(column)]).strip();
        return value.isEmpty() ? null : value;
    }

    String text(String column, int maxLength) {
        String value = text(column);
        if (value != null && value.length() > maxLength) {
            add(column, Reason.TOO_LONG);
        }
        return value;
    }

    String required(String column, int maxLength) {
        String value = text(column, maxLength);
        if (value == null) {
            add(column, Reason.REQUIRED);
        }
        return value;
    }

    /** Null, with a problem, when the cell names no record. */
    RecordKey recordKey(String column) {
        return recordKey(column, RecordKey.MAX_LENGTH);
    }

    /** As {@link #recordKey(String)}, for records whose keys may have another length. */
    RecordKey recordKey(String column, int maxLength) {
        String value = required(column, maxLength);
        if (value == null || value.length() > maxLength) {
            return null;
        }
        if (!RecordKey.isMarked(value)) {
            return RecordKey.ofExternalId(value);
        }
        Long id = RecordKey.idIn(value);
        if (id == null) {
            add(column, Reason.RESERVED_ID);
            return null;
        }
        return RecordKey.ofId(id);
    }

    /** Null when the cell is empty or, with a problem, names nobody. */
    PersonKey person(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        Long id = RecordKey.isMarked(value) ? RecordKey.idIn(value) : null;
        if (id != null) {
            return PersonKey.ofId(id);
        }
        Optional<EmailAddress> email = EmailAddress.parse(value);
        if (email.isEmpty()) {
            add(column, Reason.NOT_AN_EMAIL);
            return null;
        }
        return PersonKey.ofEmail(email.get(), value);
    }

    /** The address as it is written. */
    String email(String column) {
        String value = text(column, 255);
        if (value != null && EmailAddress.parse(value).isEmpty()) {
            add(column, Reason.NOT_AN_EMAIL);
        }
        return value;
    }

    /** Null for an empty cell. */
    Boolean yesOrNo(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1":
                return true;
            case "false", "no", "0":
                return false;
            default:
                add(column, Reason.NOT_YES_OR_NO);
                return null;
        }
    }

    Integer wholeNumber(String column) {
        String value = text(column);
        if (value == null || value.matches("\\d{1,9}")) {
            return value == null ? null : Integer.valueOf(value);
        }
        add(column, Reason.NOT_A_WHOLE_NUMBER);
        return null;
    }

    BigDecimal number(String column) {
        String value = text(column);
        if (value == null || value.matches("\\d{1,15}(\\.\\d{1,15})?")) {
            return value == null ? null : new BigDecimal(value);
        }
        add(column, Reason.NOT_A_NUMBER);
        return null;
    }

    /** Of one unit, as a column of prices holds it. */
    BigDecimal price(String column) {
        BigDecimal price = number(column);
        if (price != null && !VolumeBreaks.isPrice(price)) {
            add(column, Reason.PRICE_OUT_OF_RANGE);
            return null;
        }
        return price;
    }

    /** At least 1. */
    Integer quantity(String column) {
        Integer quantity = wholeNumber(column);
        if (quantity != null && quantity == 0) {
            add(column, Reason.NOT_A_QUANTITY);
            return null;
        }
        return quantity;
    }

    <E extends Enum<E>> E choice(String column, Class<E> type, Reason otherwise) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        add(column, otherwise);
        return null;
    }

    String country(String column) {
        String value = text(column);
        String country = value == null ? null : value.toUpperCase(Locale.ROOT);
        if (country != null && !COUNTRIES.contains(country)) {
            add(column, Reason.NOT_A_COUNTRY);
        }
        return country;
    }

    String language(String column) {
        String value = text(column, 10);
        if (value != null && !LANGUAGES.contains(Locale.forLanguageTag(value).getLanguage())) {
            add(column, Reason.NOT_A_LANGUAGE);
        }
        return value;
    }
}
