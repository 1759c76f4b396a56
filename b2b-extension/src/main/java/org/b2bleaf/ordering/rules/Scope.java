package org.b2bleaf.ordering.rules;

import java.util.Set;

/** A set of orders that a viewer may see. A query returns the union of the viewer's scopes and nothing else. */
public sealed interface Scope {

    boolean covers(OrderFacts order);

    /**
     * The orders that the customer placed as a D2C customer. One that was added to a location later is among the
     * location's orders while the customer may see it there, and personal as before while not.
     *
     * @param locationIds where the customer sees at least his or her own orders
     */
    record Personal(long customerId, Set<Long> locationIds) implements Scope {
        public Personal {
            locationIds = Set.copyOf(locationIds);
        }

        @Override
        public boolean covers(OrderFacts order) {
            boolean placedForNobodyElse = order.locationId() == null || order.transferred();
            return placedForNobodyElse && order.placedBy() == customerId && !isSeenAtLocation(order);
        }

        private boolean isSeenAtLocation(OrderFacts order) {
            return order.locationId() != null && locationIds.contains(order.locationId());
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
