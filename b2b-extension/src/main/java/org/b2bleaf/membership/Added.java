package org.b2bleaf.membership;

import java.util.List;

/**
 * What {@link MembershipService#add} has stored.
 *
 * @param companyId of the company, a new one included
 * @param customerIds in the order of the form, new ones included
 */
public record Added(long companyId, List<Long> customerIds) {

    public Added {
        customerIds = List.copyOf(customerIds);
    }
}
