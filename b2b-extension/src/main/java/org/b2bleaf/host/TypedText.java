package org.b2bleaf.host;

import java.util.Arrays;
import java.util.Map;
import org.b2bleaf.api.rules.PlainText;

/** What came in the fields of a request. */
final class TypedText {

    private TypedText() {}

    /** A NUL in a search or a name is an error of PostgreSQL, wherever it gets to. */
    static boolean isStorable(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> PlainText.isStorable(field.getKey())
                        && Arrays.stream(field.getValue()).allMatch(PlainText::isStorable));
    }
}
