package org.b2bleaf.storefront.requestaccess;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.b2bleaf.requestaccess.rules.RequestField;
import org.b2bleaf.requestaccess.rules.RequestForm;

/** The form as the page shows it. */
public final class FormView {

    private final RequestForm form;
    private final Map<RequestField, ?> problems;

    FormView(RequestForm form, Map<RequestField, ?> problems) {
        this.form = form;
        this.problems = problems;
    }

    /** @param constant of {@link RequestField} */
    public Field field(String constant) {
        RequestField field = RequestField.valueOf(constant);
        Object problem = problems.get(field);
        // A stranger may send anything; what is far too long is not sent back.
        String value = form.value(field);
        int most = 2 * field.maxLength();
        return new Field(
                field,
                value.length() <= most ? value : value.substring(0, most),
                problem == null ? null : problem.toString());
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /**
     * One field.
     *
     * @param problem the end of a message key; null when nothing is wrong
     */
    public record Field(RequestField field, String value, String problem) {

        public String name() {
            return field.parameter();
        }

        public int maxLength() {
            return field.maxLength();
        }

        public boolean required() {
            return field.isRequired();
        }
    }

    /** By name, in the language of the page. */
    static List<Country> countries(Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }

    public record Country(String code, String name) {}
}
