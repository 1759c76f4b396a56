package org.b2bleaf.api;

import java.util.Collection;
import java.util.Map;

/**
 * Reads companies, locations, members, permissions and orders as other programs see them. Each call takes a few statements,
 * whatever the number of records, and shows what the transaction of the caller, if there is one, has changed so far. The
 * answer is in the order of the ids that were asked for; what is not there is left out.
 */
public interface ApiViews {

    Map<Long, CompanyView> companies(Collection<Long> companyIds);

    Map<Long, LocationView> locations(Collection<Long> locationIds);

    /** @return by customer id */
    Map<Long, MemberView> members(long companyId, Collection<Long> customerIds);

    /** @return by customer id */
    Map<Long, PermissionView> permissions(long locationId, Collection<Long> customerIds);

    /** @param b2bOrderIds ids of {@link org.b2bleaf.ordering.B2bOrder}s, not of Broadleaf's orders */
    Map<Long, OrderView> orders(Collection<Long> b2bOrderIds);
}
