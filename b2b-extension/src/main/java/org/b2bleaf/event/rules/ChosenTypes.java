package org.b2bleaf.event.rules;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of events that an endpoint wants.
 *
 * @param all every type, those of later versions too
 * @param types empty when all are chosen
 */
public record ChosenTypes(boolean all, Set<EventType> types) {

    public static final ChosenTypes ALL = new ChosenTypes(true, Set.of());

    private static final String EVERYTHING = "*";

    public ChosenTypes {
        types = all ? Set.of() : Set.copyOf(types);
    }

    public static ChosenTypes of(Collection<EventType> types) {
        return new ChosenTypes(false, Set.copyOf(types));
    }

    /** As {@link #stored} wrote it; types that are not known any more are left out. */
    public static ChosenTypes parse(String stored) {
        if (stored.equals(EVERYTHING)) {
            return ALL;
        }
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (String code : stored.split(",")) {
            EventType.of(code).ifPresent(types::add);
        }
        return of(types);
    }

    /** At most 2000 characters. */
    public String stored() {
        return all ? EVERYTHING : types.stream().sorted().map(EventType::code).collect(Collectors.joining(","));
    }

    public boolean has(EventType type) {
        return all ? type != EventType.WEBHOOK_TEST : types.contains(type);
    }

    public boolean isEmpty() {
        return !all && types.isEmpty();
    }
}
