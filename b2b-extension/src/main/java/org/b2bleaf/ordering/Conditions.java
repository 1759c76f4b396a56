package org.b2bleaf.ordering;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.b2bleaf.ordering.rules.Scope;
import org.b2bleaf.persistence.Where;

/** The where-clause of a query on orders or drafts, whose alias is {@code o}: conditions that must all hold. */
public final class Conditions {

    private final Where where = new Where();

    Conditions() {}

    /**
     * The union of what a viewer may see at locations. {@link Scope.Personal} adds nothing: those orders are Broadleaf's,
     * and one that is ours besides does not show as such.
     */
    Conditions in(List<Scope> scopes) {
        addTo(where, scopes);
        return this;
    }

    /**
     * The same for records of other features that are seen like the order they belong to.
     *
     * @param where of a query whose alias is {@code o}, with the properties {@code location} and {@code placedBy} of the order
     */
    public static Where addTo(Where where, List<Scope> scopes) {
        List<String> any = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Scope scope : scopes) {
            if (scope instanceof Scope.AllAtLocations here) {
                any.add("o.location.id in (?)");
                values.add(here.locationIds());
            } else if (scope instanceof Scope.OwnAtLocations own) {
                any.add("o.placedBy.id = ? and o.location.id in (?)");
                values.add(own.customerId());
                values.add(own.locationIds());
            }
        }
        return where.and(
                any.isEmpty() ? "1 = 0" : any.stream().collect(Collectors.joining(" or ", "(", ")")), values.toArray());
    }

    /**
     * @param condition with {@code ?} in place of the value
     * @param value null to leave the condition out
     */
    Conditions and(String condition, Object value) {
        if (value != null) {
            where.and(condition, value);
        }
        return this;
    }

    /** @param position null for the start of the list */
    Conditions after(OrderPosition position) {
        if (position != null) {
            Date at = position.submittedAt();
            where.and("(o.submittedAt < ? or (o.submittedAt = ? and o.id < ?))", at, at, position.id());
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
        return where.applyTo(query);
    }
}
