package org.b2bleaf.membership;

import java.util.List;
import java.util.Map;
import org.b2bleaf.company.rules.Permission;

/**
 * A company that a customer belongs to.
 *
 * @param externalId null when the merchant gave none
 * @param active false while the company is archived
 * @param mainContact whether the customer is its main contact
 * @param counts at how many of its locations the customer has which permission; empty is shown as "No access"
 * @param permissions where, by location name; empty when there are more than {@link MembershipLists#NAMED}
 */
public record CompanyRow(
        long companyId,
        String name,
        String externalId,
        boolean active,
        boolean mainContact,
        Map<Permission, Long> counts,
        List<MemberPermission> permissions) {

    public CompanyRow {
        counts = Map.copyOf(counts);
        permissions = List.copyOf(permissions);
    }
}
