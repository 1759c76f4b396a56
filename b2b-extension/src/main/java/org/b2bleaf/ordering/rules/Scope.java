package org.b2bleaf.ordering.rules;

import java.util.Set;

/** A set of orders that a viewer may see. A query returns the union of the viewer's scopes and nothing else. */
public sealed interface Scope {

    boolean covers(OrderFacts order);

    /** The orders that the customer placed without any location, as a D2C customer. */
    record OwnWithoutLocation(long customerId) implements Scope {
        @Override
        public boolean covers(OrderFacts order) {
            return order.locationId() == null && order.placedBy() == customerId;
        }
    }

    /** The orders that the customer placed for one of these locations. */
    record OwnAtLocations(long customerId, Set<Long> locationIds) implements Scope {
        public OwnAtLocations {
            locationIds = Set.copyOf(locationIds);
        }

        @Override
        public boolean covers(OrderFacts order) {
            return order.locationId() != null
                    && locationIds.contains(order.locationId())
                    && order.placedBy() == customerId;
        }
    }

    /** The orders that anybody placed for one of these locations. */
    record AllAtLocations(Set<Long> locationIds) implements Scope {
        public AllAtLocations {
            locationIds = Set.copyOf(locationIds);
        }

        @Override
        public boolean covers(OrderFacts order) {
            return order.locationId() != null && locationIds.contains(order.locationId());
        }
    }
}
