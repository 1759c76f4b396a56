package org.b2bleaf.ordering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.b2bleaf.ordering.rules.Scope;

/** The where-clause of a query on orders or drafts, whose alias is {@code o}: conditions that must all hold. */
final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * The union of what a viewer may see at locations. {@link Scope.Personal} adds nothing: those orders are Broadleaf's,
     * and one that is ours besides does not show as such.
     */
    Conditions in(List<Scope> scopes) {
        List<String> any = new ArrayList<>();
        for (Scope scope : scopes) {
            if (scope instanceof Scope.AllAtLocations here) {
                any.add("o.location.id in (:" + parameter(here.locationIds()) + ")");
            } else if (scope instanceof Scope.OwnAtLocations own) {
                any.add("o.placedBy.id = :" + parameter(own.customerId()) + " and o.location.id in (:"
                        + parameter(own.locationIds()) + ")");
            }
        }
        all.add(any.isEmpty() ? "1 = 0" : any.stream().collect(Collectors.joining(" or ", "(", ")")));
        return this;
    }

    /**
     * @param condition with {@code ?} in place of the value
     * @param value null to leave the condition out
     */
    Conditions and(String condition, Object value) {
        if (value != null) {
            all.add(condition.replace("?", ":" + parameter(value)));
        }
        return this;
    }

    /**
     * That a property contains a text, in any case; a percent sign in it is no wildcard.
     *
     * @param text null to leave the condition out
     */
    Conditions andContains(String property, String text) {
        if (text == null) {
            return this;
        }
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return and("lower(" + property + ") like ? escape '!'", "%" + escaped + "%");
    }

    /** @param position null for the start of the list */
    Conditions after(OrderPosition position) {
        if (position != null) {
            String at = parameter(position.submittedAt());
            all.add("(o.submittedAt < :" + at + " or (o.submittedAt = :" + at + " and o.id < :"
                    + parameter(position.id()) + "))");
        }
        return this;
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    String where() {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
