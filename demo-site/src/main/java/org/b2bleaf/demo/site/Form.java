package org.b2bleaf.demo.site;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody typed into a form, and what is wrong with it, by field name. Waits in the session for the page that tells it. */
public final class Form implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]+\\.[^\\s@.]{2,}");
    private static final int LONGEST = 255;
    private static final int LONGEST_EMAIL = 254;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param value null counts as empty; blanks around it are dropped */
    public Form with(String field, String value) {
        values.put(field, value == null ? "" : value.strip());
        return this;
    }

    /** @return what was typed, empty when nothing was */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @return key of the text that says what is wrong with the field, null when nothing is */
    public String problem(String field) {
        return problems.get(field);
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** Notes a problem; the first one of a field stays. */
    public void refuse(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    void require(String... fields) {
        for (String field : fields) {
            if (value(field).isEmpty()) {
                refuse(field, "field.problem.missing");
            }
        }
    }

    void checkLengths() {
        values.forEach((field, value) -> {
            if (value.length() > LONGEST) {
                refuse(field, "field.problem.tooLong");
            }
        });
    }

    void requireEmail(String field) {
        require(field);
        String email = value(field);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            refuse(field, "field.problem.email");
        }
    }
}
