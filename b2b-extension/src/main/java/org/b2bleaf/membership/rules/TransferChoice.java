package org.b2bleaf.membership.rules;

import java.util.Collection;
import java.util.Optional;

/**
 * Whether the earlier D2C orders of customers who are added move to a location, and to which.
 *
 * @param wanted whether the box was ticked
 * @param locationId the location named to receive them; null when none was
 */
public record TransferChoice(boolean wanted, Long locationId) {

    /** The orders stay where they are. */
    public static final TransferChoice NONE = new TransferChoice(false, null);

    /** The orders move to the location. */
    public static TransferChoice to(long locationId) {
        return new TransferChoice(true, locationId);
    }

    /**
     * Where the orders go: to the location named, or to the only one that was chosen.
     *
     * @param chosen the locations at which the customers get a permission
     * @return empty when nothing moves, or when {@link #isUnclear it is unclear}
     */
    public Optional<Long> receiver(Collection<Long> chosen) {
        if (!wanted) {
            return Optional.empty();
        }
        if (locationId == null && chosen.size() == 1) {
            return Optional.of(chosen.iterator().next());
        }
        return Optional.ofNullable(locationId).filter(chosen::contains);
    }

    /** Whether orders should move, but none of several locations is named, or one that was not chosen. */
    public boolean isUnclear(Collection<Long> chosen) {
        return wanted && receiver(chosen).isEmpty();
    }
}
