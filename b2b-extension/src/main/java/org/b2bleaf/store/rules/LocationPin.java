package org.b2bleaf.store.rules;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a form goes on, by the location that it was shown for. A form of another tab is stopped and somebody is asked,
 * because its prices, addresses and terms were those of the other location.
 */
public final class LocationPin {

    /** What happens to the form. */
    public enum Answer {
        GO_ON,
        /** The sender was asked and says which location is meant: it becomes the current one, then the form goes on. */
        SWITCH,
        /** Shown for another location than the current one. */
        ASK_WHICH,
        /** There are several locations and none is chosen yet. */
        ASK_FIRST,
        /** Shown for a location, but the sender buys for none any more. */
        NO_LONGER
    }

    private LocationPin() {}

    /**
     * @param formLocation what the form says; null when it has no such field, empty for the current location
     * @param answered whether the form comes from the page that asks which location is meant
     * @param permitted where the sender may buy
     */
    public static Answer decide(String formLocation, boolean answered, Set<Long> permitted, Optional<Long> current) {
        if (formLocation == null) {
            return Answer.GO_ON;
        }
        String location = formLocation.strip();
        if (permitted.isEmpty()) {
            return location.isEmpty() ? Answer.GO_ON : Answer.NO_LONGER;
        }
        if (location.isEmpty()) {
            return current.isPresent() ? Answer.GO_ON : Answer.ASK_FIRST;
        }
        if (current.filter(id -> String.valueOf(id).equals(location)).isPresent()) {
            return Answer.GO_ON;
        }
        boolean isPermitted =
                permitted.stream().anyMatch(id -> String.valueOf(id).equals(location));
        return answered && isPermitted ? Answer.SWITCH : Answer.ASK_WHICH;
    }
}
