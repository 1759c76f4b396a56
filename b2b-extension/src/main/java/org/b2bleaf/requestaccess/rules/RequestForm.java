package org.b2bleaf.requestaccess.rules;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.b2bleaf.signin.rules.EmailAddress;

/** The form as a stranger filled it in. Input is checked against what is allowed, as OWASP ASVS 5.0 2.2.1 has it. */
public final class RequestForm {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int FEWEST_DIGITS_OF_PHONE = 4;
    private static final String PHONE_SIGNS = "+-()./ x#";

    private final Map<RequestField, String> values;

    private RequestForm(Map<RequestField, String> values) {
        this.values = values;
    }

    /** @param parameter gives what was posted for a {@link RequestField#parameter}; null for nothing */
    public static RequestForm read(Function<String, String> parameter) {
        Map<RequestField, String> values = new EnumMap<>(RequestField.class);
        for (RequestField field : RequestField.values()) {
            String typed = parameter.apply(field.parameter());
            // Browsers send CRLF, databases and mails are happier with LF.
            values.put(field, typed == null ? "" : typed.replace("\r\n", "\n").strip());
        }
        return new RequestForm(values);
    }

    /** What stands in a field; never null. */
    public String value(RequestField field) {
        return values.get(field);
    }

    /** What is wrong, by field, in the order of the form; empty when the request can be stored. */
    public Map<RequestField, RequestProblem> problems() {
        Map<RequestField, RequestProblem> problems = new EnumMap<>(RequestField.class);
        values.forEach((field, value) -> problemOf(field, value).ifPresent(it -> problems.put(field, it)));
        return problems;
    }

    private static Optional<RequestProblem> problemOf(RequestField field, String value) {
        if (value.isEmpty()) {
            return field.isRequired() ? Optional.of(RequestProblem.REQUIRED) : Optional.empty();
        }
        if (value.length() > field.maxLength()) {
            return Optional.of(RequestProblem.TOO_LONG);
        }
        if (!value.codePoints().allMatch(it -> isPrintable(it) || field.isMultiLine() && (it == '\n' || it == '\t'))) {
            return Optional.of(RequestProblem.NOT_PRINTABLE);
        }
        return switch (field) {
            case EMAIL -> EmailAddress.parse(value).isPresent()
                    ? Optional.empty()
                    : Optional.of(RequestProblem.NOT_AN_EMAIL);
            case PHONE -> isPhone(value) ? Optional.empty() : Optional.of(RequestProblem.NOT_A_PHONE);
            case COUNTRY -> COUNTRIES.contains(value) ? Optional.empty() : Optional.of(RequestProblem.NOT_A_COUNTRY);
            default -> Optional.empty();
        };
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
                // Joiners belong to words of some scripts; all others of their kind only hide or turn text.
            case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
            default -> true;
        };
    }

    private static boolean isPhone(String value) {
        return value.codePoints().allMatch(it -> Character.isDigit(it) || PHONE_SIGNS.indexOf(it) >= 0)
                && value.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS_OF_PHONE;
    }

    /** @throws IllegalStateException when there are {@link #problems} */
    public RequestDetails details() {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("Not checked");
        }
        return new RequestDetails(
                value(RequestField.COMPANY_NAME),
                value(RequestField.CONTACT_NAME),
                EmailAddress.parse(value(RequestField.EMAIL)).orElseThrow(),
                orNull(RequestField.PHONE),
                orNull(RequestField.TAX_ID),
                value(RequestField.ADDRESS1),
                value(RequestField.CITY),
                orNull(RequestField.POSTAL_CODE),
                value(RequestField.COUNTRY),
                orNull(RequestField.MESSAGE));
    }

    private String orNull(RequestField field) {
        String value = value(field);
        return value.isEmpty() ? null : value;
    }
}
