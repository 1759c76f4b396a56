package org.b2bleaf.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.Query;

/** The where-clause of a query: conditions that must all hold, with their values. As text it is the clause. */
public final class Where {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param condition with a {@code ?} in place of each value; in brackets when it has an "or"
     * @param values a collection, for {@code in (?)}, must not be empty
     */
    public Where and(String condition, Object... values) {
        String[] parts = condition.split("\\?", -1);
        StringBuilder named = new StringBuilder(parts[0]);
        for (int i = 0; i < values.length; i++) {
            named.append(':').append(parameter(values[i])).append(parts[i + 1]);
        }
        all.add(named.toString());
        return this;
    }

    /** @param value may be null, which equals null here */
    public Where andEqual(String property, Object value) {
        return value == null ? and(property + " is null") : and(property + " = ?", value);
    }

    public <Q extends Query> Q applyTo(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /**
     * What finds a text anywhere, in any case, for {@code lower(property) like ? escape '!'}; a percent sign in the text
     * is no wildcard.
     */
    public static String containing(String text) {
        return "%" + beginning(text);
    }

    /** What finds a text at the beginning, in the same way. An index can answer it, other than {@link #containing}. */
    public static String beginning(String text) {
        return text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }
}
