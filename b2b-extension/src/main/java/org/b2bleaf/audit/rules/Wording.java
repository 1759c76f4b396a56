package org.b2bleaf.audit.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message keys of what the trail records, in the bundle {@code messages/B2bAuditMessages}. */
public final class Wording {

    public static final String ACTIONS = "B2bAudit_action_";
    public static final String SUBJECTS = "B2bAudit_subject_";

    /** A field may name a record by its id: {@code sku 17}. */
    private static final Pattern FIELD = Pattern.compile("(?<words>.+?)(?: (?<number>\\d+))?");

    private Wording() {}

    public static String ofAction(String action) {
        return ACTIONS + action;
    }

    /** @param type of the record that the act was about */
    public static String ofSubject(String type) {
        return SUBJECTS + type;
    }

    public static String ofField(String field) {
        return "B2bAudit_field_" + match(field).group("words").replace(' ', '-');
    }

    /** The number behind the words of a field. */
    public static Optional<String> numberOf(String field) {
        return Optional.ofNullable(match(field).group("number"));
    }

    /** For values that are words of the program: yes or no, a permission, a kind of terms. Most values have no text. */
    public static String ofValue(String field, String value) {
        boolean isYesOrNo = value.equals("true") || value.equals("false");
        return "B2bAudit_value_" + (isYesOrNo || field == null ? value : field + "_" + value);
    }

    private static Matcher match(String field) {
        Matcher match = FIELD.matcher(field);
        if (!match.matches()) {
            throw new IllegalArgumentException("No field: " + field);
        }
        return match;
    }
}
