package org.b2bleaf.membership;

import java.util.Collection;
import java.util.Map;
import org.b2bleaf.company.rules.Permission;

/**
 * What the merchant's staff does with the customers of companies. Each call is one transaction, audit rows, transfers and
 * mails included: it is stored as a whole or not at all. A permission acts from the member's next request on.
 *
 * <p>Changes of one company's members wait for each other, so that two people who remove its last two location admins at
 * the same moment do not both go unwarned.
 */
public interface MembershipService {

    /**
     * Adds customers to a company, making customers and company on the way where they are new.
     *
     * @param actor for the audit trail, as in every method here
     * @throws MembershipRefused with everything that is wrong with the form
     */
    Added add(AddCustomers command, String actor);

    /**
     * Changes what one member may do. The member stays one, even without any permission left.
     *
     * @param permissions by location id; null takes the permission away; locations that are not named stay as they are
     * @param warningsSeen whether the one who changes was told which locations lose their last location admin
     * @throws MembershipRefused when the customer or a location is not of this company, or a location is archived at
     *     which more than before is given
     * @throws LastLocationAdmin when locations would lose their last location admin and the warning was not seen
     */
    void changePermissions(
            long companyId, long customerId, Map<Long, Permission> permissions, boolean warningsSeen, String actor);

    /** What to tell before these customers are removed. */
    RemovalWarnings removalWarnings(long companyId, Collection<Long> customerIds);

    /**
     * Removes customers from a company with all their permissions there. Their records stay.
     *
     * @param removeOrders whether orders that were transferred to the company become personal again
     * @param newMainContact who takes the place of a main contact who leaves; null clears it
     * @param warningsSeen whether the one who removes was told which locations lose their last location admin
     * @throws MembershipRefused when one of them is no customer of this company, or the new main contact is none or
     *     leaves too
     * @throws LastLocationAdmin when locations would lose their last location admin and the warning was not seen
     */
    void remove(
            long companyId,
            Collection<Long> customerIds,
            boolean removeOrders,
            Long newMainContact,
            boolean warningsSeen,
            String actor);
}
