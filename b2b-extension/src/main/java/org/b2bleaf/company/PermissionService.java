package org.b2bleaf.company;

import java.util.List;
import org.b2bleaf.company.rules.Permission;

/**
 * Says who may do what at which location. Every change takes effect on the member's next request and is written to the
 * audit trail, under the location, in the same transaction.
 */
public interface PermissionService {

    /**
     * Gives a customer a permission at a location, or changes it. The customer becomes a member of the location's
     * company unless already one.
     *
     * @param actor for the audit trail, as in every method here
     * @throws javax.persistence.EntityNotFoundException when there is no such location or customer
     */
    void grant(long locationId, long customerId, Permission permission, String actor);

    /** Takes the permission away, if there is one. The customer stays a member of the company. */
    void revoke(long locationId, long customerId, String actor);

    /**
     * Removes a member with all permissions at the company's locations. A main contact who leaves is cleared in the same
     * step. The customer record stays.
     */
    void removeMember(long companyId, long customerId, String actor);

    /**
     * The customer's permissions in effect: at active locations of active companies, by location name. One statement, and
     * never from a cache, so that a change acts on the next request on every node.
     */
    List<LocationAccess> permissionsOf(long customerId);

    /** Everybody with a permission at the location, whether it is active or not: admins first, then by name. */
    List<LocationMember> membersOf(long locationId);
}
